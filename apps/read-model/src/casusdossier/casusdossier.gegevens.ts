import type { Gegeven } from '@eenplan/identity';
import type { CasusKijk } from '../beslissen/kijk.js';
import type { DossierRijen } from './casusdossier.query.js';

type Rij<K extends keyof DossierRijen> = DossierRijen[K] extends readonly (infer R)[] ? R : never;

/** What each row of a dossier is to a decision: of which class, who gave it, whom it is about. */
export class DossierGegevens {
  readonly #vragen: ReadonlyMap<string, Rij<'vragen'>>;
  readonly #doelen: ReadonlyMap<string, Rij<'doelen'>>;
  /** Ids of what stands in the version of the plan that holds now: each gezinslid answers to that (domain.md §5). */
  readonly #gedeeld: ReadonlySet<string>;

  constructor(
    private readonly kijk: CasusKijk,
    private readonly d: DossierRijen,
  ) {
    this.#vragen = new Map(d.vragen.map((een) => [een.vraag_id, een]));
    this.#doelen = new Map(d.doelen.map((een) => [een.doel_id, een]));
    const nu = d.versies.find(({ versie }) => versie === d.plan_versie);
    this.#gedeeld = new Set(nu ? [...nu.vraag_ids, ...nu.doel_ids, ...nu.afspraak_ids] : []);
    for (const een of d.vragen) if (this.#gedeeld.has(een.vraag_id)) kijk.noemt(een.vraagsteller_id);
    for (const een of d.afspraken) if (this.#gedeeld.has(een.afspraak_id)) kijk.noemt(een.eigenaar_persoon_id);
  }

  vraag(een: Rij<'vragen'>): Gegeven {
    const [gedeeld, stil] = [this.#gedeeld.has(een.vraag_id), this.#stil(een.aanmelding_id)];
    return vraagGegeven(this.kijk, { ...een, gever: this.#gaf(een), gedeeld, stil });
  }

  doel({ doel_id, vraag_id }: Rij<'doelen'>): Gegeven {
    const vraag = this.#vragen.get(vraag_id);
    return this.kijk.gegeven(this.#stil(vraag?.aanmelding_id) ? 'veiligheid' : 'plan', {
      leefgebied: vraag?.leefgebied,
      gever: this.kijk.rij.gevers[doel_id] ?? (vraag && this.#gaf(vraag)),
      personen: lijst(vraag?.vraagsteller_id),
      gedeeld: this.#gedeeld.has(doel_id),
      onderdeel: { soort: 'doel', id: doel_id },
    });
  }

  afspraak(een: Rij<'afspraken'>): Gegeven {
    const vraag = this.#vragen.get(this.#doelen.get(een.doel_id)?.vraag_id ?? '');
    return afspraakGegeven(this.kijk, {
      ...een,
      vraagsteller_id: vraag?.vraagsteller_id ?? null,
      gedeeld: this.#gedeeld.has(een.afspraak_id),
      stil: this.#stil(vraag?.aanmelding_id),
    });
  }

  contactmoment({ contactmoment_id, organisatie_id, met }: Rij<'contactmomenten'>): Gegeven {
    const onderdeel = { soort: 'contactmoment' as const, id: contactmoment_id };
    return this.kijk.gegeven('plan', { gever: organisatie_id, personen: met, leidt: true, onderdeel });
  }

  antwoord({ persoon_id }: Rij<'antwoorden'>): Gegeven {
    return this.kijk.gegeven('plan', { personen: [persoon_id], eigenaar: persoon_id });
  }

  prioKeuze({ keuzes }: Rij<'prio_keuzes'>): Gegeven {
    return this.kijk.gegeven('plan', { personen: keuzes.map(({ persoonId }) => persoonId) });
  }

  /** That it was made, and the story that was told once (001). */
  aanmelding(een: Rij<'aanmeldingen'>): Gegeven {
    return this.kijk.gegeven('verhaal', {
      gever: een.verteld_door_id === null ? een.melder_organisatie_id : undefined,
      personen: een.personen.map(({ persoonId }) => persoonId),
      kenmerken: een.status === 'beoordeeld' ? [] : ['te-beoordelen'],
    });
  }

  veiligheid(): Gegeven {
    return this.kijk.gegeven('veiligheid', { gever: this.kijk.rij.gevers['veiligheid'] });
  }

  /** Who answers, or is asked to. */
  regie(organisatieId: string): Gegeven {
    const onderdeel = { soort: 'organisatie' as const, id: organisatieId };
    return this.kijk.gegeven('regie', { gever: organisatieId, onderdeel });
  }

  /** Words about how the casus goes, of an organisation or of the gezin as a whole. */
  toelichting(gever?: string, ...personen: readonly string[]): Gegeven {
    return this.kijk.gegeven('plan', { gever, personen });
  }

  /** Of a zorg the organisation that brought it in; of a hulpvraag the gezin, in whose words it is. */
  #gaf({ soort, vraag_id, aanmelding_id }: Rij<'vragen'>): string | undefined {
    if (soort === 'hulpvraag') return undefined;
    const herkomst = this.#herkomst(aanmelding_id);
    return herkomst ? (herkomst.melder ?? undefined) : this.kijk.rij.gevers[vraag_id];
  }

  /** Of an aanmelding that the gezin was not told of, because that would endanger somebody (domain.md §3). */
  #stil(aanmeldingId: string | null | undefined): boolean {
    return this.#herkomst(aanmeldingId)?.stil ?? false;
  }

  #herkomst(aanmeldingId: string | null | undefined) {
    return this.d.herkomst.find(({ aanmelding_id }) => aanmelding_id === aanmeldingId);
  }
}

/** A vraag as lists read it too. */
export interface VraagWie {
  readonly vraag_id: string;
  readonly leefgebied: string | null;
  readonly vraagsteller_id: string | null;
  /** Of a zorg: who brought it in. */
  readonly gever?: string | undefined;
  readonly gedeeld: boolean;
  /** Of an aanmelding that the gezin was not told of. */
  readonly stil: boolean;
}

export const vraagGegeven = (kijk: CasusKijk, een: VraagWie): Gegeven =>
  kijk.gegeven(een.stil ? 'veiligheid' : 'plan', {
    leefgebied: een.leefgebied,
    gever: een.gever,
    personen: lijst(een.vraagsteller_id),
    eigenaar: een.vraagsteller_id,
    gedeeld: een.gedeeld,
    onderdeel: { soort: 'vraag', id: een.vraag_id },
  });

/** An afspraak as lists read it too. */
export interface AfspraakWie {
  readonly afspraak_id: string;
  readonly leefgebied: string;
  readonly eigenaar_medewerker_id: string | null;
  readonly eigenaar_organisatie_id: string | null;
  readonly eigenaar_persoon_id: string | null;
  /** Of the hulpvraag to which its doel belongs. */
  readonly vraagsteller_id: string | null;
  /** Whether it stands in the version of the plan that holds now. */
  readonly gedeeld: boolean;
  /** Whether that hulpvraag came with an aanmelding that the gezin was not told of. */
  readonly stil: boolean;
}

/** Of what the gezin was not told of: it is no vraagsteller to it until the plan shares it. */
const gaatOver = ({ eigenaar_persoon_id, vraagsteller_id, gedeeld, stil }: AfspraakWie): string | null =>
  eigenaar_persoon_id ?? (stil && !gedeeld ? null : vraagsteller_id);

/** Of who does it: an organisation, or somebody of the gezin or its network. When and where lead to whom it is about. */
export const afspraakGegeven = (kijk: CasusKijk, een: AfspraakWie): Gegeven =>
  kijk.gegeven('afspraak', {
    leefgebied: een.leefgebied,
    gever: een.eigenaar_organisatie_id,
    personen: lijst(gaatOver(een)),
    eigenaar: een.eigenaar_medewerker_id ?? een.eigenaar_persoon_id,
    gedeeld: een.gedeeld,
    leidt: true,
    onderdeel: { soort: 'afspraak', id: een.afspraak_id },
  });

const lijst = (id: string | null | undefined): string[] => (id ? [id] : []);
