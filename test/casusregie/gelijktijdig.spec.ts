import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Account } from '../../apps/casus-service/src/accounts.js';
import { CommandRunner } from '../../apps/casus-service/src/opdracht/command-runner.js';
import { Opnieuw } from '../../apps/casus-service/src/opdracht/fouten.js';
import { Verzoek } from '../../apps/casus-service/src/opdracht/verzoek.js';
import { type Dienst, startDienst, testBsn } from './dienst.js';
import { aanmelding, eenGestarteCasus, eenRegio, nieuweMedewerker, type Regio } from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
});
afterAll(() => dienst?.stop());

const TEGELIJK = 64;

describe('at the same instant', () => {
  it(`${TEGELIJK} aanmeldingen of one gezin give one casus, and all are accepted alike`, async () => {
    const bsn = testBsn();
    const personen = [{ hoedanigheid: 'gezinslid', achternaam: 'Wiersum', geboortedatum: '2016-04-04', bsn }];
    const antwoorden = await Promise.all(
      Array.from({ length: TEGELIJK }, () =>
        dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding({ personen })),
      ),
    );
    expect(antwoorden.map(({ status }) => status)).toEqual(Array(TEGELIJK).fill(201));
    const ids = antwoorden.map(({ body }) => String(body['aanmeldingId']));
    const geplaatst = await dienst.query<{ wijze: string; casus: string }>(
      `select data ->> 'wijze' as wijze, data ->> 'casusId' as casus from casusregie.event
       where type = 'AanmeldingGeplaatst' and stream_id = any ($1)`,
      [ids],
    );
    expect(geplaatst).toHaveLength(TEGELIJK);
    expect(new Set(geplaatst.map(({ casus }) => casus)).size).toBe(1);
    expect(geplaatst.filter(({ wijze }) => wijze === 'geopend')).toHaveLength(1);
  });

  it(`${TEGELIJK} aanwijzingen of different regisseurs: one wins, the others read 409 or 412`, async () => {
    const casus = await eenGestarteCasus(dienst, regio);
    const { organisatieId } = regio.borg;
    const kandidaten = Array.from({ length: TEGELIJK }, () => randomUUID());
    for (const kandidaat of kandidaten) await nieuweMedewerker(dienst, organisatieId, kandidaat, ['medewerker']);
    const antwoorden = await Promise.all(
      kandidaten.map((medewerkerId, i) =>
        dienst.post(
          casus.coordinator,
          `/casussen/${casus.casusId}/aanwijzingen`,
          { organisatieId, medewerkerId },
          i % 2 ? {} : { versie: casus.versie },
        ),
      ),
    );
    expect(antwoorden.filter(({ status }) => status === 201)).toHaveLength(1);
    // Without If-Match it is decided again, and the rule says no; with it the version says no first.
    antwoorden.forEach(({ status, body }, i) => {
      if (status !== 201)
        expect([status, body.code]).toEqual(i % 2 ? [409, 'aanwijzing-loopt'] : [412, 'versie-verouderd']);
    });
    const aangewezen = await dienst.query(
      `select 1 from casusregie.event where stream_id = $1 and type = 'RegisseurAangewezen'`,
      [casus.casusId],
    );
    expect(aangewezen).toHaveLength(1);
  });

  it('32 additions to one casus without If-Match are all accepted', async () => {
    const casus = await eenGestarteCasus(dienst, regio);
    const antwoorden = await Promise.all(
      Array.from({ length: 32 }, () =>
        dienst.post(casus.coordinator, `/casussen/${casus.casusId}/contactmomenten`, {
          met: [casus.gezinsleden[0]],
          tekst: 'Gebeld.',
        }),
      ),
    );
    expect(antwoorden.map(({ status }) => status)).toEqual(Array(32).fill(201));
    expect(new Set(antwoorden.map(({ versie }) => versie)).size).toBe(32);
  });

  it('a command that is looked up again lets others have a turn', async () => {
    const accountId = randomUUID();
    const account: Account = { accountId, rol: 'inwoner', rollen: ['inwoner'], gemeenten: [], persoonId: accountId };
    const [commandId, correlationId] = [randomUUID(), randomUUID()];
    const verzoek = new Verzoek({ account, commandId, correlationId, fingerprint: Buffer.alloc(32) });
    let beurt = false;
    setImmediate(() => (beurt = true));
    const antwoord = await dienst.app.get(CommandRunner).voerUit(verzoek, randomUUID(), () => {
      if (!beurt) throw new Opnieuw();
      return Promise.resolve(() => 'gelukt');
    });
    expect(antwoord.body).toBe('gelukt');
  });

  it('the same command 16 times at once has one effect and one answer', async () => {
    const casus = await eenGestarteCasus(dienst, regio);
    const sleutel = randomUUID();
    const antwoorden = await Promise.all(
      Array.from({ length: 16 }, () =>
        dienst.post(
          casus.coordinator,
          `/casussen/${casus.casusId}/contactmomenten`,
          { met: [casus.gezinsleden[0]], tekst: 'Gebeld.' },
          { sleutel },
        ),
      ),
    );
    expect(new Set(antwoorden.map((a) => JSON.stringify([a.status, a.body, a.versie])))).toHaveProperty('size', 1);
    expect(antwoorden[0]!.status).toBe(201);
    const vastgelegd = await dienst.query(
      `select 1 from casusregie.event where stream_id = $1 and type = 'ContactVastgelegd'`,
      [casus.casusId],
    );
    expect(vastgelegd).toHaveLength(1);
  });
});
