import type { components } from '../../../api/leesmodellen.js';
import { kort } from '../../../onderdelen/tijd.js';
import { later } from '../plan-verschil.js';

type Schema = components['schemas'];
type Dossier = Schema['Casusdossier'];

/** In which strip of the picture something stands. */
export const BANEN = ['casus', 'plan', 'afspraken', 'mensen'] as const;
type Baan = (typeof BANEN)[number];

export interface Moment {
  readonly op: string;
  readonly wat: string;
  readonly baan: Baan;
  /** Who or what, in words of our own. */
  readonly naam?: string | undefined;
  /** What somebody wrote. */
  readonly tekst?: Schema['Tekst'] | undefined;
}

const in_ =
  (baan: Baan) =>
  (op: string | undefined, wat: string, naam?: string | Schema['Tekst']): Moment[] =>
    op === undefined ? [] : [{ op, wat, baan, ...(typeof naam === 'object' ? { tekst: naam } : { naam }) }];
const [vanCasus, vanPlan, vanAfspraken, vanMensen] = [in_('casus'), in_('plan'), in_('afspraken'), in_('mensen')];

const wie = ({ naam, organisatie }: Schema['Medewerker']): string => naam ?? organisatie.naam;

/** What has a date in the dossier, oldest first: what it does not show is not here either. */
export function momenten({ plan, ...casus }: Dossier): Moment[] {
  const begin = later(plan, 0).doelen;
  return [
    ...vanCasus(casus.geopendOp, 'geopend'),
    ...vanCasus(casus.gestartOp, 'gestart'),
    ...vanCasus(casus.heropendOp, 'heropend'),
    ...vanCasus(casus.afsluiting?.afgeslotenOp, 'afgesloten'),
    ...casus.eerdereRegie.flatMap((een) => vanCasus(een.vanOp, 'regie', wie(een.medewerker))),
    ...vanCasus(casus.regie?.sindsOp, 'regie', casus.regie && wie(casus.regie.medewerker)),
    ...plan.vragen.flatMap((een) => vanPlan(een.ingebrachtOp, een.soort, een.tekst)),
    ...plan.vragen.flatMap((een) => vanPlan(een.geeindigdOp, een.status, een.tekst)),
    ...plan.doelen.flatMap((een) => vanPlan(een.sindsOp, 'doel', begin.get(een.doelId) ?? een.tekst)),
    ...plan.wijzigingen.flatMap((een) => vanPlan(een.werdTekst && een.gewijzigdOp, 'doel-anders', een.werdTekst)),
    ...plan.versies.flatMap((een) => vanPlan(een.vastgesteldOp, 'versie', String(een.versie))),
    ...plan.versies.flatMap(({ antwoorden }) =>
      antwoorden.flatMap((een) =>
        vanPlan(een.geantwoordOp, een.akkoord ? 'akkoord' : 'niet-akkoord', een.persoon.naam ?? ''),
      ),
    ),
    ...plan.afspraken.flatMap((een) => vanAfspraken(een.gemaaktOp, 'afspraak', een.tekst)),
    ...plan.wijzigingen.flatMap(({ afspraakId, wasDatum, werdDatum, gewijzigdOp }) =>
      afspraakId !== undefined && wasDatum !== undefined && werdDatum !== undefined
        ? vanAfspraken(
            gewijzigdOp,
            'verplaatst',
            plan.afspraken.find((een) => een.afspraakId === afspraakId)?.tekst,
          ).map((een) => ({ ...een, naam: `${kort(wasDatum)} → ${kort(werdDatum)}` }))
        : [],
    ),
    ...plan.afspraken
      .filter(({ status }) => status !== 'open' && status !== 'voorgesteld')
      .flatMap((een) => vanAfspraken(een.gewijzigdOp, een.status, een.tekst)),
    ...casus.contactmomenten.flatMap((een) => vanMensen(een.contactOp, 'contact', een.tekst)),
    ...casus.organisaties.flatMap((een) => vanMensen(een.sindsOp, 'organisatie', een.organisatie.naam)),
    ...casus.organisaties.flatMap((een) => vanMensen(een.totOp, 'organisatie-weg', een.organisatie.naam)),
  ].sort((a, b) => Date.parse(a.op) - Date.parse(b.op));
}

/** How the casus stood at a moment, in a few words. */
export interface Stand {
  readonly regisseur: string | undefined;
  readonly vragen: number;
  readonly afspraken: number;
  readonly organisaties: number;
}

export function standOp({ plan, ...casus }: Dossier, op: string): Stand {
  const toen = Date.parse(op);
  const loopt = (van: string, tot?: string) => Date.parse(van) <= toen && (tot === undefined || toen < Date.parse(tot));
  const regie = [
    ...casus.eerdereRegie.map((een) => ({ ...een, van: een.vanOp, tot: een.totOp })),
    ...(casus.regie ? [{ ...casus.regie, van: casus.regie.sindsOp, tot: undefined }] : []),
  ].find((een) => loopt(een.van, een.tot));
  return {
    regisseur: regie && wie(regie.medewerker),
    vragen: plan.vragen.filter((een) => een.soort === 'hulpvraag' && loopt(een.ingebrachtOp, een.geeindigdOp)).length,
    afspraken: plan.afspraken.filter(
      (een) =>
        een.status !== 'voorgesteld' && loopt(een.gemaaktOp, een.status === 'open' ? undefined : een.gewijzigdOp),
    ).length,
    organisaties: casus.organisaties.filter((een) => loopt(een.sindsOp, een.totOp)).length,
  };
}
