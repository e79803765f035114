import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Vault } from '@eenplan/vault';
import { type Dienst, dienstDatabase, type DienstDatabase, startDienst } from './dienst.js';
import {
  aanmelding,
  type Casus,
  eenCasusMetRegisseur,
  eenRegio,
  eersteVraag,
  Persoon,
  type Regio,
  vanDelfzijl,
} from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
let database: DienstDatabase;
beforeAll(async () => {
  database = await dienstDatabase();
  dienst = await startDienst({}, { database });
  regio = await eenRegio(dienst);
});
afterAll(async () => {
  await dienst?.stop();
  await database?.drop();
});

async function vraag(account: string, method: string, onderwerp: string, body?: object) {
  const response = await fetch(`${dienst.url}/casusregie/v1/concepten/${onderwerp}`, {
    method,
    headers: {
      ...(await dienst.aanmelding.koppen(account)),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, string> };
}
const bewaar = (account: string, onderwerp: string, inhoud = 'Samen naar de woningb') =>
  vraag(account, 'PUT', onderwerp, { inhoud });
const lees = (account: string, onderwerp: string) => vraag(account, 'GET', onderwerp);
const over = ({ casusId }: Casus) => `nieuwe-afspraak.${casusId}`;

describe('what somebody is writing', () => {
  it('is kept, given back, and thrown away; of the own account only', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    expect(await lees(casus.regisseur, over(casus))).toEqual({ status: 200, body: { onderwerp: over(casus) } });
    expect((await bewaar(casus.regisseur, over(casus))).status).toBe(200);
    const { status, body } = await lees(casus.regisseur, over(casus));
    expect([status, body['inhoud']]).toEqual([200, 'Samen naar de woningb']);
    expect(Date.parse(body['totOp']!) - Date.parse(body['bewaardOp']!)).toBe(14 * 86_400_000);
    // The coördinator sees the casus, and not what another writes about it.
    expect((await lees(casus.coordinator, over(casus))).body).toEqual({ onderwerp: over(casus) });
    expect((await vraag(casus.coordinator, 'DELETE', over(casus))).status).toBe(204);
    expect((await lees(casus.regisseur, over(casus))).body['inhoud']).toBe('Samen naar de woningb');
    for (const keer of [1, 2]) {
      expect([keer, (await vraag(casus.regisseur, 'DELETE', over(casus))).status]).toEqual([keer, 204]);
      expect((await lees(casus.regisseur, over(casus))).body).toEqual({ onderwerp: over(casus) });
    }
  });

  it('is thrown away as it was kept: what another window kept after it stays', async () => {
    const ik = regio.brug.medewerker;
    const { body: eerst } = await bewaar(ik, 'twee-vensters', 'Van het ene.');
    const { body: gelezen } = await lees(ik, 'twee-vensters');
    expect(gelezen['bewaardOp']).toBe(eerst['bewaardOp']);
    const { body: toen } = await bewaar(ik, 'twee-vensters', 'Van het andere.');
    const wis = (op: string) => vraag(ik, 'DELETE', `twee-vensters?bewaardOp=${op}`);
    expect((await wis(eerst['bewaardOp']!)).status).toBe(204);
    expect((await lees(ik, 'twee-vensters')).body['inhoud']).toBe('Van het andere.');
    expect((await wis(toen['bewaardOp']!)).status).toBe(204);
    expect((await lees(ik, 'twee-vensters')).body['inhoud']).toBeUndefined();
    expect((await wis('gisteren')).status).toBe(400);
  });

  it('about no casus is of whoever writes it', async () => {
    const ik = regio.brug.medewerker;
    await bewaar(ik, 'aanmelding');
    expect((await lees(ik, 'aanmelding')).body['inhoud']).toBe('Samen naar de woningb');
    expect((await lees(regio.borg.teamleider, 'aanmelding')).body['inhoud']).toBeUndefined();
  });

  it('about an aanmelding: to who did it and who judges it, and to nobody else', async () => {
    const ik = regio.brug.medewerker;
    const { body } = await dienst.post(ik, '/aanmeldingen', aanmelding());
    const onderwerp = `aanvulling.${body['aanmeldingId'] as string}`;
    expect((await bewaar(ik, onderwerp)).status).toBe(200);
    expect((await bewaar(regio.borg.teamleider, onderwerp)).status).toBe(404);
  });

  it('about what a person asked: to a coördinator of the gemeente, and gone with that person', async () => {
    const { gezinsleden, coordinator } = await eenCasusMetRegisseur(dienst, regio);
    const [persoonId] = gezinsleden as [string];
    const verzoek = { soort: 'klacht', tekst: 'Niemand belde terug.', gemeente: '0010' };
    const { verzoekId } = await new Persoon(dienst, persoonId).lukt(persoonId, '/verzoeken', verzoek);
    const onderwerp = `verzoek-besluit.${persoonId}.${verzoekId}`;
    expect((await bewaar(coordinator, onderwerp)).status).toBe(200);
    expect((await lees(coordinator, onderwerp)).body['inhoud']).toBe('Samen naar de woningb');
    for (const vreemd of [regio.appingedam.coordinator, regio.brug.medewerker])
      expect((await bewaar(vreemd, onderwerp)).status).toBe(404);
    const [rij] = await dienst.query<{ personen: string[] }>(
      `select personen from kluis.concept where onderwerp = $1`,
      [onderwerp],
    );
    expect(rij!.personen).toEqual([persoonId]);
  });

  it('about an organisation to whoever keeps its people; about a casus to an auditor, who asks to read it', async () => {
    const onderwerp = `medewerker-toevoegen.${regio.borg.organisatieId}`;
    expect((await bewaar(regio.borg.teamleider, onderwerp)).status).toBe(200);
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const auditor = await vanDelfzijl(dienst, regio, 'auditor');
    expect((await bewaar(auditor, `openstelling.${casus.casusId}`)).status).toBe(200);
    expect((await bewaar(regio.brug.medewerker, `openstelling.${casus.casusId}`)).status).toBe(404);
  });

  it('about a casus that one may not know of is refused as about one that is not there, and that one lost is not shown', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const vreemd = regio.brug.medewerker;
    const { organisatieId } = regio.brug;
    const [geen, onbekend] = [
      await bewaar(vreemd, over(casus)),
      await bewaar(vreemd, `nieuwe-afspraak.${randomUUID()}`),
    ];
    const zonderNummer = ({ status, body: { instance: _, ...rest } }: typeof geen) => [status, rest];
    expect(geen.status).toBe(404);
    expect(zonderNummer(geen)).toEqual(zonderNummer(onbekend));
    expect((await lees(vreemd, over(casus))).body).toEqual({ onderwerp: over(casus) });

    await casus.lukt(casus.regisseur, '/organisaties', { organisatieId, leefgebieden: [] });
    await bewaar(vreemd, over(casus));
    expect((await lees(vreemd, over(casus))).body['inhoud']).toBe('Samen naar de woningb');
    await casus.lukt(casus.regisseur, `/organisaties/${organisatieId}/vertrek`);
    expect((await lees(vreemd, over(casus))).body).toEqual({ onderwerp: over(casus) });
  });

  it('goes after its term', async () => {
    const ik = regio.brug.medewerker;
    await bewaar(ik, 'te-oud');
    await dienst.query(`update kluis.concept set bewaard_op = now() - interval '14 days' where onderwerp = 'te-oud'`);
    expect((await lees(ik, 'te-oud')).body).toEqual({ onderwerp: 'te-oud' });
    // As the background does each hour.
    expect(await dienst.app.get<Vault>(Vault).concepten.ruim(14 * 86_400)).toBe(1);
  });

  it('goes with the first person of its casus who is erased', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const anders = await eenCasusMetRegisseur(dienst, regio);
    for (const een of [casus, anders]) await bewaar(een.regisseur, over(een));
    await casus.lukt(casus.regisseur, `/vragen/${await eersteVraag(casus)}/beantwoording`);
    await casus.lukt(casus.regisseur, '/afsluiting', { reden: 'hulpvragen-beantwoord' });
    const akkoordDoor = await vanDelfzijl(dienst, regio, 'casuscoordinator');
    const { gezinsleden, coordinator } = casus;
    await dienst.app.get<Vault>(Vault).erase(gezinsleden[0]!, { gevraagdDoor: coordinator, akkoordDoor });
    const rijen = await dienst.query(`select from kluis.concept where onderwerp = $1`, [over(casus)]);
    expect(rijen).toEqual([]);
    expect((await lees(anders.regisseur, over(anders))).body['inhoud']).toBe('Samen naar de woningb');
  });

  it('has a code and ids for a subject, and no words; and not more than a long letter', async () => {
    const ik = regio.brug.medewerker;
    for (const fout of ['Jan%20Mol', 'a'.repeat(41), 'x.geen-id', `x.${randomUUID().toUpperCase()}`])
      for (const method of ['GET', 'DELETE'])
        expect([fout, method, (await vraag(ik, method, fout)).status]).toEqual([fout, method, 400]);
    expect((await bewaar(ik, 'x', 'a'.repeat(20_001))).body).toMatchObject({ status: 400 });
    expect((await vraag(ik, 'PUT', 'x', { inhoud: 1 })).status).toBe(400);
    expect((await fetch(`${dienst.url}/casusregie/v1/concepten/x`)).status).toBe(401);
  });
});
