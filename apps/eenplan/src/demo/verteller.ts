import { type Api, demoId } from './api.js';
import type { DemoPersoon, DemoVraag, Stap, Verhaal } from './stappen.js';
import { account, gegevens, type Namen, verzoeken } from './verzoeken.js';

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

export const medewerkerId = (sleutel: string): string => demoId(`medewerker/${sleutel}`);

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
    const { vandaag, organisatieIds } = wereld;
    this.#namen = {
      coordinator: medewerkerId(verhaal.coordinator),
      id: (veld, naam) => bekend(this.#ids.get(`${veld}/${naam}`), naam, verhaal),
      persoon: (naam) => bekend(verhaal.personen[naam], naam, verhaal),
      organisatie: (sleutel) => bekend(organisatieIds.get(sleutel), sleutel, verhaal),
      medewerker: medewerkerId,
      datum: (dagGeleden) => datum(vandaag, dagGeleden),
      op: (dag) => (dag > 0 ? { gebeurdOp: moment(vandaag, this.#nummer, dag) } : {}),
    };
  }

  /** The persons of the story whose numbers are known by now. */
  personen(): [string, string][] {
    return Object.keys(this.verhaal.personen).flatMap((naam): [string, string][] => {
      const persoonId = this.#ids.get(`persoonId/${naam}`);
      return persoonId === undefined ? [] : [[naam, persoonId]];
    });
  }

  async vertel(na: (stap: Stap) => void): Promise<void> {
    for (const stap of this.verhaal.stappen) {
      this.#nummer += 1;
      await this.#doe(stap);
      na(stap);
    }
  }

  async #doe(stap: Stap): Promise<void> {
    if (stap.stap === 'aanmelden') return this.#aanmelden(stap);
    if (stap.stap === 'ontkoppelen') return this.#ontkoppel(stap);
    if (stap.stap === 'verzoek') return this.#verzoek(stap);
    for (const [i, { door, pad, body, onthoud }] of verzoeken(stap, this.#namen).entries()) {
      const url = `/casussen/${this.#casusId}/${pad}`;
      const antwoord = await this.wereld.api.opdracht(door, url, `${this.#sleutel()}/${i}`, body, this.#etag);
      this.#etag = antwoord.etag;
      this.#positie = antwoord.positie;
      if (onthoud) this.#ids.set(`${onthoud.veld}/${onthoud.naam}`, antwoord.body[onthoud.veld]!);
    }
    // Judging brings persons and vragen into the casus, with ids that only the dossier knows.
    if (stap.stap === 'starten' || stap.stap === 'toevoegen')
      await this.#leesDossier(this.#namen.coordinator, (dossier) => {
        this.#leerPersonen(dossier);
        this.#leerVragen(dossier);
      });
  }

  async #aanmelden(stap: Extract<Stap, { stap: 'aanmelden' }>): Promise<void> {
    const { coordinator } = this.#namen;
    const index = (naam: string) => stap.personen.indexOf(naam);
    const organisatie = 'medewerker' in stap.door ? stap.door.medewerker.split('/')[0]! : '';
    const personen = stap.personen.map((naam) => {
      const persoon = this.#namen.persoon(naam);
      return {
        ...gegevens(persoon, this.wereld.magBsn.has(organisatie)),
        hoedanigheid: persoon.hoedanigheid,
        ...(persoon.uitgerekendeDatum && { ongeboren: true }),
      };
    });
    const vragen = stap.vragen.map((vraag) => ({
      ...('zorg' in vraag ? { soort: 'zorg' } : { soort: 'hulpvraag', vraagsteller: index(vraag.van) }),
      tekst: vraag.tekst,
      leefgebied: vraag.leefgebied,
    }));
    const antwoord = await this.wereld.api.opdracht(account(this.#namen, stap.door), '/aanmeldingen', this.#sleutel(), {
      gemeente: stap.gemeente,
      personen,
      vragen,
      ...(stap.verhaal && {
        verhaal: {
          tekst: stap.verhaal,
          verteldDoor: 0,
          verteldOp: moment(this.wereld.vandaag, this.#nummer, stap.dag),
        },
      }),
      veiligheid: { acuut: stap.acuut !== undefined, ...(stap.acuut && { toelichting: stap.acuut }) },
      inlichting: stap.nietIngelicht
        ? { ingelicht: false, reden: stap.nietIngelicht, herzienDatum: this.#namen.datum(-30) }
        : { ingelicht: true },
      ...this.#namen.op(stap.dag),
    });
    const aanmeldingId = antwoord.body['aanmeldingId']!;
    this.#ids.set(`aanmeldingId/${stap.naam}`, aanmeldingId);
    const pad = `/aanmeldingen/${aanmeldingId}`;
    const { beoordeling } = (await this.wereld.api.lees<Aanmelding>(coordinator, pad, antwoord.positie)).body;
    // One that waits is in no casus, so there is nothing new to read.
    if (beoordeling?.casusId === undefined) return;
    this.#casusId ||= beoordeling.casusId;
    this.#positie = antwoord.positie;
    await this.#leesDossier(coordinator, (dossier) => this.#leerPersonen(dossier));
  }

  async #verzoek({ door, dag, soort, tekst }: Extract<Stap, { stap: 'verzoek' }>): Promise<void> {
    const persoonId = this.#namen.id('persoonId', door);
    const { gemeente } = this.verhaal;
    const body = { soort, tekst, gemeente, ...this.#namen.op(dag) };
    await this.wereld.api.opdracht(persoonId, `/personen/${persoonId}/verzoeken`, this.#sleutel(), body);
  }

  async #ontkoppel(stap: Extract<Stap, { stap: 'ontkoppelen' }>): Promise<void> {
    const aanmeldingId = this.#namen.id('aanmeldingId', stap.aanmelding);
    const { coordinator } = this.#namen;
    const { etag } = await this.wereld.api.lees(coordinator, `/aanmeldingen/${aanmeldingId}`);
    const antwoord = await this.wereld.api.opdracht(
      coordinator,
      `/aanmeldingen/${aanmeldingId}/ontkoppelingen`,
      this.#sleutel(),
      {
        vervangen: stap.nieuw.map((wissel) => {
          const [oud, nieuw] = wissel.split('=');
          return { persoonId: this.#namen.id('persoonId', oud!), door: gegevens(this.#namen.persoon(nieuw!), true) };
        }),
      },
      etag,
    );
    this.#positie = antwoord.positie;
    // The casus that it left has a new version as well.
    await this.#leesDossier(coordinator, () => undefined);
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

  #sleutel(): string {
    return `${this.verhaal.naam}/${this.#nummer}`;
  }
}

function bekend<T>(gevonden: T | undefined, naam: string, verhaal: Verhaal): T {
  if (gevonden === undefined) throw new Error(`In het verhaal ${verhaal.naam} is ${naam} (nog) niet bekend`);
  return gevonden;
}

function datum(vandaag: string, dagGeleden: number): string {
  return new Date(Date.parse(`${vandaag}T00:00:00Z`) - dagGeleden * 86_400_000).toISOString().slice(0, 10);
}

/** Later steps of one day lie later on it. */
function moment(vandaag: string, nummer: number, dag: number): string {
  return new Date(Date.parse(`${datum(vandaag, dag)}T00:00:00Z`) + nummer * 60_000).toISOString();
}

function volledigeNaam({ voornamen, voorvoegsel, achternaam }: DemoPersoon): string {
  return [voornamen, voorvoegsel, achternaam].filter(Boolean).join(' ');
}
