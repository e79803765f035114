import type { Medewerker } from '../waarden.js';
import type { RegieEvent } from './casus.events.js';
import type { Regie, VasteRegie, VoorlopigeRegie } from './casus.state.js';

export const voorlopig = ({ medewerkerId, organisatieId }: Medewerker): VoorlopigeRegie => ({
  vorm: 'voorlopig',
  wie: { medewerkerId, organisatieId },
  aanwijzing: undefined,
  aanspreekpunt: undefined,
});

type BijCoordinator = Extract<RegieEvent, { type: 'RegieTeruggevallen' | 'VoorlopigeRegieGegeven' }>;

/** A coördinator answers from here on. Who was asked stays asked; what a regisseur offered ends. */
export function bijCoordinator(regie: Regie, event: BijCoordinator): VoorlopigeRegie {
  const { aanspreekpunt } = regie;
  const weg =
    event.type === 'RegieTeruggevallen' &&
    aanspreekpunt?.soort === 'medewerker' &&
    aanspreekpunt.medewerkerId === event.data.van.medewerkerId;
  return {
    ...voorlopig(event.data.naar),
    aanwijzing: regie.vorm === 'voorlopig' ? regie.aanwijzing : undefined,
    aanspreekpunt: weg ? undefined : aanspreekpunt,
  };
}

/** To a regisseur answering moves in three events only: RegieAanvaard, OverdrachtAanvaard and RegieGewisseld. */
export function evolveRegie(regie: Regie, event: Exclude<RegieEvent, BijCoordinator>): Regie {
  switch (event.type) {
    case 'RegisseurAangewezen': {
      const { organisatieId, medewerkerId } = event.data;
      return { ...alsVoorlopig(regie, event), aanwijzing: { organisatieId, medewerkerId } };
    }
    case 'RegisseurGenoemd':
      return { ...alsVoorlopig(regie, event), aanwijzing: event.data };
    case 'AanwijzingIngetrokken':
    case 'RegieGeweigerd':
      return { ...alsVoorlopig(regie, event), aanwijzing: undefined };
    case 'RegieAanvaard':
      return vast(regie, event.data);
    case 'OverdrachtAangeboden': {
      const { overdrachtId, aan, uiterlijkOp } = event.data;
      return { ...alsVast(regie, event), overdracht: { overdrachtId, aan, uiterlijkOp } };
    }
    case 'OverdrachtAanvaard':
      return vast(regie, event.data.aan);
    case 'OverdrachtGeweigerd':
    case 'OverdrachtIngetrokken':
    case 'OverdrachtVerlopen':
      return { ...alsVast(regie, event), overdracht: undefined };
    case 'RegieGewisseld':
      return vast(regie, event.data.naar);
    case 'EersteAanspreekpuntAangewezen':
      return { ...regie, aanspreekpunt: event.data.aanspreekpunt };
  }
}

const vast = (regie: Regie, { medewerkerId, organisatieId }: Medewerker): VasteRegie => ({
  vorm: 'regisseur',
  wie: { medewerkerId, organisatieId },
  overdracht: undefined,
  aanspreekpunt: regie.aanspreekpunt,
});

function alsVoorlopig(regie: Regie, event: RegieEvent): VoorlopigeRegie {
  if (regie.vorm !== 'voorlopig') throw new Error(`${event.type} while there is a regisseur`);
  return regie;
}

function alsVast(regie: Regie, event: RegieEvent): VasteRegie {
  if (regie.vorm !== 'regisseur') throw new Error(`${event.type} while there is no regisseur`);
  return regie;
}
