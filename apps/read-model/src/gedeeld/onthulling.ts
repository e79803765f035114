import type { Gegeven } from '@eenplan/identity';
import type { Persoonsgegevens, Vault, VaultRef } from '@eenplan/vault';
import type { DataSource } from 'typeorm';
import type { Blik } from '../beslissen/kijk.js';
import type { Organisatieregister } from '../beslissen/organisatieregister.js';
import type { Doel } from './doelen.js';
import type { Lezer } from './lezer.js';
import { Medewerker, Organisatie, Persoon, Tekst } from './onthulling.dto.js';
import { bijzonderheden } from '../verzoeken/bijzonderheden.js';

/** Shown for an organisation that the reader may not know of. */
export const ANDERE_ORGANISATIE = 'Een andere organisatie';

interface MedewerkerRij {
  id: string;
  persoon_id: string;
  telefoon_id: string | null;
  email_id: string | null;
}
/** How somebody is reached at work: field → text of the vault. */
const BEREIK = { telefoon: 'telefoon_id', email: 'email_id' } as const;
type Id = string | null | undefined;

/**
 * Names and texts of one answer. While the answer is made, `tekst(id, …)`, `persoon(id)` and so on give objects that are
 * still empty, or nothing where the reader may not know of it; `open()` fills them with one call to the vault. The vault is
 * asked only for what was decided to be shown, so nothing else leaves an entry in the access log.
 */
export class Onthulling {
  private readonly teksten = new Map<string, { dto: Tekst; casusId: string | undefined }>();
  private readonly personen = new Map<string, { dto: Persoon; casusId: string | undefined }>();
  private readonly medewerkers: { dto: Medewerker; id: string; bereikbaar: boolean }[] = [];
  private readonly organisaties: { dto: Organisatie; id: string }[] = [];
  private blik: Blik = NIETS;
  private gevraagd: ReadonlySet<string> | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly register: Organisatieregister,
    private readonly lezer: Lezer,
    /** Code of what it is for; the vault keeps it. */
    private readonly doel: Doel,
  ) {}

  /** What is asked for from here on is shown by this. */
  in(blik: Blik): this {
    this.blik = blik;
    return this;
  }

  /** Of all that is asked for, these texts are shown and nothing else: no other text, and nobody's name. */
  alleenTeksten(tekstIds: ReadonlySet<string>): this {
    this.gevraagd = tekstIds;
    return this;
  }

  /** The reference, and its words where the reader may read them; the row in which it stands was decided already. */
  tekst(id: string, gegeven: Gegeven): Tekst;
  tekst(id: Id, gegeven: Gegeven): Tekst | undefined;
  tekst(id: Id, gegeven: Gegeven): Tekst | undefined {
    if (id === null || id === undefined) return undefined;
    const nieuw = () => Object.assign(new Tekst(), { tekstId: id });
    if (this.gevraagd?.has(id) === false || !this.blik.leestTekst(gegeven)) return nieuw();
    return vindOfMaak(this.teksten, id, () => ({ dto: nieuw(), casusId: this.blik.casusId })).dto;
  }

  /** @param gegeven as what it stands there; the data of a person unless said */
  persoon(id: Id, gegeven?: Gegeven): Persoon | undefined {
    if (id === null || id === undefined) return undefined;
    const wat = gegeven ?? this.blik.persoon(id);
    if (!this.blik.leest(wat)) return undefined;
    const nieuw = () => Object.assign(new Persoon(), { persoonId: id });
    if (this.gevraagd || !this.blik.leestTekst(wat)) return nieuw();
    return vindOfMaak(this.personen, id, () => ({ dto: nieuw(), casusId: this.blik.casusId })).dto;
  }

  /** The organisation, "een andere organisatie", or nothing. */
  organisatie(id: Id): Organisatie | undefined {
    if (id === null || id === undefined) return undefined;
    const oordeel = this.blik.organisatie(id);
    if (oordeel === 'nee') return undefined;
    if (oordeel === 'gemaskeerd') return Object.assign(new Organisatie(), { naam: ANDERE_ORGANISATIE });
    return this.bekendeOrganisatie(id);
  }

  /**
   * A medewerker with its organisation; of one that the reader may not know of, not the medewerker either.
   * @param bereikbaar with how that one is reached at work
   */
  medewerker(id: Id, organisatieId: Id, bereikbaar = false): Medewerker | undefined {
    if (id === null || id === undefined) return undefined;
    const organisatie = this.organisatie(organisatieId);
    if (!organisatie) return undefined;
    if (organisatie.organisatieId === undefined) return Object.assign(new Medewerker(), { organisatie });
    return this.metNaam(id, organisatie, bereikbaar);
  }

  /** As {@link medewerker}, where it was decided already that the reader knows who it is. */
  bekendeMedewerker(id: Id, organisatieId: Id, bereikbaar = false): Medewerker | undefined {
    if (id === null || id === undefined || organisatieId === null || organisatieId === undefined) return undefined;
    return this.metNaam(id, this.bekendeOrganisatie(organisatieId), bereikbaar);
  }

  /** Fills in every object that was given out. */
  async open(): Promise<void> {
    const [werkers, geblokkeerd] = await Promise.all([
      this.zoekMedewerkers(),
      this.merkTeksten(),
      this.noemOrganisaties(),
    ]);
    const open = [...this.teksten].filter(([tekstId]) => !geblokkeerd.has(tekstId));
    const bereik = this.medewerkers.flatMap(({ dto, id, bereikbaar }) => {
      const rij = bereikbaar ? werkers.get(id) : undefined;
      return Object.entries(BEREIK).flatMap(([veld, kolom]) => {
        const tekstId = rij?.[kolom];
        return tekstId ? [{ dto, veld, tekstId }] : [];
      });
    });
    const refs: VaultRef[] = [
      ...open.map(([tekstId, { casusId }]) => ({ tekstId, casusId })),
      ...[...this.personen].map(([persoonId, { casusId }]) => ({ persoonId, casusId })),
      // At work: their names are no disclosure.
      ...[...new Set([...werkers.values()].map(({ persoon_id }) => persoon_id))].map((persoonId) => ({
        persoonId,
        alleenNaam: true,
      })),
      ...[...new Set(bereik.map(({ tekstId }) => tekstId))].map((tekstId) => ({ tekstId, vanWerk: true })),
    ];
    if (refs.length === 0) return;
    const { accountId, organisatieId, rol, traceparent } = this.lezer;
    const actor = { accountId, rol, ...(organisatieId === undefined ? {} : { organisatieId }) };
    const namen = new Map<string, string>();
    const vanWerk = new Map<string, string>();
    for (const gevonden of await this.vault.reveal(refs, actor, { doel: this.doel, traceparent })) {
      if ('tekstId' in gevonden) {
        const { tekstId, tekst, gelakt } = gevonden;
        const getoond = this.teksten.get(tekstId)?.dto;
        if (getoond) Object.assign(getoond, { tekst, ...(gelakt ? { gelakt } : {}) });
        else vanWerk.set(tekstId, tekst);
      } else if ('persoonId' in gevonden) {
        const { persoonId, gegevens } = gevonden;
        const persoon = persoonMetNaam(persoonId, gegevens);
        if (persoon.naam !== undefined) namen.set(persoonId, persoon.naam);
        const getoond = this.personen.get(persoonId)?.dto;
        if (getoond) Object.assign(getoond, persoon);
      }
    }
    for (const { dto, id } of this.medewerkers) {
      const naam = namen.get(werkers.get(id)?.persoon_id ?? '');
      if (naam !== undefined) dto.naam = naam;
    }
    for (const { dto, veld, tekstId } of bereik) {
      const tekst = vanWerk.get(tekstId);
      if (tekst !== undefined) Object.assign(dto, { [veld]: tekst });
    }
  }

  /** Notes on each text what its persons had noted. @returns texts that are revealed to nobody */
  private async merkTeksten(): Promise<ReadonlySet<string>> {
    if (this.teksten.size === 0) return new Set();
    const { geblokkeerd, betwist } = await bijzonderheden(this.db, [...this.teksten.keys()]);
    for (const id of geblokkeerd) this.teksten.get(id)!.dto.geblokkeerd = true;
    for (const id of betwist.keys()) this.teksten.get(id)!.dto.betwist = true;
    return geblokkeerd;
  }

  private bekendeOrganisatie(id: string): Organisatie {
    const dto = Object.assign(new Organisatie(), { organisatieId: id, naam: '' });
    this.organisaties.push({ dto, id });
    return dto;
  }

  private metNaam(id: string, organisatie: Organisatie, bereikbaar: boolean): Medewerker {
    const dto = Object.assign(new Medewerker(), { medewerkerId: id, organisatie });
    if (!this.gevraagd) this.medewerkers.push({ dto, id, bereikbaar });
    return dto;
  }

  private async noemOrganisaties(): Promise<void> {
    const organisaties = await this.register.met(this.organisaties.map(({ id }) => id));
    for (const { dto, id } of this.organisaties) dto.naam = organisaties.get(id)?.naam ?? '';
  }

  /** Names of medewerkers are found through their person. */
  private async zoekMedewerkers(): Promise<Map<string, MedewerkerRij>> {
    const ids = [...new Set(this.medewerkers.map(({ id }) => id))];
    if (ids.length === 0) return new Map();
    const gevonden = await this.db.query<MedewerkerRij[]>(
      `select m.medewerker_id as id, m.persoon_id, m.telefoon_id, m.email_id from leesmodellen.organisatie_medewerker m
       where m.medewerker_id = any ($1::uuid[])`,
      [ids],
    );
    return new Map(gevonden.map((rij) => [rij.id, rij]));
  }
}

