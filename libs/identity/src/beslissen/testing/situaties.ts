import {
  AANMELDING_ACTIES,
  type Account,
  CASUS_ACTIES,
  type CasusFeiten,
  type Gegeven,
  GEGEVEN_ACTIES,
  GEGEVEN_KENMERKEN,
  GEZIN,
  type Grondslag,
  INSTALLATIE_ACTIES,
  KLASSEN,
  type Omstandigheden,
  ORGANISATIE_ACTIES,
  ROLLEN,
  type Vraag,
} from '../vraag.js';
import { GEMEENTEN, GEVERS, gezin, MOMENT, ORGANISATIES, PERSONEN, UUR, VLAGGEN_VAN } from './wereld.js';

/**
 * Every role × organisation × gemeente × person, in every situation, with every operation on every class of field: each
 * combination once.
 */

export interface Situatie {
  readonly naam: string;
  readonly casus: CasusFeiten;
  readonly om: Omstandigheden;
}

const IK = 'jansen';

/** Each role alone and the pairs that could be dangerous, in each place from which it can be held. */
export function accounts(): Account[] {
  const rollen = [
    ...ROLLEN.map((rol) => [rol]),
    ['medewerker', 'teamleider'],
    ['casuscoordinator', 'beheerder'],
  ] as const;
  return rollen.flatMap((eigen): Account[] => {
    const plekken: Partial<Account>[] = eigen.includes('inwoner' as never)
      ? PERSONEN.map((persoonId) => ({ persoonId }))
      : eigen.some((rol) => ['medewerker', 'teamleider', 'casuscoordinator'].includes(rol))
        ? [
            ...ORGANISATIES.map((organisatieId) => ({ organisatieId, gemeenten: [GEMEENTEN[0]] })),
            { organisatieId: 'veilig-thuis', gemeenten: [GEMEENTEN[1]] },
            { organisatieId: 'maatschappelijkwerk', gemeenten: [...GEMEENTEN], persoonId: 'vader' },
          ]
        : [
            { gemeenten: [GEMEENTEN[0]] },
            { gemeenten: [GEMEENTEN[1]] },
            { gemeenten: [] },
            { organisatieId: 'gemeente', gemeenten: [GEMEENTEN[0]] },
            { organisatieId: 'gemeente', gemeenten: [GEMEENTEN[0]], persoonId: 'vader' },
          ];
    return plekken.map((plek) => ({
      sub: IK,
      rollen: eigen,
      gemeenten: [],
      vlaggen: plek.organisatieId === undefined ? [] : VLAGGEN_VAN[plek.organisatieId]!,
      ...plek,
    }));
  });
}

/** Everybody may share everything with everybody for help, save that the verslavingszorg is bound for its verhaal. */
export function grondslagen(): Grondslag[] {
  return KLASSEN.flatMap((klasse) =>
    GEVERS.flatMap((gever) =>
      ORGANISATIES.filter((ontvanger) => ontvanger !== gever).map((ontvanger) => ({
        klasse,
        gever,
        ontvanger,
        doel: 'hulpverlening',
        geverVrij: !(gever === 'verslavingszorg' && klasse === 'verhaal'),
        vanafOp: 0,
      })),
    ),
  );
}

const BASIS: CasusFeiten = {
  casusId: 'casus',
  gemeente: GEMEENTEN[0],
  status: 'lopend',
  organisaties: [
    { organisatieId: 'maatschappelijkwerk', leefgebieden: ['financien'] },
    { organisatieId: 'veilig-thuis', leefgebieden: ['veiligheid'] },
  ],
  gezinsleden: gezin(),
  betrokkenen: [
    { persoonId: 'opa', rol: 'ouder-buiten-gezin' },
    { persoonId: 'ondersteuner', rol: 'clientondersteuner' },
  ],
  afschermingen: [],
};

