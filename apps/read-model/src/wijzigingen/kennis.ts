import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type CasusRij } from '../beslissen/kijker.js';
import { zichtbaar } from '../beslissen/zichtbaar.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { type Lezer, metEigenNummer, nummersVan } from '../gedeeld/lezer.js';
import { plekkenVan } from '../gedeeld/toegang.js';

/** What of a change somebody may know: which casussen, and of which other kinds there is something new. */
export interface Nieuws {
  readonly casussen: readonly string[];
  readonly overig: readonly Soort[];
}
export const SOORTEN = ['aanmeldingen', 'organisaties', 'verzoeken'] as const;
export type Soort = (typeof SOORTEN)[number];

interface CasusFeit {
  readonly id: string;
  readonly gemeente: string;
  readonly wie: readonly string[];
}
interface AanmeldingFeit {
  readonly id: string;
  readonly gemeente: string;
  readonly melder: string | null;
}
/** What changed, as far as it decides whom it could concern; looked up once for all who listen. */
export interface Gewijzigd {
  readonly casussen: readonly CasusFeit[];
  readonly aanmeldingen: readonly AanmeldingFeit[];
  readonly organisaties: readonly string[];
  readonly verzoeken: readonly string[];
}

/** Casussen that somebody takes part in are kept in mind, at most this many: of those it is told that they are gone. */
const HOOGSTENS = 1_000;

/** Decides who hears of what: first by the places of who listens, then as the lists do, by the wall and the policies. */
@Injectable()
export class Kennis {
  constructor(
    private readonly db: DataSource,
    private readonly lees: Leesgereedschap,
  ) {}

  async gewijzigd(streams: readonly string[]): Promise<Gewijzigd> {
    const [rij] = await this.db.query<[Gewijzigd]>(
      `select
         (select coalesce(json_agg(json_build_object('id', t.stream_id, 'gemeente', t.gemeente, 'wie',
            array(select w.wie from leesmodellen.toegang_wie w where w.stream_id = t.stream_id
                  and (w.tot_op is null or w.tot_op > statement_timestamp())))), '[]')
          from leesmodellen.toegang t where t.stream_id = any ($1::uuid[])) as casussen,
         (select coalesce(json_agg(json_build_object('id', a.stream_id, 'gemeente', coalesce(d.gemeente, a.gemeente),
            'melder', coalesce(a.melder_medewerker_id, a.melder_persoon_id))), '[]')
          from leesmodellen.aanmelding a left join leesmodellen.casusdossier d on d.stream_id = a.casus_id
          where a.stream_id = any ($1::uuid[])) as aanmeldingen,
         array(select o.stream_id::text from leesmodellen.organisatie o where o.stream_id = any ($1::uuid[])) as organisaties,
         array(select v.stream_id::text from leesmodellen.verzoek v where v.stream_id = any ($1::uuid[])) as verzoeken`,
      [streams],
    );
    return rij;
  }

  /** The casussen in which somebody has a place of its own and that it sees: when it loses one it is told. */
  async bij(lezer: Lezer): Promise<Set<string>> {
    const plekken = plekkenVan(lezer);
    if (plekken.length === 0) return new Set();
    const rijen = await this.db.query<{ id: string }[]>(
      `select distinct stream_id as id from leesmodellen.toegang_wie where wie = any ($1::text[]) limit ${HOOGSTENS}`,
      [plekken],
    );
    return new Set(
      await this.#ziet(
        lezer,
        rijen.map(({ id }) => id),
      ),
    );
  }

  /** @param bij as {@link bij} gave it; kept up to date here */
  async nieuws(lezer: Lezer, bij: Set<string>, wat: Gewijzigd): Promise<Nieuws> {
    const plekken = new Set(plekkenVan(lezer));
    const oordeelt = lezer.rollen.includes('casuscoordinator') && !lezer.rollen.includes('beheerder');
    const hier = (gemeente: string) => oordeelt && lezer.gemeenten.includes(gemeente);
    const kan = wat.casussen.filter(
      ({ id, gemeente, wie }) => bij.has(id) || hier(gemeente) || wie.some((een) => plekken.has(een)),
    );
    const ziet = new Set(
      await this.#ziet(
        lezer,
        kan.map(({ id }) => id),
      ),
    );
    const casussen = kan.flatMap(({ id }) => (ziet.has(id) || bij.has(id) ? [id] : []));
    for (const { id, wie } of kan)
      if (!ziet.has(id)) bij.delete(id);
      else if (wie.some((een) => plekken.has(een)) && bij.size < HOOGSTENS) bij.add(id);
    const ik = lezer.persoonId === undefined ? [lezer.accountId] : nummersVan(lezer);
    const aanmeldingen = wat.aanmeldingen.filter(
      ({ gemeente, melder }) => hier(gemeente) || (melder !== null && ik.includes(melder)),
    );
    const organisatie = ({ rollen, organisatieId }: Lezer) =>
      rollen.includes('beheerder') || rollen.includes('casuscoordinator')
        ? wat.organisaties.length > 0
        : organisatieId !== undefined && wat.organisaties.includes(organisatieId);
    const overig: Soort[] = [];
    if (await this.#aanmelding(lezer, aanmeldingen)) overig.push('aanmeldingen');
    if (organisatie(lezer)) overig.push('organisaties');
    if ((oordeelt || lezer.persoonId !== undefined) && (await this.#heeft(lezer, 'verzoek', wat.verzoeken)))
      overig.push('verzoeken');
    return { casussen, overig };
  }

  async #ziet(lezer: Lezer, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rijen = await this.lees
      .als(lezer)
      .query<CasusRij[]>(
        `select g.stream_id as casus_id, row_to_json(g) as toegang from leesmodellen.toegang g where g.stream_id = any ($1::uuid[])`,
        [ids],
      );
    return (await zichtbaar(await this.lees.kijk(lezer), rijen)).map(({ rij }) => rij.casus_id);
  }

  async #aanmelding(lezer: Lezer, rijen: readonly AanmeldingFeit[]): Promise<boolean> {
    if (!(await this.#heeft(lezer, 'aanmelding', rijen.map(({ id }) => id)))) return false; // prettier-ignore
    const kijk = await this.lees.kijk(lezer);
    return rijen.some(({ gemeente, melder }) =>
      kijk.magMetAanmelding('aanmelding.lezen', {
        gemeente,
        ...(melder !== null && { melderId: metEigenNummer(lezer, melder) }),
      }),
    );
  }

  async #heeft(lezer: Lezer, tabel: 'aanmelding' | 'verzoek', ids: readonly string[]): Promise<boolean> {
    if (ids.length === 0) return false;
    const rijen = await this.lees
      .als(lezer)
      .query<unknown[]>(`select from leesmodellen.${tabel} where stream_id = any ($1::uuid[]) limit 1`, [ids]);
    return rijen.length > 0;
  }
}
