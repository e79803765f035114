import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts, childTraceparent, commandIdOf, requestFingerprint } from '@eenplan/edge';
import { EventStore } from '@eenplan/event-store';
import { NO_LEAF } from '@eenplan/kernel';
import { openMasterKeys, PostgresVault, Vault } from '@eenplan/vault';
import { type Account, OrganisatieAccounts } from '../../apps/casus-service/src/accounts.js';
import { CommandRunner } from '../../apps/casus-service/src/opdracht/command-runner.js';
import { AANMELDING } from '../../apps/casus-service/src/opdracht/stromen.js';
import { Verzoek } from '../../apps/casus-service/src/opdracht/verzoek.js';
import { type Dienst, startDienst, testBsn } from './dienst.js';
import { aanmelding, eenRegio, type Regio } from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
let vault: Vault;
let lezer: PostgresVault;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
  vault = dienst.app.get(Vault);
  const { kluisUrl, kluisSleutels, bsnSleutel } = dienst.config;
  lezer = new PostgresVault({
    url: kluisUrl,
    keys: await openMasterKeys(kluisSleutels),
    bsnKey: bsnSleutel,
    logKey: Buffer.alloc(32, 4),
  });
});
afterAll(async () => {
  await lezer?.close();
  await dienst?.stop();
});

const openstaand = async () =>
  Number((await dienst.query<{ n: string }>('select count(*) as n from kluis.opdracht'))[0]!.n);

async function totdat(klaar: () => Promise<boolean>): Promise<void> {
  const eind = Date.now() + 20_000;
  while (!(await klaar())) {
    if (Date.now() > eind) throw new Error('not in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a BSN of a command that was accepted', () => {
  it('is known at once, also if the vault was not told: a second report does not replace the data', async () => {
    const bsn = testBsn();
    const meld = async (achternaam: string) => {
      const personen = [{ hoedanigheid: 'gezinslid', achternaam, geboortedatum: '2016-04-04', bsn }];
      const sleutel = randomUUID();
      const { status } = await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding({ personen }), {
        sleutel,
      });
      expect(status).toBe(201);
      return commandIdOf(regio.borg.medewerker, sleutel);
    };
    const eerste = await meld('Eerste');
    await totdat(async () => (await openstaand()) === 0);
    // As if the service had not come to confirming it.
    await dienst.query('insert into kluis.opdracht (command_id) values ($1)', [eerste]);
    await meld('Tweede');
    const [{ persoonId } = { persoonId: '' }] = await dienst.query<{ persoonId: string }>(
      'select persoon_id as "persoonId" from kluis.persoonsgegevens where command_id = $1',
      [eerste],
    );
    await totdat(async () => (await openstaand()) === 0);
    const aanleiding = { doel: 'toets', traceparent: childTraceparent(undefined) };
    expect(await lezer.reveal([{ persoonId }], { accountId: 'test', rol: 'test' }, aanleiding)).toMatchObject([
      { gegevens: { achternaam: 'Eerste' } },
    ]);
    expect(await dienst.query('select versie from kluis.persoonsgegevens where persoon_id = $1', [persoonId])).toEqual([
      { versie: 1 },
    ]);
  });

  it('may be used only as long as the organisation may, also in the middle of a command', async () => {
    const store = dienst.app.get(EventStore);
    const accounts = dienst.app.get<OrganisatieAccounts>(Accounts);
    const { organisatieId, medewerker: sub } = regio.veiligThuis;
    const aangemeld = { sub, organisatieId, rollen: ['medewerker'], gemeenten: [], clientId: 'toets' };
    const gevonden = await accounts.find(aangemeld);
    if (!gevonden.ok) throw new Error(gevonden.weigering.code);
    const account = gevonden.actor as Account;
    const [commandId, aanmeldingId] = [randomUUID(), randomUUID()];
    const verzoek = new Verzoek({ account, commandId, correlationId: commandId, fingerprint: Buffer.alloc(32) });
    verzoek.persoon('/persoon', { gegevens: { achternaam: 'Bos', bsn: testBsn(), geboortedatum: '1970-01-01' } });
    let pogingen = 0;
    const antwoord = dienst.app.get(CommandRunner).voerUit(verzoek, aanmeldingId, async (sessie) => {
      sessie.nieuw(AANMELDING, aanmeldingId);
      pogingen += 1;
      if (pogingen === 1) await trekBsnIn(store, organisatieId);
      return () => 'gelukt';
    });
    await expect(antwoord).rejects.toMatchObject({ code: 'bsn-niet-toegestaan' });
    expect(pogingen).toBe(1);
    expect(await openstaand()).toBe(0);
  });
});

/** The organisation as it is, but without the right to use a BSN; no command does this yet. */
async function trekBsnIn(store: EventStore, organisatieId: string): Promise<void> {
  const events = await store.readStream(organisatieId);
  await store.append({
    commandId: randomUUID(),
    fingerprint: Buffer.alloc(32),
    reply: { status: 201, body: {} },
    slices: [
      {
        streamType: 'organisatie',
        streamId: organisatieId,
        expected: events.length,
        previousLeaf: events.at(-1)?.leaf ?? NO_LEAF,
        events: events.map(({ type, schema, data }) => {
          const inhoud = JSON.parse(data) as Record<string, unknown>;
          const vlaggen = { ...(inhoud['vlaggen'] as object), magBsn: false };
          return { type, schema, data: type === 'OrganisatieGeregistreerd' ? { ...inhoud, vlaggen } : inhoud };
        }),
      },
    ],
    keys: [],
    meta: { actor: randomUUID(), rol: 'beheerder', grondslag: 'taak', correlationId: randomUUID() },
  });
}

describe('what lies in the vault under the same id', () => {
  /** The request as the service will see it, so that its ids can be taken before. */
  const voorzien = (body: unknown) => {
    const { medewerker } = regio.borg;
    const sleutel = randomUUID();
    const fingerprint = requestFingerprint(dienst.config.sealKey, 'POST', '/casusregie/v1/aanmeldingen', body);
    const gegevens = { commandId: commandIdOf(medewerker, sleutel), fingerprint } as Verzoek['gegevens'];
    return { verzoek: new Verzoek(gegevens), stuur: () => dienst.post(medewerker, '/aanmeldingen', body, { sleutel }) };
  };

  it('as another text is told as a key that was used before', async () => {
    const { verzoek, stuur } = voorzien(aanmelding());
    const tekst = { id: verzoek.nieuwId('/vragen/0/tekst'), tekst: 'Iets anders.', betrokkenen: [] };
    await vault.put({ commandId: verzoek.gegevens.commandId, personen: [], teksten: [tekst] });
    const { status, body } = await stuur();
    expect([status, body.code]).toEqual([422, 'sleutel-hergebruikt']);
    expect(body['detail']).toMatch(/Idempotency-Key/);
    await vault.reject(verzoek.gegevens.commandId);
  });

  it('as a person with another BSN is told as such, and leaves nothing behind', async () => {
    const persoon = { hoedanigheid: 'gezinslid', achternaam: 'Bos', geboortedatum: '1970-01-01', bsn: testBsn() };
    const { verzoek, stuur } = voorzien(aanmelding({ personen: [persoon] }));
    const ander = randomUUID();
    await vault.identify(ander, testBsn(), '1970-01-01', verzoek.nieuwId('/personen/0'));
    const { status, body } = await stuur();
    expect([status, body.code]).toEqual([409, 'persoon-heeft-ander-bsn']);
    expect(body['detail']).toMatch(/heeft al een ander BSN/);
    await vault.reject(ander);
    await totdat(async () => (await openstaand()) === 0);
  });
});
