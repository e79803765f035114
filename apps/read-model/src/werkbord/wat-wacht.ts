import type { CasusKijk } from '../beslissen/kijk.js';
import type { Kijk } from '../beslissen/kijker.js';
import { zichtbaar } from '../beslissen/zichtbaar.js';
import type { Sleutels } from '../gedeeld/eigen-volgorde.js';
import { tijd } from '../gedeeld/sql.js';
import type { WerkbordReden } from './werkbord.dto.js';
import type { WerkbordRij } from './werkbord.query.js';

type Reden = WerkbordRij['redenen'][number];

/** Something that waits, as far as the reader may see why. */
export interface Wachtend {
  readonly rij: WerkbordRij;
  /** Of a casus. */
  readonly kijk?: CasusKijk;
  readonly redenen: readonly Reden[];
  readonly acuut: boolean;
  /** Of the oldest of these reasons. */
  readonly sindsOp: string;
}

/** Acute danger first, then what waits longest. */
export const volgorde = {
  sleutels: (rij: WerkbordRij): Sleutels => [String(!rij.acuut), tijd(rij.sinds_op), rij.id],
  eigen: ({ rij, acuut, sindsOp }: Wachtend): Sleutels => [String(!acuut), sindsOp, rij.id],
  komtNa(een: Sleutels, ander: Sleutels): boolean {
    const [a, b] = [een, ander].map(([niet, sinds, id]) => [niet, String(sinds).replace('Z', ''), id]);
    const verschil = [0, 1, 2].find((i) => a![i] !== b![i]);
    return verschil !== undefined && a![verschil]! > b![verschil]!;
  },
};

/** Casussen that the reader judges or assigns, and aanmeldingen that it judges; of each the reasons that it may know. */
export async function watWacht(kijk: Kijk, rijen: readonly WerkbordRij[]): Promise<Wachtend[]> {
  const casussen = rijen.flatMap(({ id, toegang }) => (toegang ? [{ casus_id: id, toegang }] : []));
  const gezien = new Map((await zichtbaar(kijk, casussen)).map(({ rij, kijk: van }) => [rij.casus_id, van]));
  return rijen.flatMap((rij): Wachtend[] => {
    if (rij.soort === 'aanmelding')
      return kijk.magMetAanmelding('aanmelding.beoordelen', { gemeente: rij.gemeente })
        ? [wachtend(rij, rij.redenen)]
        : [];
    const van = gezien.get(rij.id);
    if (!van) return [];
    const redenen = rij.redenen.filter(({ reden }) => OVER[reden](van, rij));
    return redenen.length > 0 ? [{ ...wachtend(rij, redenen), kijk: van }] : [];
  });
}

const wachtend = (rij: WerkbordRij, redenen: readonly Reden[]) => ({
  rij,
  redenen,
  acuut: redenen.some(({ acuut }) => acuut),
  sindsOp: redenen
    .map(({ sinds_op }) => tijd(sinds_op))
    .reduce((a, b) => (b.replace('Z', '') < a.replace('Z', '') ? b : a)),
});

const regie = (kijk: CasusKijk, rij: WerkbordRij) => kijk.leest(regieGegeven(kijk, rij.gevraagd_organisatie_id));
const oordeel = (kijk: CasusKijk) => kijk.mag('casus.beoordelen');

/** Who answers or is asked to, as a piece: of the organisation that was asked. */
export const regieGegeven = (kijk: CasusKijk, organisatieId: string | null) =>
  kijk.gegeven('regie', {
    gever: organisatieId,
    ...(organisatieId !== null && { onderdeel: { soort: 'organisatie', id: organisatieId } }),
  });

/** Which piece of a casus each reason is. */
const OVER: Readonly<Record<WerkbordReden, (kijk: CasusKijk, rij: WerkbordRij) => boolean>> = {
  'acute-veiligheid': (kijk) => kijk.leest(kijk.gegeven('veiligheid', { gever: kijk.rij.gevers['veiligheid'] })),
  'in-beoordeling': oordeel,
  'aanmelding-te-beoordelen': oordeel,
  'wacht-op-keuze-casus': oordeel,
  'zonder-aanwijzing': regie,
  'aanwijzing-geweigerd': regie,
  'wacht-op-antwoord': regie,
  'overdracht-geweigerd': regie,
  'overdracht-verlopen': regie,
  'noodtoegang-te-beoordelen': (kijk) =>
    kijk.rij.bescherming.noodtoegangen.some((een) => een.oordeel === undefined && kijk.toetst(een)),
};
