import { randomUUID } from 'node:crypto';
import { Vault } from '@eenplan/vault';
import { expect, it } from '@jest/globals';
import {
  type Casus,
  eenCasusMetAfspraak,
  eenCasusMetRegisseur,
  eenGestarteCasus,
  eersteTekst,
  Persoon,
  vanDelfzijl,
} from '../scenarios.js';
import { eenGeslotenCasus } from './levensloop.js';
import type { Toets } from './toets.js';

const reden = 'Zo is het besloten.';

/** Words of the plan that are about all of the gezin. */
async function tekstenVan({ dienst, casusId }: Casus): Promise<string[]> {
  const rijen = await dienst.query<{ id: string }>(
    `select data -> 'tekst' ->> 'id' as id from casusregie.event
     where stream_id = $1 and type in ('DoelGesteld', 'AfspraakGemaakt', 'AfspraakVoorgesteld') order by version`,
    [casusId],
  );
  return rijen.map(({ id }) => id);
}

/** Of her casus a text that is about another alone, and the story that was told in the aanmelding. */
async function tekstenOver(casus: Casus, niet: string): Promise<string[]> {
  const { dienst, casusId, coordinator } = casus;
  const ander = casus.gezinsleden.find((een) => een !== niet);
  await casus.lukt(coordinator, '/contactmomenten', { met: [ander], tekst: 'Alleen met de ander gesproken.' });
  const [gesprek, verhaal] = await Promise.all([
    dienst.query<{ id: string }>(
      `select data -> 'tekst' ->> 'id' as id from casusregie.event where stream_id = $1 and type = 'ContactVastgelegd'`,
      [casusId],
    ),
    dienst.query<{ id: string }>(
      `select m.data -> 'verhaal' -> 'tekst' ->> 'id' as id from casusregie.event c
       join casusregie.event m on m.stream_id = (c.data ->> 'aanmeldingId')::uuid and m.type = 'AanmeldingIngediend'
       where c.stream_id = $1 and c.type = 'CasusGeopend'`,
      [casusId],
    ),
  ]);
  return [gesprek[0]!.id, verhaal[0]!.id];
}

