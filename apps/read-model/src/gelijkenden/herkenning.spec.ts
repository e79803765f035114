import { describe, expect, it } from '@jest/globals';
import type { CasusEvent } from '@eenplan/domain/types';
import { projectInMemory } from '@eenplan/event-log';
import { aanmeldingen } from '../aanmeldingen/projection.js';
import { casusdossier } from '../casusdossier/projection.js';
import { aangemeld, alsSamples, ev, geopend, id, ingediend, lid, OP, tekst } from '../testing/verhaal.js';
import { toegang } from '../toegang/projection.js';

const m = (minuut: number) => `2026-01-01T00:0${minuut}:00Z`;

describe('persons who are recognised', () => {
  const [een, ander, bekend, aanm, later] = [id(), id(), id(), id(), id()];
  const rol = { persoonId: ander, rol: 'mantelzorger' } as const;
  const begin = geopend({ aanmeldingId: aanm, gezinsleden: [lid(een)], betrokkenen: [rol] });
  const tabel = (welke: Parameters<typeof projectInMemory>[0], naam: string, ...events: CasusEvent[]) =>
    projectInMemory(welke, alsSamples([begin, ...events])).get(`leesmodellen.${naam}`);
  const herkend = (aanmeldingId: string, persoonId: string) =>
    ev('PersonenHerkend', { aanmeldingId, herkend: [{ persoonId, als: bekend }] });

  it('stand in the casus that their aanmelding opened as if they had been named, and nobody else does', () => {
    expect(tabel(casusdossier, 'casusdossier_gezinslid', herkend(aanm, een))).toMatchObject([
      { persoon_id: bekend, sinds_op: m(0), tot_op: null },
    ]);
    expect(tabel(casusdossier, 'casusdossier_open_gezinslid', herkend(aanm, een))).toMatchObject([
      { persoon_id: bekend },
    ]);
    expect(tabel(casusdossier, 'casusdossier_betrokkene', herkend(aanm, ander))).toMatchObject([
      { persoon_id: bekend, rol: 'mantelzorger', tot_op: null },
    ]);
    expect(tabel(toegang, 'toegang', herkend(aanm, een), herkend(aanm, ander))).toMatchObject([
      { gezinsleden: [bekend], betrokkenen: [] },
    ]);
    expect(
      tabel(toegang, 'toegang_wie', herkend(aanm, een))!
        .map(({ wie }) => wie)
        .sort(),
    ).toEqual([`persoon:${bekend}`, `persoon:${ander}`].sort());
  });

  it('wait under another name in what joined and is te beoordelen', () => {
    const gezinsleden = [lid(een), lid(later)];
    const voeg = ev('AanmeldingGevoegd', { aanmeldingId: later, gezinsleden, betrokkenen: [], veiligheidAcuut: false });
    const personen = { gezinsleden: [lid(een), lid(bekend)], betrokkenen: [] };
    const events = [voeg, herkend(later, later)];
    expect(tabel(casusdossier, 'casusdossier_gevoegd', ...events)).toMatchObject([{ personen }]);
    expect(tabel(casusdossier, 'casusdossier_gezinslid', ...events)).toMatchObject([{ persoon_id: een }]);
    expect(tabel(toegang, 'toegang', ...events)).toMatchObject([
      { gevoegd: { [later]: personen }, gezinsleden: [een] },
    ]);
  });

  it('stand in their aanmelding, with the vraag, and with nobody else who may be meant', () => {
    const ingebracht = ingediend({
      personen: [aangemeld(een, { mogelijkDezelfde: [bekend] }), aangemeld(ander, { mogelijkDezelfde: [later] })],
      vragen: [{ soort: 'hulpvraag', vraagId: id(), vraagstellerId: een, tekst: tekst(), leefgebied: 'financien' }],
      verhaal: { tekst: tekst(), verteldDoor: een, verteldOp: OP },
    });
    const rijen = projectInMemory(
      aanmeldingen,
      alsSamples(
        [
          ingebracht,
          { type: 'AanmeldingGeplaatst', data: { casusId: id(), wijze: 'geopend' } },
          { type: 'AanmeldingHerkend', data: { herkend: [{ persoonId: een, als: bekend }] } },
        ],
        aanm,
        'aanmelding',
      ),
    );
    expect(rijen.get('leesmodellen.aanmelding')).toMatchObject([
      {
        status: 'geplaatst',
        personen: [
          { persoonId: bekend, mogelijkDezelfde: [] },
          { persoonId: ander, mogelijkDezelfde: [later] },
        ],
        vragen: [{ vraagstellerId: bekend }],
        verteld_door_id: bekend,
      },
    ]);
  });
});
