import type { Vault, VaultRef } from '@eenplan/vault';
import type { DataSource } from 'typeorm';
import type { Lezer } from './lezer.js';
import { Medewerker, Organisatie, Persoon, Tekst } from './onthulling.dto.js';
import { bijzonderheden } from '../verzoeken/bijzonderheden.js';
import { magOrganisatieKennen } from './toegang.js';

/** Shown for an organisation that the reader may not know of. */
const ANDERE_ORGANISATIE = 'Een andere organisatie';

interface MedewerkerRij {
  id: string;
  persoon_id: string;
}
interface OrganisatieRij {
  id: string;
  naam: string;
  dat_gevoelig: boolean;
}

/**
 * Names and texts of one answer. While the answer is made, `tekst(id)`, `persoon(id)` and so on give objects that are
 * still empty; `open()` fills all of them with one call to the vault, which decides and logs.
 */
export class Onthulling {
  private readonly teksten = new Map<string, { dto: Tekst; casusId: string | undefined }>();
  private readonly personen = new Map<string, { dto: Persoon; casusId: string | undefined }>();
  private readonly medewerkers = new Map<string, { dto: Medewerker; organisatieId: string }>();
  private readonly organisaties = new Map<string, Organisatie>();
  private casusId: string | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly lezer: Lezer,
    /** Code of what it is for; the vault keeps it. */
    private readonly doel: string,
  ) {}

  /** What is asked for from here on is shown in this casus. */
  in(casusId: string | null): this {
    this.casusId = casusId ?? undefined;
    return this;
  }

  tekst(id: string): Tekst;
  tekst(id: string | null | undefined): Tekst | undefined;
  tekst(id: string | null | undefined): Tekst | undefined {
    return id === null || id === undefined
      ? undefined
      : vindOfMaak(this.teksten, id, () => ({
          dto: Object.assign(new Tekst(), { tekstId: id }),
          casusId: this.casusId,
        })).dto;
  }

  persoon(id: string): Persoon;
  persoon(id: string | null | undefined): Persoon | undefined;
  persoon(id: string | null | undefined): Persoon | undefined {
    return id === null || id === undefined
      ? undefined
      : vindOfMaak(this.personen, id, () => ({
          dto: Object.assign(new Persoon(), { persoonId: id }),
          casusId: this.casusId,
        })).dto;
  }

  organisatie(id: string): Organisatie;
  organisatie(id: string | null | undefined): Organisatie | undefined;
  organisatie(id: string | null | undefined): Organisatie | undefined {
    return id === null || id === undefined
      ? undefined
      : vindOfMaak(this.organisaties, id, () => Object.assign(new Organisatie(), { organisatieId: id, naam: '' }));
  }

  medewerker(id: string | null | undefined, organisatieId: string | null | undefined): Medewerker | undefined {
    if (id === null || id === undefined || organisatieId === null || organisatieId === undefined) return undefined;
    const organisatie = this.organisatie(organisatieId);
    const maak = () => ({ dto: Object.assign(new Medewerker(), { medewerkerId: id, organisatie }), organisatieId });
    return vindOfMaak(this.medewerkers, `${id} ${organisatieId}`, maak).dto;
  }

  /** Fills in every object that was given out. */
  async open(): Promise<void> {
    const [persoonVan, geblokkeerd] = await Promise.all([this.zoekOrganisatiesEnMedewerkers(), this.merkTeksten()]);
    const open = [...this.teksten].filter(([tekstId]) => !geblokkeerd.has(tekstId));
    const refs: VaultRef[] = [
      ...open.map(([tekstId, { casusId }]) => ({ tekstId, casusId })),
      ...[...this.personen].map(([persoonId, { casusId }]) => ({ persoonId, casusId })),
      // At work: their names are no disclosure.
      ...[...new Set(persoonVan.values())].map((persoonId) => ({ persoonId, alleenNaam: true })),
    ];
    if (refs.length === 0) return;
    const { accountId, organisatieId, rol, traceparent } = this.lezer;
    const actor = { accountId, rol, ...(organisatieId === undefined ? {} : { organisatieId }) };
    const namen = new Map<string, string>();
    for (const gevonden of await this.vault.reveal(refs, actor, { doel: this.doel, traceparent })) {
      if ('tekstId' in gevonden) {
        const { tekst, gelakt } = gevonden;
        Object.assign(this.teksten.get(gevonden.tekstId)!.dto, { tekst, ...(gelakt ? { gelakt } : {}) });
      } else if ('persoonId' in gevonden) {
        const { voornamen, voorvoegsel, achternaam, geboortedatum, uitgerekendeDatum } = gevonden.gegevens;
        const naam = [voornamen, voorvoegsel, achternaam].filter((deel) => deel !== undefined && deel !== '').join(' ');
        if (naam !== '') namen.set(gevonden.persoonId, naam);
        const persoon = this.personen.get(gevonden.persoonId)?.dto;
        if (!persoon) continue;
        if (naam !== '') persoon.naam = naam;
        if (geboortedatum !== undefined) persoon.geboortedatum = geboortedatum;
        if (uitgerekendeDatum !== undefined) persoon.uitgerekendeDatum = uitgerekendeDatum;
      }
    }
    for (const { dto } of this.medewerkers.values()) {
      const naam = namen.get(persoonVan.get(dto.medewerkerId ?? '') ?? '');
      if (naam !== undefined) dto.naam = naam;
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

  /** Names of organisations stand in the read model; those of medewerkers are found through their person. */
  private async zoekOrganisatiesEnMedewerkers(): Promise<Map<string, string>> {
    const ids = [...this.organisaties.keys()];
    if (ids.length === 0) return new Map();
    const medewerkerIds = [...this.medewerkers.values()].map(({ dto }) => dto.medewerkerId);
    const [gevonden] = await this.db.query<{ organisaties: OrganisatieRij[]; medewerkers: MedewerkerRij[] }[]>(
      `select
         (select coalesce(json_agg(json_build_object('id', o.stream_id, 'naam', o.naam, 'dat_gevoelig', o.dat_gevoelig)), '[]')
          from leesmodellen.organisatie o where o.stream_id = any ($1::uuid[])) as organisaties,
         (select coalesce(json_agg(json_build_object('id', m.medewerker_id, 'persoon_id', m.persoon_id)), '[]')
          from leesmodellen.organisatie_medewerker m where m.medewerker_id = any ($2::uuid[])) as medewerkers`,
      [ids, medewerkerIds],
    );
    const verborgen = new Set<string>();
    for (const { id, naam, dat_gevoelig } of gevonden!.organisaties) {
      const organisatie = this.organisatie(id);
      organisatie.naam = naam;
      if (magOrganisatieKennen(this.lezer, { datGevoelig: dat_gevoelig })) continue;
      verborgen.add(id);
      organisatie.naam = ANDERE_ORGANISATIE;
      delete organisatie.organisatieId;
    }
    for (const { dto, organisatieId } of this.medewerkers.values())
      if (verborgen.has(organisatieId)) delete dto.medewerkerId;
    return new Map(gevonden!.medewerkers.map(({ id, persoon_id }) => [id, persoon_id]));
  }
}

function vindOfMaak<T>(map: Map<string, T>, id: string, maak: () => T): T {
  let gevonden = map.get(id);
  if (gevonden === undefined) map.set(id, (gevonden = maak()));
  return gevonden;
}
