import type { Grondslagentabel } from '@eenplan/domain/types';
import type {
  AanmeldingActie,
  AanmeldingFeiten,
  BeslisAccount,
  InstallatieActie,
  OrganisatieActie,
  OrganisatieFeiten,
  VerzoekBeslisser,
} from '@eenplan/identity';
import type { Vault } from '@eenplan/vault';
import { type Lezer, nummersVan } from '../gedeeld/lezer.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import { GEEN_LEEFTIJDEN, type Leeftijden } from './feiten.js';
import { Grondslagen } from './grondslagen.js';
import { type Beslissend, CasusKijk, type KijkGegevens } from './kijk.js';
import type { Organisatieregister } from './organisatieregister.js';

/** A casus as a question reads it. */
export interface CasusRij {
  readonly casus_id: string;
  readonly toegang: ToegangRij;
}

/** Makes what each request looks through; one per process. */
export class Kijker {
  readonly #grondslagen: Grondslagen;

  constructor(
    private readonly beslisser: Beslissend,
    private readonly register: Organisatieregister,
    private readonly vault: Pick<Vault, 'bereikt'>,
    private readonly tabel: Grondslagentabel,
  ) {
    this.#grondslagen = new Grondslagen(tabel);
  }

  /** @param lezer as this request found it: a right that ended is gone */
  async voor(lezer: Lezer): Promise<Kijk> {
    const { accountId, organisatieId, rollen, gemeenten } = lezer;
    const persoonId = lezer.persoonId ?? lezer.geweerdeId;
    const organisaties = await this.register.met(organisatieId === undefined ? [] : [organisatieId]);
    const account: BeslisAccount = {
      sub: accountId,
      rollen,
      gemeenten,
      vlaggen: (organisatieId !== undefined && organisaties.get(organisatieId)?.vlaggen) || [],
      ...(organisatieId !== undefined && { organisatieId }),
      ...(persoonId !== undefined && { persoonId }),
    };
    return new Kijk(
      {
        beslisser: this.beslisser,
        account,
        doel: doelVan(lezer),
        moment: Date.now(),
        grondslagen: this.#grondslagen,
        tabel: this.tabel,
        organisaties,
      },
      this.register,
      this.vault,
      nummersVan(lezer),
    );
  }
}

const WERKEND = ['medewerker', 'teamleider', 'casuscoordinator'] as const;
/** Purpose: who works on casussen helps; an auditor supervises (domain.md §9). */
const doelVan = ({ rollen }: Lezer): string =>
  rollen.includes('auditor') && !WERKEND.some((rol) => rollen.includes(rol)) ? 'toezicht' : 'hulpverlening';

/** What one reader may see, in one request. */
export class Kijk {
  readonly #verzoeken = new Map<unknown, VerzoekBeslisser>();
  readonly #buiten: VerzoekBeslisser;

  constructor(
    private readonly om: KijkGegevens,
    private readonly register: Organisatieregister,
    private readonly vault: Pick<Vault, 'bereikt'>,
    /** Of a reader who is an inwoner. */
    private readonly nummers: readonly string[],
  ) {
    const { beslisser, account, doel, moment } = om;
    this.#buiten = beslisser.perVerzoek(account, { doel, moment, grondslagen: [] });
  }

  /** @param ook organisations that stand in rows of these casussen besides */
  async bekijk(rijen: readonly CasusRij[], ook: readonly (string | null)[] = []): Promise<CasusKijk[]> {
    const organisaties = await this.register.met([...rijen.flatMap(({ toegang }) => genoemd(toegang)), ...gevuld(ook)]);
    const leeftijden = await this.#leeftijden(rijen);
    const om = { ...this.om, organisaties };
    return rijen.map(
      ({ casus_id, toegang }) =>
        new CasusKijk(casus_id, tegenHaar(toegang, this.nummers), om, leeftijden, this.#verzoeken),
    );
  }

  magMetAanmelding(actie: AanmeldingActie, aanmelding: AanmeldingFeiten): boolean {
    return this.#buiten.overAanmelding(actie, aanmelding) === 'ja';
  }

  magMetOrganisatie(actie: OrganisatieActie, organisatie: OrganisatieFeiten): boolean {
    return this.#buiten.overOrganisatie(actie, organisatie) === 'ja';
  }

  magInInstallatie(actie: InstallatieActie): boolean {
    return this.#buiten.overInstallatie(actie) === 'ja';
  }

  /** Only where the reader is a person of the casus does it matter how old anybody is. */
  async #leeftijden(rijen: readonly CasusRij[]): Promise<Leeftijden> {
    const { persoonId, rollen } = this.om.account;
    if (persoonId === undefined || !rollen.includes('inwoner')) return this.#kinderen(rijen);
    const personen = new Set(
      rijen.flatMap(({ toegang: { gezinsleden, betrokkenen } }) => [
        ...gezinsleden,
        ...betrokkenen.map((een) => een.persoonId),
      ]),
    );
    const vandaag = new Date(this.om.moment).toISOString().slice(0, 10);
    // Where a date leaves it open, the one who is protected is protected.
    const [vanaf16, vanaf18] = await Promise.all([
      this.vault.bereikt([...personen], 16, vandaag, true),
      this.vault.bereikt([...personen], 18, vandaag, false),
    ]);
    return { vanaf16, vanaf18 };
  }

  /** For who reads at work only of those for whom another consented: whether they are 16 by now. */
  async #kinderen(rijen: readonly CasusRij[]): Promise<Leeftijden> {
    const personen = rijen.flatMap(({ toegang }) =>
      toegang.bescherming.toestemmingen.flatMap((een) => (een.gegevenDoor ? [een.persoonId] : [])),
    );
    if (personen.length === 0) return GEEN_LEEFTIJDEN;
    const vandaag = new Date(this.om.moment).toISOString().slice(0, 10);
    const vanaf16 = await this.vault.bereikt([...new Set(personen)], 16, vandaag, true);
    return { ...GEEN_LEEFTIJDEN, vanaf16 };
  }
}

const gevuld = (ids: readonly (string | null | undefined)[]): string[] =>
  ids.filter((id) => id !== null && id !== undefined);

const genoemd = ({ organisaties, regisseur, laatst, gevraagd, gevers }: ToegangRij): string[] =>
  gevuld([
    ...organisaties.map((een) => een.organisatieId),
    regisseur?.organisatieId,
    laatst?.organisatieId,
    gevraagd?.organisatieId,
    ...Object.values(gevers),
  ]);

/** An afscherming that names the reader by an earlier number holds against her. @param nummers hers, first the one that counts now */
export function tegenHaar(toegang: ToegangRij, [persoonId, ...eerder]: readonly string[]): ToegangRij {
  if (persoonId === undefined || eerder.length === 0) return toegang;
  const afschermingen = toegang.bescherming.afschermingen.map((een) =>
    eerder.includes(een.geweerdeId) ? { ...een, geweerdeId: persoonId } : een,
  );
  return { ...toegang, bescherming: { ...toegang.bescherming, afschermingen } };
}
