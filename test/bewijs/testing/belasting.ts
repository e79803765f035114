import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { aanmelding, type Antwoord, eenGemeente, eenMedewerker, type Opdracht, stuur } from './api.js';
import { GEDULD, type Proces, type Systeem, tot } from './systeem.js';

/** Clients that keep opening casussen and working on them, and that try again, with the same key, until they have an answer. */
export class Belasting {
  /** Commands that were answered with 201. */
  aanvaard = 0;
  /** Requests that ended without an answer. */
  afgebroken = 0;
  private fout: Error | undefined;
  private readonly onderweg = new Map<Proces, number>();
  private lopend = true;
  private readonly klanten: Promise<void>[] = [];
  private beurt = 0;

  private constructor(
    private readonly systeem: Systeem,
    private readonly processen: readonly Proces[],
    private readonly gemeente: { readonly organisatieId: string; readonly coordinator: string },
    private readonly regisseur: string,
  ) {}

  static async start(systeem: Systeem, processen: readonly Proces[], klanten: number): Promise<Belasting> {
    const { url } = processen[0]!;
    const gemeente = await eenGemeente(url);
    const belasting = new Belasting(systeem, processen, gemeente, await eenMedewerker(url, gemeente.organisatieId));
    belasting.aanvaard = 2;
    belasting.klanten.push(...Array.from({ length: klanten }, () => belasting.klant()));
    for (const klant of belasting.klanten) klant.catch((error: Error) => (belasting.fout ??= error));
    return belasting;
  }

  /** Requests without an answer so far at this process. */
  wachtend(proces: Proces): number {
    return this.onderweg.get(proces) ?? 0;
  }

  /** @throws what a client ran into */
  keur(): void {
    if (this.fout !== undefined) throw this.fout;
  }

  /** Every client finishes the casus it is at. @throws Error when one of them was refused */
  async klaar(): Promise<void> {
    this.lopend = false;
    await Promise.all(this.klanten);
  }

  private async klant(): Promise<void> {
    while (this.lopend) await this.eenGezin();
  }

  private async eenGezin(): Promise<void> {
    const { coordinator, organisatieId } = this.gemeente;
    const { regisseur, systeem } = this;
    const { body } = await this.volhard({ door: coordinator, pad: '/aanmeldingen', body: aanmelding() });
    const [geplaatst] = await systeem.query<{ casus: string }>(
      `select data ->> 'casusId' as casus from casusregie.event where stream_id = $1 and type = 'AanmeldingGeplaatst'`,
      [body['aanmeldingId']],
    );
    const { casus } = geplaatst!;
    let versie: number | undefined = 1;
    const doe = async (door: string, pad: string, inhoud: object = {}) => {
      const antwoord = await this.volhard({ door, pad: `/casussen/${casus}${pad}`, body: inhoud, versie });
      versie = Number(/\d+/.exec(antwoord.etag ?? '')?.[0]);
      return antwoord.body as Readonly<Record<string, string>>;
    };
    await doe(coordinator, '/beoordelingen', { uitkomst: 'starten' });
    const [gevonden] = await systeem.query<{ vraagId: string; persoon: string }>(
      `select (select data ->> 'vraagId' from casusregie.event where stream_id = $1 and type = 'HulpvraagIngebracht') as "vraagId",
         data -> 'gezinsleden' -> 0 ->> 'persoonId' as persoon from casusregie.event where stream_id = $1 and version = 1`,
      [casus],
    );
    const { vraagId, persoon } = gevonden!;
    const wie = { organisatieId, medewerkerId: regisseur };
    await doe(coordinator, '/aanwijzingen', wie);
    await doe(regisseur, '/aanwijzingen/huidige/aanvaarding');
    const { doelId } = await doe(regisseur, '/doelen', { vraagId, tekst: 'Alles betaald in maart.' });
    const eigenaar = { soort: 'medewerker', ...wie };
    await doe(regisseur, '/afspraken', {
      doelId,
      tekst: 'Samen de post openen.',
      eigenaar,
      uiterlijkDatum: '2099-01-01',
    });
    await doe(regisseur, '/contactmomenten', { met: [persoon], tekst: 'Gebeld.' });
  }

  /** The same command until it is answered, each time to the next process that lives. */
  private async volhard(opdracht: Opdracht): Promise<Antwoord> {
    const zelfde = { ...opdracht, sleutel: randomUUID() };
    for (const eind = Date.now() + GEDULD; ; await sleep(20)) {
      const proces = await tot(
        'some process lives',
        () => this.processen.filter(({ leeft }) => leeft)[this.beurt++ % 2],
      );
      this.onderweg.set(proces, this.wachtend(proces) + 1);
      try {
        const antwoord = await stuur(proces.url, zelfde);
        if (antwoord.status === 201) this.aanvaard++;
        if (antwoord.status === 201) return antwoord;
        if (antwoord.status !== 503 || Date.now() > eind)
          throw new Error(`${opdracht.pad}: ${antwoord.status} ${JSON.stringify(antwoord.body)}`);
      } catch (error) {
        // What fetch throws when the other side is gone, and nothing else; by name, for it comes from outside jest's realm.
        if ((error as Error).name !== 'TypeError' || Date.now() > eind) throw error;
        this.afgebroken++;
      } finally {
        this.onderweg.set(proces, this.wachtend(proces) - 1);
      }
    }
  }
}
