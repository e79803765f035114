import { Injectable } from '@nestjs/common';
import { Problem } from '@eenplan/edge';
import { Vault } from '@eenplan/vault';
import { eigenDossier } from '../beslissen/eigen-dossier.js';
import type { Kijk } from '../beslissen/kijker.js';
import { zichtbaar } from '../beslissen/zichtbaar.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { type Lezer, metEigenNummer } from '../gedeeld/lezer.js';
import { leesCasussen, leesVerzoekenVan } from '../inzage/inzage.query.js';
import { leesPlekken } from './plekken.query.js';
import type { Gevolgen } from './verzoeken.dto.js';
import { leesPersoonStand, type PersoonStand } from './verzoeken.query.js';

/** Somebody of whom a coördinator asks what destroying would touch. */
export interface Betrokkene {
  /** The number that she has now, and all that she had. */
  readonly persoonId: string;
  readonly nummers: readonly string[];
  readonly stand: PersoonStand;
  readonly kijk: Kijk;
}

/** What a coördinator may know of destroying somebody: of other gemeenten nothing, not even numbers. */
@Injectable()
export class Vernietigingskijk {
  constructor(
    private readonly lees: Leesgereedschap,
    private readonly vault: Vault,
  ) {}

  /** @throws Problem 404 where the gemeenten of this reader have nothing to do with the person */
  async van(lezer: Lezer, gevraagd: string): Promise<Betrokkene> {
    const [persoonId, nummers] = await Promise.all([this.vault.geldt(gevraagd), this.vault.nummers([gevraagd])]);
    const stand = await leesPersoonStand(this.lees.als(lezer), lezer, nummers);
    const kijk = await this.lees.kijk(lezer);
    const rij = { persoon_id: persoonId, gemeente: lezer.gemeenten[0]!, ...stand?.vernietiging };
    const [ziet] = stand ? await this.magZien(lezer, [rij], kijk) : [];
    if (!stand || !ziet) throw Problem.notFound();
    return { persoonId, nummers, stand, kijk };
  }

  /** Those of persons of whom the reader may know, one by one: the statement that read them knows no policy. */
  async magZien<
    R extends { readonly persoon_id: string; readonly gemeente: string; readonly ook_van?: readonly string[] },
  >(lezer: Lezer, rijen: readonly R[], kijk?: Kijk): Promise<R[]> {
    const dossiers = rijen.map((rij) => {
      // Of the gemeenten that have a say, the one for which the reader works.
      const gemeente = [rij.gemeente, ...(rij.ook_van ?? [])].find((een) => lezer.gemeenten.includes(een));
      return { rij, ...eigenDossier(metEigenNummer(lezer, rij.persoon_id), gemeente ?? rij.gemeente) };
    });
    return (await zichtbaar(kijk ?? (await this.lees.kijk(lezer)), dossiers)).map(({ rij }) => rij.rij);
  }

  /** In numbers, as far as it stands in casussen that she may see, or in what was asked of her gemeenten. */
  async gevolgen(lezer: Lezer, { persoonId, nummers, stand, kijk }: Betrokkene): Promise<Gevolgen> {
    const als = this.lees.als(lezer);
    const { teWissen, teLakken, bijlagen, gedeeldeBijlagen } = await this.vault.consequences(persoonId);
    const samen = teLakken.map(({ tekstId }) => tekstId);
    const [casussen, verzoeken] = await Promise.all([
      leesCasussen(als, lezer, nummers),
      leesVerzoekenVan(als, lezer, nummers),
    ]);
    const casusIds = [...new Set((await zichtbaar(kijk, casussen)).map(({ rij }) => rij.casus_id))];
    const plekken = await leesPlekken(als, casusIds, [...teWissen, ...samen, ...bijlagen]);
    const eigen = new Set([
      ...plekken.map(({ id }) => id),
      ...verzoeken.flatMap(({ tekst_id, reden_id }) => [tekst_id, reden_id]),
      stand.vernietiging?.reden_id,
    ]);
    const tel = (ids: readonly string[]) => ids.filter((id) => eigen.has(id)).length;
    return {
      tekstenTeWissen: tel(teWissen),
      tekstenTeLakken: tel(samen),
      bijlagenTeWissen: tel(bijlagen),
      bijlagenOokOverAnderen: tel(gedeeldeBijlagen),
      casussen: stand.casussen,
      nogGezinslid: stand.nog_gezinslid,
    };
  }
}