export function situaties(): Situatie[] {
  const alles: Omstandigheden = { doel: 'hulpverlening', moment: MOMENT, grondslagen: grondslagen() };
  const ik = (organisatieId: string) => ({ medewerkerId: IK, organisatieId });
  const nood = { casusId: 'casus', accountId: IK, metReden: true, opToetslijst: true, hoogstensMs: 4 * UUR };
  const vierOgen = { casusId: 'casus', vanafOp: MOMENT - UUR, totOp: MOMENT + UUR };
  const afscherming = { beschermdeId: 'moeder', geweerdeId: 'vader' };
  const uit = (naam: string, casus: Partial<CasusFeiten> = {}, om: Partial<Omstandigheden> = {}): Situatie => ({
    naam,
    casus: { ...BASIS, ...casus },
    om: { ...alles, ...om },
  });
  return [
    uit('lopend'),
    uit('zonder grondslag', {}, { grondslagen: [] }),
    uit('in beoordeling', { status: 'in-beoordeling' }),
    uit('afgesloten', { status: 'afgesloten', laatst: ik('maatschappelijkwerk') }),
    uit('niemand betrokken', { organisaties: [] }),
    uit('regisseur', { regisseur: ik('verslavingszorg') }),
    uit('regie gevraagd', { gevraagd: ik('verslavingszorg') }),
    uit('organisatie gevraagd', { gevraagd: { organisatieId: 'verslavingszorg' } }),
    uit('afscherming', { afschermingen: [afscherming] }),
    uit(
      'afscherming opheffen',
      {},
      {
        goedkeuring: { soort: 'afscherming-opheffen', aangevraagdDoor: 'bos', ...vierOgen },
      },
    ),
    uit('vernietigen', {}, { goedkeuring: { soort: 'vernietigen', aangevraagdDoor: IK, ...vierOgen } }),
    uit('vernietigen gevraagd', {}, { goedkeuring: { soort: 'vernietigen', aangevraagdDoor: 'bos', ...vierOgen } }),
    uit(
      'regisseur heft op',
      { regisseur: ik('verslavingszorg') },
      { goedkeuring: { soort: 'afscherming-opheffen', aangevraagdDoor: 'bos', ...vierOgen } },
    ),
    uit(
      'openstelling gevraagd',
      {},
      { goedkeuring: { soort: 'openstelling', aangevraagdDoor: 'bos', voor: 'smit', ...vierOgen } },
    ),
    ...(['openstelling', 'afscherming-opheffen', 'vernietigen'] as const).map((soort) =>
      uit(
        `${soort}, onder een ander account`,
        {},
        { goedkeuring: { soort, aangevraagdDoor: 'bos', aangevraagdDoorPersoon: 'vader', ...vierOgen } },
      ),
    ),
    uit('noodtoegang van een ander', {}, { noodtoegang: { ...nood, accountId: 'bos', vanafOp: 0, totOp: 1 } }),
    uit('gevraagd, zonder grondslag', { gevraagd: ik('verslavingszorg') }, { grondslagen: [] }),
    uit('organisatie gevraagd, zonder grondslag', { gevraagd: { organisatieId: 'gemeente' } }, { grondslagen: [] }),
    uit(
      'regie bij maatschappelijk werk',
      { gevraagd: ik('maatschappelijkwerk'), organisaties: [] },
      { grondslagen: [] },
    ),
    uit('jongere stemt in', { gezinsleden: gezin(['moeder']) }),
    uit('ouder buiten het gezin met gezag, afgeschermd', {
      gezinsleden: gezin().filter(({ persoonId }) => persoonId !== 'vader'),
      betrokkenen: [{ persoonId: 'vader', rol: 'ex-partner' }],
      afschermingen: [afscherming, { beschermdeId: 'kind', geweerdeId: 'vader' }],
    }),
    uit(
      'noodtoegang',
      { organisaties: [] },
      {
        noodtoegang: { ...nood, vanafOp: MOMENT - UUR, totOp: MOMENT + UUR },
      },
    ),
    uit(
      'noodtoegang voorbij',
      { organisaties: [] },
      {
        noodtoegang: { ...nood, vanafOp: MOMENT - 2 * UUR, totOp: MOMENT },
      },
    ),
    uit(
      'opengesteld',
      {},
      {
        doel: 'toezicht',
        goedkeuring: { soort: 'openstelling', aangevraagdDoor: IK, goedgekeurdDoor: 'bos', voor: IK, ...vierOgen },
      },
    ),
  ];
}