/** What is shown of a person. */
export function persoonMetNaam(persoonId: string, gegevens: Persoonsgegevens): Persoon {
  const { voornamen, voorvoegsel, achternaam, geboortedatum, uitgerekendeDatum } = gegevens;
  const naam = [voornamen, voorvoegsel, achternaam].filter((deel) => deel !== undefined && deel !== '').join(' ');
  return Object.assign(new Persoon(), {
    persoonId,
    ...(naam === '' ? {} : { naam }),
    ...(geboortedatum === undefined ? {} : { geboortedatum }),
    ...(uitgerekendeDatum === undefined ? {} : { uitgerekendeDatum }),
  });
}

function vindOfMaak<T>(map: Map<string, T>, id: string, maak: () => T): T {
  let gevonden = map.get(id);
  if (gevonden === undefined) map.set(id, (gevonden = maak()));
  return gevonden;
}

const persoonsgegeven = (persoonId: string): Gegeven => ({
  klasse: 'persoon',
  gever: 'gezin',
  personen: [persoonId],
  gedeeldMet: [],
  leidtNaar: [],
  vrijgegevenVoor: [],
  kenmerken: [],
});

/** Before anything was decided. */
const NIETS: Blik = {
  casusId: undefined,
  leest: () => false,
  leestTekst: () => false,
  organisatie: () => 'nee',
  persoon: persoonsgegeven,
};

/** Where one decision was about all of it, as of an aanmelding. */
export const allesIn = (casusId: string | null): Blik => ({
  casusId: casusId ?? undefined,
  leest: () => true,
  leestTekst: () => true,
  organisatie: () => 'ja',
  persoon: persoonsgegeven,
});
