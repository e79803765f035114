import type { Inzage, Persoonsgegevens } from '@eenplan/vault';
import { eigenWoorden } from '../beslissen/eigen-dossier.js';
import { allesIn, type Onthulling } from '../gedeeld/onthulling.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import type { MijnInzage } from '../mijn-inzagen/mijn-inzagen.dto.js';
import type { VerzoekRij } from '../verzoeken/projection.js';
import type {
  CasusVanPersoon,
  DossierVanPersoon,
  NietGetoond,
  TekstOverPersoon,
  Uitdraai,
  VastgelegdeGegevens,
  VerzoekVanPersoon,
} from './inzage.dto.js';
import type { CasusVanRij } from './inzage.query.js';

/** Texts of one disclosure: one entry in the access log for as many. */
const PER_KEER = 200;

export interface Bronnen {
  readonly verzoek: VerzoekRij;
  readonly opgemaaktOp: string;
  readonly gegevens: Persoonsgegevens;
  readonly casussen: readonly CasusVanRij[];
  readonly verzoeken: readonly VerzoekRij[];
  readonly dossiers: AsyncIterable<readonly DossierVanPersoon[]>;
  readonly teksten: AsyncIterable<readonly TekstOverPersoon[]>;
  /** Asked once the dossiers were read. */
  readonly nietGetoond: () => readonly NietGetoond[];
  /** A new one for each part: what it shows is logged, and then forgotten. */
  readonly onthulling: () => Onthulling;
  readonly inzagen: AsyncIterable<readonly MijnInzage[]>;
}

/** The JSON of an {@link Uitdraai}, part by part: however much there is, only a part of it is in memory as plain text. */
export async function* schrijfUitdraai(bronnen: Bronnen): AsyncGenerator<string> {
  const { verzoek, opgemaaktOp, gegevens, casussen } = bronnen;
  const kop: Omit<Uitdraai, 'verzoeken' | 'dossiers' | 'teksten' | 'nietGetoond' | 'inzagen'> = {
    verzoekId: verzoek.verzoek_id,
    persoonId: verzoek.persoon_id,
    opgemaaktOp,
    gegevens: vastgelegd(gegevens),
    casussen: casussen.map(casusVan),
  };
  yield `${JSON.stringify(kop).slice(0, -1)},"verzoeken":[`;
  yield* lijst(delen(bronnen.verzoeken), async (deel) => {
    const onthulling = bronnen.onthulling().in(allesIn(null));
    const regels = deel.map((rij) => verzoekVan(rij, onthulling));
    await onthulling.open();
    return regels;
  });
  yield '],"dossiers":[';
  yield* lijst(bronnen.dossiers, (deel) => deel);
  yield '],"teksten":[';
  yield* lijst(bronnen.teksten, (deel) => deel);
  yield `],"nietGetoond":${JSON.stringify(bronnen.nietGetoond())},"inzagen":[`;
  yield* lijst(bronnen.inzagen, (deel) => deel);
  yield ']}';
}

/** The items of all parts as JSON, with a comma between each two. */
async function* lijst<B, I extends object>(
  bron: Iterable<B> | AsyncIterable<B>,
  maak: (deel: B) => Promise<readonly I[]> | readonly I[],
): AsyncGenerator<string> {
  let eerste = true;
  for await (const deel of bron) {
    const items = await maak(deel);
    if (items.length === 0) continue;
    yield (eerste ? '' : ',') + items.map((een) => JSON.stringify(een)).join(',');
    eerste = false;
  }
}

function* delen<T>(alle: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < alle.length; i += PER_KEER) yield alle.slice(i, i + PER_KEER);
}

/** Who may see a number of hers is not known here; that there is one, she may know. */
function vastgelegd({ bsn, ...rest }: Persoonsgegevens): VastgelegdeGegevens {
  return { ...rest, bsnVastgelegd: bsn !== undefined };
}

const casusVan = (rij: CasusVanRij): CasusVanPersoon =>
  gevuld({
    casusId: rij.casus_id,
    kenmerk: rij.kenmerk,
    gemeente: rij.gemeente,
    hoedanigheid: rij.hoedanigheid,
    sindsOp: tijd(rij.sinds_op),
    totOp: tijd(rij.tot_op),
  }) as CasusVanPersoon;

const verzoekVan = (rij: VerzoekRij, onthulling: Onthulling): VerzoekVanPersoon =>
  gevuld({
    verzoekId: rij.verzoek_id,
    soort: rij.soort,
    status: rij.status,
    ingediendOp: tijd(rij.ingediend_op),
    tekst: onthulling.tekst(rij.tekst_id, eigenWoorden(rij)),
    reden: onthulling.tekst(rij.reden_id, eigenWoorden(rij)),
  }) as VerzoekVanPersoon;

/** All entries about a person, page by page. */
export async function* alleInzagen(
  zoek: (na: number | undefined) => Promise<readonly Inzage[]>,
  maak: (inzagen: readonly Inzage[]) => Promise<readonly MijnInzage[]>,
): AsyncGenerator<readonly MijnInzage[]> {
  for (let na: number | undefined; ;) {
    const pagina = await zoek(na);
    if (pagina.length === 0) return;
    yield await maak(pagina);
    na = pagina.at(-1)!.nummer;
  }
}
