import { persoonStroom } from '../../../apps/casus-service/src/opdracht/stromen.js';
import { type Dienst, post, testBsn } from '../../casusregie/dienst.js';
import {
  aanmelding,
  type Casus,
  eenCasusMetRegisseur,
  eenRegio,
  Persoon,
  type Regio,
  vanDelfzijl,
} from '../../casusregie/scenarios.js';
import { koppenVoor, type Proces, type Systeem, tot } from './systeem.js';

/** From the second yes to the certificate, whatever is killed in between. */
export const BINNEN_MS = 60_000;

export interface Gezin {
  readonly casus: Casus;
  readonly zij: Persoon;
  /** Stands in her name, her address, what she said, and in what was said of her. */
  readonly naam: string;
  readonly bsn: string;
  /** What must stay. */
  readonly anderen: readonly string[];
  /** What was handed in for what is about both; undefined: nothing was. */
  readonly gelakt: string | undefined;
}

/** A write side and a read side as processes of their own, and gezinnen of which somebody is to be destroyed. */
export class Proef {
  readonly dienst: Dienst;

  private constructor(
    readonly systeem: Systeem,
    /** Commands go to the process that runs now. */
    public schrijven: Proces,
    readonly lezen: Proces,
  ) {
    this.dienst = {
      post: async (account, pad, body, opties) =>
        post(this.schrijven.url, await koppenVoor(this.schrijven.url, account), pad, body, opties),
      query: (sql, values) => systeem.query(sql, values),
    } satisfies Pick<Dienst, 'post' | 'query'> as unknown as Dienst;
  }

  regio!: Regio;
  /** Another coördinator of the same gemeente. */
  ander!: string;

  static async start(systeem: Systeem): Promise<Proef> {
    // Who writes makes the topic that who reads looks for.
    const schrijven = await systeem.start('casus-service');
    const proef = new Proef(systeem, schrijven, await systeem.start('read-model'));
    proef.regio = await eenRegio(proef.dienst);
    proef.ander = await vanDelfzijl(proef.dienst, proef.regio, 'casuscoordinator');
    return proef;
  }

  /** A closed casus of two, the first of whom is proposed to be destroyed; of every other one a gelakte version is handed in. */
  async voorgesteld(nummer: number): Promise<Gezin> {
    const naam = `Zwaluwstaart${nummer}x`;
    const [broer, zijn, bsn] = [`Merelslag${nummer}x`, `Wat ${nummer} van hem alleen is, blijft.`, testBsn()];
    const lid = (voornamen: string, geboortedatum: string, over: object = {}) => ({
      ...{ hoedanigheid: 'gezinslid', voornamen, achternaam: 'Veen', geboortedatum, ...over },
    });
    const personen = [lid(naam, '1985-03-02', { adres: `${naam}straat 1`, bsn }), lid(broer, '1990-11-20')];
    const casus = await eenCasusMetRegisseur(this.dienst, this.regio, aanmelding({ personen }));
    for (const [wie, tekst] of [`De rekeningen van ${naam}.`, zijn].entries()) {
      const vraag = { soort: 'hulpvraag', vraagstellerId: casus.gezinsleden[wie], tekst, leefgebied: 'financien' };
      await casus.lukt(casus.regisseur, '/vragen', vraag);
    }
    const vragen = await this.systeem.query<{ id: string }>(
      `select data ->> 'vraagId' as id from casusregie.event where stream_id = $1 and type = 'HulpvraagIngebracht'`,
      [casus.casusId],
    );
    for (const { id } of vragen) await casus.lukt(casus.regisseur, `/vragen/${id}/beantwoording`);
    await casus.lukt(casus.regisseur, '/afsluiting', { reden: 'hulpvragen-beantwoord' });
    const zij = new Persoon(this.dienst, casus.gezinsleden[0]!);
    const gelakt = nummer % 2 === 0 ? undefined : `${broer} heeft rekeningen.`;
    const gezin = { casus, zij, naam, bsn, anderen: [broer, zijn], gelakt };
    await tot('the dossier', async () => (await this.dossier(gezin).catch(() => '')).includes('"afgesloten"'));
    const samen = (await this.teksten(gezin)).filter(({ tekst }) => tekst.tekst?.includes('stapelen zich op'));
    const voorstel = { grond: 'verzoek-avg', reden: `De termijn van ${naam} is voorbij.`, casusId: casus.casusId };
    await zij.lukt(casus.coordinator, '/vernietigingen', {
      ...voorstel,
      ...(gelakt !== undefined && { gelakt: samen.map(({ tekst: { tekstId } }) => ({ tekstId, tekst: gelakt })) }),
    });
    return gezin;
  }

  /** The second yes. @returns the status of the answer */
  async goedgekeurd({ zij }: Gezin): Promise<number> {
    return (await zij.doe(this.ander, '/vernietigingen/huidige/goedkeuring')).status;
  }

  /** What the coördinator reads of a casus, as text. */
  async dossier({ casus }: Gezin): Promise<string> {
    return this.#lees(casus.coordinator, `casussen/${casus.casusId}`);
  }

  /** What others lose with her, as the coördinator reads it. */
  async teksten({ casus, zij }: Pick<Gezin, 'casus' | 'zij'>) {
    const antwoord = await this.#lees(casus.coordinator, `personen/${zij.persoonId}/vernietigingen/huidige/teksten`);
    return (JSON.parse(antwoord) as { items: { tekst: { tekstId: string; tekst?: string } }[] }).items;
  }

  async #lees(account: string, pad: string): Promise<string> {
    const url = `${this.lezen.url}/leesmodellen/v1/${pad}`;
    const antwoord = await fetch(url, { headers: await koppenVoor(this.lezen.url, account) });
    if (antwoord.status !== 200) throw new Error(`${antwoord.status} ${await antwoord.text()}`);
    return antwoord.text();
  }

  certificaten({ zij }: Gezin) {
    return this.systeem.query<{ data: Record<string, unknown>; rol: string }>(
      `select data, meta ->> 'rol' as rol from casusregie.event where stream_id = $1 and type = 'PersoonVernietigd'`,
      [persoonStroom(zij.persoonId)],
    );
  }

  /** Whether the service knows that it is done. */
  async genoteerd({ zij }: Gezin): Promise<boolean> {
    const rijen = await this.systeem.query(
      `select from casusregie.vernietiging where stream_id = $1 and uitkomst = 'voltooid'`,
      [persoonStroom(zij.persoonId)],
    );
    return rijen.length > 0;
  }

  voltooid(gezin: Gezin): Promise<boolean> {
    return tot('the certificate', async () => (await this.certificaten(gezin)).length > 0, BINNEN_MS);
  }
}