/** Every class of field, given by whom it matters, about one, several and nobody, with each mark. */
export function gegevens(): Gegeven[] {
  const leeg = { gever: GEZIN, personen: [], gedeeldMet: [], leidtNaar: [], vrijgegevenVoor: [], kenmerken: [] };
  return KLASSEN.flatMap((klasse): Gegeven[] => [
    { ...leeg, klasse },
    { ...leeg, klasse, leefgebied: 'financien', gever: 'maatschappelijkwerk', personen: ['vader'], eigenaar: IK },
    { ...leeg, klasse, leefgebied: 'veiligheid', gever: 'verslavingszorg', kenmerken: ['dat-gevoelig'] },
    { ...leeg, klasse, personen: ['moeder'], leidtNaar: ['moeder'], gedeeldMet: ['vader'], vrijgegevenVoor: ['vader'] },
    { ...leeg, klasse, personen: ['kind'], eigenaar: 'vader', vrijgegevenVoor: ['vader'], gedeeldMet: ['opa'] },
    { ...leeg, klasse, personen: ['jongere', 'kind'], gedeeldMet: ['moeder'] },
    ...GEGEVEN_KENMERKEN.slice(1).map((kenmerk) => ({ ...leeg, klasse, personen: ['moeder'], kenmerken: [kenmerk] })),
  ]);
}

/** All questions about one casus. */
export function* vragenOver(casus: CasusFeiten, stukken: readonly Gegeven[]): Generator<Vraag> {
  for (const actie of CASUS_ACTIES) yield { over: 'casus', actie, casus };
  for (const gegeven of stukken) for (const actie of GEGEVEN_ACTIES) yield { over: 'gegeven', actie, casus, gegeven };
}

/** An aanmelding as such, and pieces of one about persons between whom an afscherming stands. */
const STUKKEN = [
  {},
  { leidtNaar: ['kind'], afschermingen: [{ beschermdeId: 'moeder', geweerdeId: 'vader' }] },
  { leidtNaar: ['kind', 'moeder'], afschermingen: [{ beschermdeId: 'moeder', geweerdeId: 'vader' }] },
];

/** All questions that are not about a casus. */
export function* vragenErbuiten(): Generator<Vraag> {
  const melders = [undefined, IK, ...PERSONEN];
  for (const actie of AANMELDING_ACTIES)
    for (const gemeente of GEMEENTEN)
      for (const melderId of melders)
        for (const stuk of STUKKEN)
          yield {
            over: 'aanmelding',
            actie,
            aanmelding: { gemeente, ...(melderId !== undefined && { melderId }), ...stuk },
          };
  for (const actie of ORGANISATIE_ACTIES)
    for (const organisatieId of ORGANISATIES)
      for (const gemeente of GEMEENTEN)
        if (actie !== 'rol.geven')
          yield { over: 'organisatie', actie, organisatie: { organisatieId, gemeenten: [gemeente] } };
        else
          for (const soort of ['gemeente', 'partner', undefined] as const)
            for (const rol of [...ROLLEN, undefined])
              yield {
                over: 'organisatie',
                actie,
                organisatie: { organisatieId, gemeenten: [gemeente], ...(soort && { soort }), ...(rol && { rol }) },
              };
  for (const actie of INSTALLATIE_ACTIES) yield { over: 'installatie', actie };
}
