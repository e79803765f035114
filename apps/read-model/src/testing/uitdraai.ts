import { randomUUID } from 'node:crypto';
import type { BijlageKlasse, CasusEvent, PersoonEvent } from '@eenplan/domain/types';
import type { TextRef } from '@eenplan/kernel';
import type { Api } from './api.js';
import { A, fenna, sjoerd, wierde } from './regio.js';
import { ev, id, OP, tekst } from './verhaal.js';

const PARTNER = { medewerkerId: sjoerd, organisatieId: wierde };

/** What Fenna asks of the gemeente. */
export const verzoekVan = (verzoekId: string, over: object): PersoonEvent => ({
  type: 'VerzoekIngediend',
  op: OP,
  data: {
    ...{ verzoekId, persoonId: fenna, soort: 'inzage', gemeente: '0010', tekst: tekst(), tekstIds: [] },
    ...{ uiterlijkDatum: '2099-01-01', werkwijze: 1 },
    ...over,
  },
});

/** A text about these persons, in casus A. */
export async function samen(api: Api, wat: string, ...betrokkenen: string[]): Promise<TextRef> {
  const commandId = randomUUID();
  const { teksten } = await api.kluis.put({
    commandId,
    personen: [],
    teksten: [{ id: randomUUID(), tekst: wat, betrokkenen, casusId: A }],
  });
  await api.kluis.confirm(commandId);
  return teksten[0]!;
}

/** A file of a partner about Fenna. */
export function bijlageVan(klasse: BijlageKlasse, titel: TextRef): CasusEvent {
  const over = { titel, bestand: tekst(), soort: 'image/png' as const, bytes: 9, over: [fenna] };
  const door = { soort: 'medewerker' as const, ...PARTNER };
  return ev('BijlageToegevoegd', { bijlageId: id(), ...over, klasse, leefgebied: 'financien', door }, OP);
}

export const vraagVan = (vraagstellerId: string, wat: TextRef): CasusEvent =>
  ev(
    'HulpvraagIngebracht',
    { soort: 'hulpvraag', vraagId: id(), vraagstellerId, tekst: wat, leefgebied: 'financien' },
    OP,
  );

export const gesprekMet = (met: readonly string[], wat: TextRef): CasusEvent =>
  ev('ContactVastgelegd', { contactmomentId: id(), met, medewerker: PARTNER, tekst: wat }, OP);
