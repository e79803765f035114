import { randomUUID } from 'node:crypto';
import { it } from '@jest/globals';
import { bijlage, formulier, stuur } from '../bijlagen.js';
import { eenCasusMetRegisseur } from '../scenarios.js';
import type { Toets } from './toets.js';

export function bijlagenWeigeren(t: Toets): void {
  it('refuses about bijlagen', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const { casusId, regisseur } = casus;
    const voegToe = (over: object = {}) => stuur(t.dienst, regisseur, casusId, formulier({ gegevens: bijlage(over) }));
    t.weigert('persoon-onbekend', await voegToe({ over: [randomUUID()] }));
    t.weigert('leefgebied-onbekend', await voegToe({ leefgebied: 'ruimtevaart' }));
    t.weigert('in-de-toekomst', await voegToe({ gebeurdOp: '2199-01-01T00:00:00Z' }));
    const { body, versie } = await voegToe();
    casus.versie = versie!;
    const trekIn = (wie: string, bijlageId = String(body['bijlageId'])) =>
      casus.doe(wie, `/bijlagen/${bijlageId}/intrekking`);
    t.weigert('bijlage-onbekend', await trekIn(regisseur, randomUUID()));
    t.verbiedt('alleen-toevoeger', await trekIn(t.regio.borg.teamleider));
    await casus.lukt(regisseur, `/bijlagen/${String(body['bijlageId'])}/intrekking`);
    t.weigert('bijlage-al-ingetrokken', await trekIn(regisseur));
  });
}
