import type { Medewerker, PersoonEvent } from '@eenplan/domain/types';
import { datum } from './datum.js';
import { kort } from './kort.js';

/** What a person asked and what was decided about it, as one Dutch sentence each. */
export function persoonRegel(event: PersoonEvent, wie: (medewerker: Medewerker) => string): string {
  switch (event.type) {
    case 'VerzoekIngediend': {
      const { persoonId, soort, uiterlijkDatum, opgetekendDoor } = event.data;
      const door = opgetekendDoor ? `, opgetekend door ${wie(opgetekendDoor)}` : '';
      return `Persoon ${kort(persoonId)} deed een verzoek (${soort}), uiterlijk te beslissen op ${datum(uiterlijkDatum)}${door}.`;
    }
    case 'VerzoekBeslist':
      return `Verzoek ${kort(event.data.verzoekId)} is beslist door ${wie(event.data.door)}: ${event.data.uitkomst}.`;
    case 'VerzoekIngetrokken':
      return `Verzoek ${kort(event.data.verzoekId)} is ingetrokken.`;
    case 'TekstBetwist':
      return `Bij tekst ${kort(event.data.tekstId)} staat een eigen verklaring.`;
    case 'TekstGeblokkeerd':
      return `Tekst ${kort(event.data.tekstId)} is geblokkeerd.`;
    case 'TekstVrijgegeven':
      return `Tekst ${kort(event.data.tekstId)} is weer vrijgegeven door ${wie(event.data.door)}.`;
    case 'BewaartermijnVerstreken':
      return `De bewaartermijn van persoon ${kort(event.data.persoonId)} liep tot ${event.data.totDatum}.`;
    case 'VernietigingVoorgesteld':
      return `Voorgesteld om de gegevens van persoon ${kort(event.data.persoonId)} te vernietigen (${event.data.grond}), door ${wie(event.data.door)}.`;
    case 'VernietigingIngetrokken':
      return `Het voorstel om te vernietigen is ingetrokken door ${wie(event.data.door)}.`;
    case 'VernietigingIngestemd':
      return `Een andere gemeente stemde in met vernietigen, bij monde van ${wie(event.data.door)}.`;
    case 'VernietigingGoedgekeurd':
      return `Het voorstel om te vernietigen is goedgekeurd door ${wie(event.data.door)}.`;
    case 'PersoonVernietigd': {
      const { tekstenGewist, tekstenGelakt, klaarOp } = event.data;
      return `De gegevens zijn vernietigd op ${klaarOp}: ${tekstenGewist} teksten gewist, ${tekstenGelakt} gelakt.`;
    }
  }
}