export function persoonWeigert(t: Toets): void {
  it('answers about a person of others exactly as about nobody', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const fenna = new Persoon(t.dienst, casus.gezinsleden[0]!);
    await fenna.lukt(fenna.persoonId, '/verzoeken', { soort: 'inzage', tekst: 'Laat zien.', gemeente: '0010' });
    const niemand = new Persoon(t.dienst, randomUUID());
    niemand.versie = 1;
    const verzoek = { soort: 'klacht', tekst: 'Niet goed.', gemeente: '0010' };
    const besluit = { uitkomst: 'toegewezen', reden };
    const vernietig = { grond: 'verzoek-avg', reden, verzoekId: randomUUID() };
    for (const wie of [t.regio.appingedam.coordinator, t.regio.brug.medewerker, randomUUID()])
      for (const [pad, body] of [
        ['/verzoeken', verzoek],
        ['/verzoeken', { ...verzoek, casusId: casus.casusId }],
        [`/verzoeken/${randomUUID()}/beslissingen`, besluit],
        [`/verzoeken/${randomUUID()}/intrekking`, {}],
        ['/vrijgaven', { tekstId: randomUUID(), reden }],
        ['/vernietigingen', vernietig],
        ['/vernietigingen', { ...vernietig, casusId: casus.casusId }],
        ['/vernietigingen/huidige/goedkeuring', {}],
      ] as const) {
        const [echt, geen] = [await fenna.doe(wie, pad, body), await niemand.doe(wie, pad, body)];
        t.weigertStil('persoon-bestaat-niet', echt);
        t.weigertStil('persoon-bestaat-niet', geen);
        expect({ ...echt.body, instance: '' }).toEqual({ ...geen.body, instance: '' });
      }
  });

  it('refuses about requests', async () => {
    const { casus } = await eenCasusMetAfspraak(t.dienst, t.regio);
    const { coordinator, regisseur } = casus;
    const fenna = new Persoon(t.dienst, casus.gezinsleden[0]!);
    const zelf = fenna.persoonId;
    const dien = (over: object, wie = zelf) =>
      fenna.doe(wie, '/verzoeken', { soort: 'beperking', tekst: 'Dit klopt niet.', casusId: casus.casusId, ...over });
    t.weigert('teksten-ontbreken', await dien({}));
    t.weigert('in-de-toekomst', await dien({ soort: 'klacht', gebeurdOp: '2099-01-01T00:00:00Z' }));
    t.weigert('gemeente-onbekend', await dien({ soort: 'klacht', casusId: undefined, gemeente: '9999' }));
    const tekstIds = await tekstenVan(casus);
    const over = { soort: 'beperking', tekst: 'Dit klopt niet.', tekstIds, casusId: casus.casusId };
    const { verzoekId } = await fenna.lukt(regisseur, '/verzoeken', over);
    const beslis = (body: object, wie = coordinator, id: unknown = verzoekId) =>
      fenna.doe(wie, `/verzoeken/${String(id)}/beslissingen`, { uitkomst: 'toegewezen', reden, ...body });
    t.verbiedt('alleen-coordinator', await beslis({}, zelf));
    t.weigert('verzoek-onbekend', await beslis({}, coordinator, randomUUID()));
    t.weigert('tekst-niet-in-verzoek', await beslis({ uitkomst: 'deels', tekstIds: [randomUUID()] }));
    t.weigert('teksten-ontbreken', await beslis({ uitkomst: 'deels' }));
    const vrij = (tekstId: string) => fenna.doe(coordinator, '/vrijgaven', { tekstId, reden });
    t.weigert('tekst-niet-geblokkeerd', await vrij(tekstIds[0]!));
    await fenna.lukt(coordinator, `/verzoeken/${verzoekId}/beslissingen`, { uitkomst: 'toegewezen', reden });
    t.weigert('verzoek-afgelopen', await beslis({}));
    t.weigert('verzoek-afgelopen', await fenna.doe(zelf, `/verzoeken/${verzoekId}/intrekking`));
    expect((await vrij(tekstIds[0]!)).status).toBe(201);
  });

  it('takes a request about a text only of whom it is about, and to the gemeente in whose casus it stands', async () => {
    const casus = await eenGestarteCasus(t.dienst, t.regio, { verhaal: { tekst: 'Zo begon het.', verteldDoor: 0 } });
    const ander = await eenGestarteCasus(t.dienst, t.regio);
    const fenna = new Persoon(t.dienst, casus.gezinsleden[0]!);
    const eigen = await eersteTekst(casus);
    const [vertrouwelijk, verhaal] = await tekstenOver(casus, fenna.persoonId);
    const vraag = (tekstId: string, over: object = {}, wie = fenna.persoonId, soort = 'beperking') =>
      fenna.doe(wie, '/verzoeken', { soort, tekst: 'Dit klopt niet.', tekstIds: [tekstId], gemeente: '0010', ...over });
    const nergens = randomUUID();
    const zonder = (antwoord: object, id: string) =>
      JSON.parse(JSON.stringify(antwoord).replaceAll(id, nergens)) as object;
    const via = { gemeente: undefined, casusId: casus.casusId };
    const elders = { gemeente: '0003' };
    for (const soort of ['beperking', 'eigen-verklaring', 'rectificatie', 'klacht'])
      for (const [tekstId, over, wie] of [
        [await eersteTekst(ander), {}],
        [await eersteTekst(ander), via, casus.coordinator],
        [vertrouwelijk!, {}],
        [eigen, elders],
        [verhaal!, elders],
      ] as const) {
        const [echt, geen] = [await vraag(tekstId, over, wie, soort), await vraag(nergens, over, wie, soort)];
        t.weigert('tekst-onbekend', echt);
        expect({ ...zonder(echt.body, tekstId), instance: '' }).toEqual({ ...geen.body, instance: '' });
      }
    // Her own, also what was only told in the aanmelding.
    for (const [tekstId, over, wie] of [
      [eigen, {}],
      [verhaal!, {}],
      [eigen, via, casus.coordinator],
    ] as const)
      expect((await vraag(tekstId, over, wie)).status).toBe(201);
  });

  it('refuses to destroy by one person, too soon, or twice', async () => {
    const open = await eenCasusMetRegisseur(t.dienst, t.regio);
    const casus = await eenGeslotenCasus(t);
    const { coordinator } = casus;
    const ander = await vanDelfzijl(t.dienst, t.regio, 'casuscoordinator');
    const voorstel = (over: object = {}) => ({ grond: 'verzoek-avg', reden, casusId: casus.casusId, ...over });
    const nog = new Persoon(t.dienst, open.gezinsleden[0]!);
    t.weigert('nog-gezinslid', await nog.doe(coordinator, '/vernietigingen', voorstel({ casusId: open.casusId })));
    t.verbiedt(
      'alleen-coordinator',
      await nog.doe(open.regisseur, '/vernietigingen', voorstel({ casusId: open.casusId })),
    );

    const fenna = new Persoon(t.dienst, casus.gezinsleden[0]!);
    t.weigert(
      'bewaartermijn-loopt',
      await fenna.doe(coordinator, '/vernietigingen', voorstel({ grond: 'bewaartermijn' })),
    );
    t.weigert('grond-onbekend', await fenna.doe(coordinator, '/vernietigingen', voorstel({ grond: 'ruimte' })));
    const anders = voorstel({ verzoekId: randomUUID() });
    t.weigert('verzoek-onbekend', await fenna.doe(coordinator, '/vernietigingen', anders));
    const gelakt = [{ tekstId: randomUUID(), tekst: 'Weg.' }];
    t.weigert('tekst-niet-te-lakken', await fenna.doe(coordinator, '/vernietigingen', voorstel({ gelakt })));
    await fenna.lukt(coordinator, '/vernietigingen', voorstel());
    t.weigert('vernietiging-loopt', await fenna.doe(ander, '/vernietigingen', voorstel()));
    t.verbiedt('eigen-voorstel', await fenna.doe(coordinator, '/vernietigingen/huidige/goedkeuring'));
    await fenna.lukt(ander, '/vernietigingen/huidige/intrekking');
    t.weigert('geen-voorstel', await fenna.doe(ander, '/vernietigingen/huidige/goedkeuring'));
    await fenna.lukt(coordinator, '/vernietigingen', voorstel());
    await fenna.lukt(ander, '/vernietigingen/huidige/goedkeuring');
    t.weigert('persoon-vernietigd', await fenna.doe(ander, '/vernietigingen', voorstel()));
    t.weigert('persoon-vernietigd', await fenna.doe(ander, '/vernietigingen/huidige/goedkeuring'));
    const verzoek = { soort: 'klacht', tekst: 'Wacht.', gemeente: '0010' };
    t.weigert('persoon-vernietigd', await fenna.doe(fenna.persoonId, '/verzoeken', verzoek));

    const bram = new Persoon(t.dienst, casus.gezinsleden[1]!);
    await bram.lukt(bram.persoonId, '/verzoeken', { ...verzoek, gemeente: '0003' });
    await bram.lukt(coordinator, '/vernietigingen', voorstel());
    const keur = () => bram.doe(ander, '/vernietigingen/huidige/goedkeuring');
    t.weigert('andere-gemeente-nodig', await keur());
    await t.dienst.app.get(Vault).verenig(bram.persoonId, nog.persoonId, { bsn: 'naar' });
    t.weigert('ander-nummer', await keur());
  });
}
