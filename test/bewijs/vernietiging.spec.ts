import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { persoonStroom } from '../../apps/casus-service/src/opdracht/stromen.js';
import { type Dienst, post } from '../casusregie/dienst.js';
import {
  aanmelding,
  type Casus,
  eenCasusMetRegisseur,
  eenRegio,
  Persoon,
  type Regio,
  vanDelfzijl,
} from '../casusregie/scenarios.js';
import { GEDULD, koppenVoor, type Proces, Systeem, tot } from './testing/systeem.js';

const STERF_BIJ = pathToFileURL(join(import.meta.dirname, 'testing/sterf-bij.mjs')).href;
/** From the second yes to the certificate, whatever is killed in between. */
const BINNEN_MS = 60_000;

let systeem: Systeem;
let lezen: Proces;
let regio: Regio;
let ander: string;
/** Commands go to the process that runs now. */
let schrijven: Proces;
const dienst = {
  post: async (account, pad, body, opties) =>
    post(schrijven.url, await koppenVoor(schrijven.url, account), pad, body, opties),
  query: (sql, values) => systeem.query(sql, values),
} satisfies Pick<Dienst, 'post' | 'query'> as unknown as Dienst;

beforeAll(async () => {
  systeem = await Systeem.open();
  [schrijven, lezen] = await Promise.all([systeem.start('casus-service'), systeem.start('read-model')]);
  regio = await eenRegio(dienst);
  ander = await vanDelfzijl(dienst, regio, 'casuscoordinator');
}, GEDULD);
afterAll(() => systeem?.stop(), GEDULD);

interface Gezin {
  readonly casus: Casus;
  readonly zij: Persoon;
  readonly naam: string;
  readonly anderen: readonly string[];
}

/** A closed casus of two, the first of whom is proposed to be destroyed. */
async function voorgesteld(nummer: number): Promise<Gezin> {
  const naam = `Zwaluwstaart${nummer}x`;
  const [broer, zijn] = [`Merelslag${nummer}x`, `Wat ${nummer} van hem alleen is, blijft.`];
  const lid = (voornamen: string, geboortedatum: string) => ({
    ...{ hoedanigheid: 'gezinslid', voornamen, achternaam: 'Veen', geboortedatum },
  });
  const casus = await eenCasusMetRegisseur(
    dienst,
    regio,
    aanmelding({ personen: [lid(naam, '1985-03-02'), lid(broer, '1990-11-20')] }),
  );
  for (const [wie, tekst] of [`De rekeningen van ${naam}.`, zijn].entries()) {
    const vraag = { soort: 'hulpvraag', vraagstellerId: casus.gezinsleden[wie], tekst, leefgebied: 'financien' };
    await casus.lukt(casus.regisseur, '/vragen', vraag);
  }
  for (;;) {
    const [open] = await systeem.query<{ id: string }>(
      `select data ->> 'vraagId' as id from casusregie.event i where stream_id = $1 and type = 'HulpvraagIngebracht'
       and not exists (select from casusregie.event b where b.stream_id = $1 and b.type = 'HulpvraagBeantwoord'
         and b.data ->> 'vraagId' = i.data ->> 'vraagId') order by version limit 1`,
      [casus.casusId],
    );
    if (!open) break;
    await casus.lukt(casus.regisseur, `/vragen/${open.id}/beantwoording`);
  }
  await casus.lukt(casus.regisseur, '/afsluiting', { reden: 'hulpvragen-beantwoord' });
  const zij = new Persoon(dienst, casus.gezinsleden[0]!);
  const voorstel = { grond: 'bewaartermijn', reden: `De termijn van ${naam} is voorbij.`, casusId: casus.casusId };
  await zij.lukt(casus.coordinator, '/vernietigingen', voorstel);
  return { casus, zij, naam, anderen: [broer, zijn] };
}

/** What the coördinator reads of a casus, as text. */
async function dossier({ casus }: Gezin): Promise<string> {
  const url = `${lezen.url}/leesmodellen/v1/casussen/${casus.casusId}`;
  const antwoord = await fetch(url, { headers: await koppenVoor(lezen.url, casus.coordinator) });
  if (antwoord.status !== 200) throw new Error(`${antwoord.status} ${await antwoord.text()}`);
  return antwoord.text();
}

const certificaten = ({ zij }: Gezin) =>
  systeem.query<{ data: Record<string, unknown>; rol: string }>(
    `select data, meta ->> 'rol' as rol from casusregie.event where stream_id = $1 and type = 'PersoonVernietigd'`,
    [persoonStroom(zij.persoonId)],
  );
const voltooid = (gezin: Gezin) =>
  tot('the certificate', async () => (await certificaten(gezin)).length > 0, BINNEN_MS);

describe('what two people approved to destroy', () => {
  it(
    'is destroyed, wherever the service is killed, with one certificate; and all others can be read',
    async () => {
      const gestorven: string[] = [];
      for (let bij = 1; ; bij++) {
        const gezin = await voorgesteld(bij);
        await tot('the dossier', async () => (await dossier(gezin).catch(() => '')).includes('afgesloten'));
        const voor = await dossier(gezin);
        for (const wat of [gezin.naam, ...gezin.anderen]) expect(voor).toContain(wat);
        await schrijven.dood();
        schrijven = await systeem.start('casus-service', {
          NODE_OPTIONS: `--import ${STERF_BIJ}`,
          STERF_BIJ: String(bij),
        });
        const begin = Date.now();
        expect((await gezin.zij.doe(ander, '/vernietigingen/huidige/goedkeuring')).status).toBe(201);
        await tot('killed or done', async () => !schrijven.leeft || (await certificaten(gezin)).length > 0, BINNEN_MS);
        // The last moment comes after the certificate.
        await tot('killed or noted', async () => !schrijven.leeft || (await genoteerd(gezin)), BINNEN_MS);
        const punt = /gestorven bij: (.*)\n/.exec(schrijven.uitvoer)?.[1];
        if (punt !== undefined) {
          gestorven.push(punt);
          await schrijven.dood();
          schrijven = await systeem.start('casus-service');
        }
        await voltooid(gezin);
        expect(Date.now() - begin).toBeLessThan(BINNEN_MS);
        await tot('noted', () => genoteerd(gezin), BINNEN_MS);
        const bewijzen = await certificaten(gezin);
        expect(bewijzen).toHaveLength(1);
        expect(bewijzen[0]).toMatchObject({ rol: 'systeem', data: { versiesGewist: 1 } });
        const na = await dossier(gezin);
        expect(na).not.toContain(gezin.naam);
        for (const wat of gezin.anderen) expect(na).toContain(wat);
        // What was about both reads otherwise.
        expect(voor).toContain('De rekeningen stapelen zich op.');
        expect(na).not.toContain('De rekeningen stapelen zich op.');
        if (punt === undefined) break;
      }
      expect(gestorven).toEqual([
        'claimen', 'sluiten', 'lakken', 'lakken, verder', 'gegevens', 'sleutel', 'generatie', 'generatie, gemaakt',
        'herverpakken', 'herverpakken, verder', 'vernietigen', 'vernietigen, gedaan',
        'gewist', 'certificaat', 'vastgelegd',
      ]); // prettier-ignore
    },
    5 * GEDULD,
  );
});

const genoteerd = async ({ zij }: Gezin): Promise<boolean> =>
  (
    await systeem.query(`select from casusregie.vernietiging where stream_id = $1 and uitkomst = 'voltooid'`, [
      persoonStroom(zij.persoonId),
    ])
  ).length > 0;
