import type { Api } from './api.js';
import { isBijzonder } from './bijzonder.js';
import { namenVan, verzoeken } from './opdrachten.js';
import type { DemoPersoon, DemoVraag, Stap, Verhaal } from './stappen.js';
import type { Namen } from './verzoeken.js';

/** What the loader knows of the region: real ids behind the names of the demo. */
export interface Wereld {
  readonly api: Api;
  /** `YYYY-MM-DD`: steps count back from here. */
  readonly vandaag: string;
  readonly organisatieIds: ReadonlyMap<string, string>;
  /** Organisations that may hand in a BSN. */
  readonly magBsn: ReadonlySet<string>;
}

interface DossierPersoon {
  readonly persoonId: string;
  readonly naam?: string;
  readonly geboortedatum?: string;
}
interface Aanmelding {
  readonly beoordeling?: { readonly casusId?: string };
}
interface Dossier {
  readonly gezinsleden: readonly { readonly persoon: DossierPersoon; readonly totOp?: string }[];
  readonly betrokkenen: readonly { readonly persoon: DossierPersoon; readonly totOp?: string }[];
  readonly plan: {
    readonly vragen: readonly { readonly vraagId: string; readonly tekst: { readonly tekst?: string } }[];
  };
}

/** Plays one story, step by step, as its people would. */
export class Verteller {
  readonly #ids = new Map<string, string>();
  #casusId = '';
  #etag: string | undefined;
  #positie: string | undefined;
  #nummer = 0;
  readonly #namen: Namen;

  constructor(
    private readonly wereld: Wereld,
    private readonly verhaal: Verhaal,
  ) {
    const { vandaag, organisatieIds, magBsn } = wereld;
    this.#namen = namenVan(verhaal, vandaag, magBsn, () => this.#nummer, {
      casus: () => this.#casusId,
      id: (veld, naam) => bekend(this.#ids.get(`${veld}/${naam}`), naam, verhaal),
      organisatie: (sleutel) => bekend(organisatieIds.get(sleutel), sleutel, verhaal),
    });
  }

  /** The persons of the story whose numbers are known by now. */
  personen(): [string, string][] {
    return Object.keys(this.verhaal.personen).flatMap((naam): [string, string][] => {
      const persoonId = this.#ids.get(`persoonId/${naam}`);
      return persoonId === undefined ? [] : [[naam, persoonId]];
    });
  }

  /** @param na after each command */
  async vertel(na: () => void): Promise<void> {
    for (const stap of this.verhaal.stappen) {
      this.#nummer += 1;
      let positie: string | undefined;
      for (const [i, { door, pad, body, onthoud }] of verzoeken(stap, this.#namen).entries()) {
        const sleutel = `${this.verhaal.naam}/${this.#nummer}/${i}`;
        const antwoord = await this.wereld.api.opdracht(door, pad, sleutel, body, await this.#versie(stap));
        ({ positie } = antwoord);
        if (!isBijzonder(stap)) [this.#etag, this.#positie] = [antwoord.etag, positie];
        if (onthoud) this.#ids.set(`${onthoud.veld}/${onthoud.naam}`, antwoord.body[onthoud.veld]!);
        na();
      }
      await this.#leer(stap, positie);
    }
  }

  /** Of what the step is about. */
  async #versie(stap: Stap): Promise<string | undefined> {
    if (stap.stap === 'aanmelden' || stap.stap === 'verzoek') return undefined;
    if (stap.stap !== 'ontkoppelen') return this.#etag;
    const pad = `/aanmeldingen/${this.#namen.id('aanmeldingId', stap.aanmelding)}`;
    return (await this.wereld.api.lees(this.#namen.coordinator, pad)).etag;
  }

  /** What only the read models tell after a step: ids that it brought into the casus, and the version of that. */
  async #leer(stap: Stap, positie: string | undefined): Promise<void> {
    const { coordinator } = this.#namen;
    if (stap.stap === 'aanmelden') {
      const pad = `/aanmeldingen/${this.#namen.id('aanmeldingId', stap.naam)}`;
      const { beoordeling } = (await this.wereld.api.lees<Aanmelding>(coordinator, pad, positie)).body;
      // One that waits is in no casus, so there is nothing new to read.
      if (beoordeling?.casusId === undefined) return;
      this.#casusId ||= beoordeling.casusId;
      this.#positie = positie;
      await this.#leesDossier(coordinator, (dossier) => this.#leerPersonen(dossier));
    } else if (stap.stap === 'starten' || stap.stap === 'toevoegen') {
      await this.#leesDossier(coordinator, (dossier) => {
        this.#leerPersonen(dossier);
        this.#leerVragen(dossier);
      });
    } else if (stap.stap === 'ontkoppelen') {
      // The casus that it left has a new version as well.
      this.#positie = positie;
      await this.#leesDossier(coordinator, () => undefined);
    }
  }

  async #leesDossier(door: string, leer: (dossier: Dossier) => unknown): Promise<void> {
    const { body, etag } = await this.wereld.api.lees<Dossier>(door, `/casussen/${this.#casusId}`, this.#positie);
    this.#etag = etag;
    leer(body);
  }

  #leerPersonen({ gezinsleden, betrokkenen }: Dossier): void {
    const bekend = [...gezinsleden, ...betrokkenen].filter(({ totOp }) => totOp === undefined);
    for (const [naam, persoon] of Object.entries(this.verhaal.personen)) {
      const gevonden = bekend.find(
        (een) => een.persoon.naam === volledigeNaam(persoon) && een.persoon.geboortedatum === persoon.geboortedatum,
      );
      if (gevonden) this.#ids.set(`persoonId/${naam}`, gevonden.persoon.persoonId);
    }
  }

  #leerVragen({ plan }: Dossier): void {
    for (const stap of this.verhaal.stappen)
      for (const vraag of stap.stap === 'aanmelden' ? stap.vragen : ([] as readonly DemoVraag[])) {
        const gevonden = plan.vragen.find((een) => een.tekst.tekst === vraag.tekst);
        if (gevonden) this.#ids.set(`vraagId/${vraag.naam}`, gevonden.vraagId);
      }
  }
}

function bekend<T>(gevonden: T | undefined, naam: string, verhaal: Verhaal): T {
  if (gevonden === undefined) throw new Error(`In het verhaal ${verhaal.naam} is ${naam} (nog) niet bekend`);
  return gevonden;
}

function volledigeNaam({ voornamen, voorvoegsel, achternaam }: DemoPersoon): string {
  return [voornamen, voorvoegsel, achternaam].filter(Boolean).join(' ');
}
