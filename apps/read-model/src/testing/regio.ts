import type { Grondslagentabel } from '@eenplan/domain/types';
import { ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import type { Beslissend } from '../beslissen/kijk.js';
import { Api } from './api.js';
import {
  aangemeld,
  aanmelding,
  casus,
  ev,
  gemaakt,
  geopend,
  gestart,
  id,
  ingediend,
  lid,
  OP,
  organisatie,
  tekst,
  vanMedewerker,
  vanPersoon,
  voorgesteld,
} from './verhaal.js';

/** One region: two gemeenten, two partners, casus A (lopend, with regisseur) and casus B (in beoordeling). */
export const [gem, gemElders, brug, wierde] = [id(), id(), id(), id()];
export const [coo, cooElders, wim, tl, sjoerd, buiten] = [id(), id(), id(), id(), id(), id()];
export const [fenna, kind, ander, wimPersoon] = [id(), id(), id(), id()];
export const [A, B, aanmA, aanmB, aanmGevoegd, aanmWacht] = [id(), id(), id(), id(), id(), id()];
export const [v1, v2, d1, laat, nieuw, zelf] = [id(), id(), id(), id(), id(), id()];
const voorlopigeRegie = { medewerkerId: coo, organisatieId: gem };
export const regisseur = { medewerkerId: wim, organisatieId: brug };

export const wie = {
  coo,
  cooElders,
  wim,
  tl,
  sjoerd,
  fenna,
  buiten,
  ander,
  beheerder: ONTWIKKEL_BEHEERDER,
  auditor: ONTWIKKEL_AUDITOR,
};

/** The read side with the region in it. @param beslisser in the place of the policies */
export async function regio(beslisser?: Beslissend, grondslagentabel?: Grondslagentabel): Promise<Api> {
  const api = await Api.start(beslisser, grondslagentabel);
  await api.leg(
    organisatie(gem, 'Gemeente Delfzijl', [{ medewerkerId: coo, rollen: ['casuscoordinator'] }], { soort: 'gemeente' }),
  );
  await api.leg(
    organisatie(gemElders, 'Gemeente Appingedam', [{ medewerkerId: cooElders, rollen: ['casuscoordinator'] }], {
      soort: 'gemeente',
      gemeenten: ['0003'],
    }),
  );
  await api.leg(
    organisatie(brug, 'De Brug', [
      { medewerkerId: wim, persoonId: wimPersoon },
      { medewerkerId: tl, rollen: ['medewerker', 'teamleider'] },
    ]),
  );
  await api.leg(
    organisatie(wierde, 'De Wierde', [{ medewerkerId: sjoerd }], {
      vlaggen: { magBsn: false, datGevoelig: true, veiligheidsketen: false, crisisdienst: false },
    }),
  );
  await api.persoon(fenna, {
    voornamen: 'Fenna',
    voorvoegsel: 'van der',
    achternaam: 'Bos',
    geboortedatum: '1989-04-00',
  });
  await api.persoon(wimPersoon, { voornamen: 'Wim', achternaam: 'Postma' });
  const vraagTekst = await api.tekst('Ik wil dat de rekeningen weer betaald worden.', fenna);
  await api.leg(
    aanmelding(aanmA, ingediend({ melder: { soort: 'partner', ...regisseur }, personen: [aangemeld(fenna)] }), {
      type: 'AanmeldingGeplaatst',
      data: { casusId: A, wijze: 'geopend' },
    }),
    casus(
      A,
      geopend({
        casusId: A,
        kenmerk: 'AAA-222',
        voorlopigeRegie,
        gezinsleden: [lid(fenna), lid(kind)],
        aanmeldingId: aanmA,
      }),
    ),
  );
  await api.leg(
    casus(
      A,
      gestart(),
      ev(
        'HulpvraagIngebracht',
        { soort: 'hulpvraag', vraagId: v1, vraagstellerId: fenna, tekst: vraagTekst, leefgebied: 'financien' },
        OP,
      ),
      ev(
        'HulpvraagIngebracht',
        { soort: 'hulpvraag', vraagId: v2, vraagstellerId: fenna, tekst: tekst(), leefgebied: 'huisvesting' },
        OP,
      ),
      ev('OrganisatieBetrokken', { organisatieId: brug, leefgebieden: ['financien'] }),
      ev('RegisseurAangewezen', regisseur),
      ev('RegieAanvaard', regisseur),
      ev('DoelGesteld', { doelId: d1, vraagId: v1, tekst: tekst() }, OP),
      gemaakt(laat, { ...vanMedewerker(regisseur), uiterlijkDatum: '2026-01-03', doelId: d1, tekst: vraagTekst }),
      voorgesteld(nieuw, { ...vanMedewerker(regisseur), uiterlijkDatum: '2026-01-01', doelId: d1 }),
      gemaakt(zelf, { ...vanPersoon(fenna), uiterlijkDatum: '2099-01-01', doelId: d1, leefgebied: 'veiligheid' }),
    ),
    aanmelding(aanmA, { type: 'AanmeldingBeoordeeld', data: { casusId: A, uitkomst: 'gestart' } }),
  );
  await api.leg(
    aanmelding(aanmB, ingediend({ melder: { soort: 'inwoner', persoonId: ander }, personen: [aangemeld(ander)] }), {
      type: 'AanmeldingGeplaatst',
      data: { casusId: B, wijze: 'geopend' },
    }),
    casus(
      B,
      geopend({
        casusId: B,
        kenmerk: 'BBB-222',
        voorlopigeRegie,
        gezinsleden: [lid(ander)],
        aanmeldingId: aanmB,
        veiligheidAcuut: true,
      }),
    ),
  );
  return api;
}
