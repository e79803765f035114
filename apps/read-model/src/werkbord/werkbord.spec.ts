import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GRONDSLAGENTABEL } from '@eenplan/domain/types';
import type { Api } from '../testing/api.js';
import { coo, gem, regio, wierde } from '../testing/regio.js';
import { casus, ev, id, lid } from '../testing/verhaal.js';

let api: Api;
beforeAll(async () => {
  // A werkwijze in which no danger reaches the coördinator by default.
  const regels = GRONDSLAGENTABEL.regels.filter(({ klassen }) => !klassen.includes('veiligheid'));
  api = await regio(undefined, { ...GRONDSLAGENTABEL, regels });
});
afterAll(() => api.stop());

describe('werkbord', () => {
  const bord = async () => (await api.get('werkbord', coo)).body.items;

  it('names no reason that the reader may not know, and does not put it in the order either', async () => {
    const [gevaar, rustig] = [id(), id()];
    const open = (casusId: string, kenmerk: string) =>
      ev('CasusGeopend', {
        ...{ casusId, kenmerk, gemeente: '0010', aanmeldingId: id(), gezinsleden: [lid(id())], betrokkenen: [] },
        voorlopigeRegie: { medewerkerId: coo, organisatieId: gem },
        ...{ veiligheidAcuut: false, werkwijze: 1 },
      });
    await api.leg(casus(rustig, open(rustig, 'WRK-001'), ev('CasusGestart', { aanmeldingId: id() })));
    await api.leg(casus(gevaar, open(gevaar, 'WRK-002'), ev('CasusGestart', { aanmeldingId: id() })));
    const acuut = ev('VeiligheidBeoordeeld', { acuut: true });
    await api.leg({ ...casus(gevaar, acuut), namens: wierde });
    const regels = (await bord()) as { id: string; acuut: boolean; sindsOp: string; redenen: { reden: string }[] }[];
    const hier = regels.find((een) => een.id === gevaar)!;
    expect(hier).toMatchObject({ acuut: false, redenen: [{ reden: 'zonder-aanwijzing' }] });
    expect(JSON.stringify(hier)).not.toContain('acute-veiligheid');
    // It stands where it would without: after whatever waits longer.
    const plek = regels.map(({ id: wie }) => wie);
    expect(plek.indexOf(gevaar)).toBeGreaterThan(plek.indexOf(rustig));
    await api.leg({ ...casus(gevaar, ev('VeiligheidBeoordeeld', { acuut: false })), namens: wierde });
    await api.leg({ ...casus(gevaar, acuut), namens: gem });
    expect((await bord())[0]).toMatchObject({ acuut: true });
    expect((await bord()).find((een: { id: string }) => een.id === gevaar)).toMatchObject({ acuut: true });
  });
});
