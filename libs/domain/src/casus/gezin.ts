import type { PersoonId } from '../waarden.js';
import { buurVan, nietAfgeschermd, overgenomen } from './afscherming.js';
import type { CasusEvent, Eigenaar } from './casus.events.js';
import type { Lopend, OpenCasus } from './casus.state.js';
import { weiger } from './refusals.js';
import { type Regel, toets, type Van } from './regel.js';
import { alleenCoordinator, alleenRegisseurOfCoordinator, hoortErbij, isGezinslid, werktInDeGemeente } from './wie.js';

type Persoon = { readonly persoonId: PersoonId };

export function gezinslidToevoegen(command: Van<'GezinslidToevoegen'>, state: OpenCasus): CasusEvent[] {
  toets(command, state, alleenRegisseurOfCoordinator, isBekend, nogGeenGezinslid, nietBijAfgeschermde);
  const { persoonId, ongeboren } = command;
  return [{ type: 'GezinslidToegevoegd', data: { persoonId, ongeboren } }];
}

/** A fact that anyone who takes part may tell. */
export function geborenMelden(command: Van<'GezinslidGeborenMelden'>, state: OpenCasus): CasusEvent[] {
  const { persoonId } = command;
  welGezinslid(command, state);
  if (!state.gezinsleden.some((lid) => lid.persoonId === persoonId && lid.ongeboren))
    weiger('al-geboren', { ref: persoonId, reden: 'geboren' });
  return [{ type: 'GezinslidGeboren', data: { persoonId } }];
}

export function gezinslidLatenVertrekken(command: Van<'GezinslidLatenVertrekken'>, state: OpenCasus): CasusEvent[] {
  toets(command, state, alleenRegisseurOfCoordinator, ...WEG);
  const { persoonId, reden } = command;
  return [{ type: 'GezinslidVertrokken', data: { persoonId, ...(reden && { reden }) } }];
}

/** By a coördinator of both gemeenten: the other casus asks the same. */
export function verhuizen(command: Van<'GezinslidVerhuizen'>, state: OpenCasus): CasusEvent[] {
  toets(
    command,
    state,
    alleenCoordinator,
    andereCasus(command.naarCasusId),
    ...WEG,
    /** The two casussen may each know of an afscherming (domain.md §3). */
    function nietNaarAfgeschermde({ persoonId, naar }, { bescherming }) {
      nietAfgeschermd([...bescherming.afschermingen, ...naar.afschermingen], [persoonId], naar.personen);
    },
  );
  const { persoonId, naarCasusId } = command;
  return [{ type: 'GezinslidVerhuisd', data: { persoonId, naarCasusId } }];
}

export function ontvangen(command: Van<'GezinslidOntvangen'>, state: OpenCasus): CasusEvent[] {
  toets(command, state, alleenCoordinator, andereCasus(command.vanCasusId), nogGeenGezinslid);
  const { persoonId, ongeboren, vanCasusId } = command;
  const eigen = command.afschermingen.filter((een) => [een.beschermdeId, een.geweerdeId].includes(persoonId));
  return [
    { type: 'GezinslidIngekomen', data: { persoonId, ongeboren, vanCasusId } },
    // What was opened there stays there: here everything is new.
    ...overgenomen(state, eigen, vanCasusId, { metVrijgaven: false }),
  ];
}

export function betrokkeneToevoegen(command: Van<'BetrokkeneToevoegen'>, state: OpenCasus): CasusEvent[] {
  toets(command, state, alleenRegisseurOfCoordinator, isBekend, nogGeenGezinslid);
  const { persoonId, rol } = command;
  if (state.betrokkenen.some((betrokkene) => betrokkene.persoonId === persoonId && betrokkene.rol === rol))
    weiger('al-betrokken', { ref: persoonId, reden: rol });
  return [{ type: 'BetrokkeneToegevoegd', data: { persoonId, rol } }];
}

export function betrokkeneLatenVertrekken(command: Van<'BetrokkeneLatenVertrekken'>, state: OpenCasus): CasusEvent[] {
  const { persoonId } = command;
  toets(command, state, alleenRegisseurOfCoordinator, function welBetrokkene() {
    if (!state.betrokkenen.some((betrokkene) => betrokkene.persoonId === persoonId))
      weiger('betrokkene-onbekend', { ref: persoonId, reden: 'geen betrokkene' });
  });
  geenLopendeAfspraak(state, vanPersoon(persoonId));
  return [{ type: 'BetrokkeneVertrokken', data: { persoonId } }];
}

/** Again with other leefgebieden: those count from then on. */
export function organisatieBetrekken(command: Van<'OrganisatieBetrekken'>, state: Lopend): CasusEvent[] {
  toets(command, state, alleenRegisseurOfCoordinator, werktInDeGemeente, function leefgebiedenBekend({ werkwijze }) {
    const onbekend = command.leefgebieden.filter((leefgebied) => !werkwijze.leefgebieden.includes(leefgebied));
    if (onbekend.length > 0)
      weiger('leefgebied-onbekend', ...onbekend.map((ref) => ({ ref, reden: 'niet in de werkwijze' })));
  });
  const { organisatieId } = command.organisatie;
  const leefgebieden = [...new Set(command.leefgebieden)];
  const nu = state.organisaties.find((organisatie) => organisatie.organisatieId === organisatieId)?.leefgebieden;
  if (nu?.length === leefgebieden.length && leefgebieden.every((leefgebied) => nu.includes(leefgebied)))
    weiger('al-betrokken', { ref: organisatieId, reden: 'met deze leefgebieden' });
  return [{ type: 'OrganisatieBetrokken', data: { organisatieId, leefgebieden } }];
}

export function betrokkenheidBeeindigen(command: Van<'BetrokkenheidBeeindigen'>, state: Lopend): CasusEvent[] {
  const { organisatieId } = command;
  toets(
    command,
    state,
    alleenRegisseurOfCoordinator,
    function welBetrokken() {
      if (!state.organisaties.some((organisatie) => organisatie.organisatieId === organisatieId))
        weiger('organisatie-niet-betrokken', { ref: organisatieId, reden: 'niet betrokken' });
    },
    function regisseurWerktElders() {
      const { vorm, wie } = state.regie;
      if (vorm === 'regisseur' && wie.organisatieId === organisatieId)
        weiger('organisatie-heeft-regie', { ref: wie.medewerkerId, reden: 'regisseur' });
    },
  );
  geenLopendeAfspraak(state, (eigenaar) => eigenaar.soort === 'medewerker' && eigenaar.organisatieId === organisatieId);
  return [{ type: 'BetrokkenheidBeeindigd', data: { organisatieId } }];
}

/**
 * Who leaves leaves nothing behind: neither an open hulpvraag, nor an afspraak, nor an aanmelding that would bring the
 * person back. A casus in beoordeling is judged first, since a vraag of its aanmelding may be this person's.
 */
const WEG: readonly Regel<Persoon, OpenCasus>[] = [
  welGezinslid,
  function isGestart(_, { status }) {
    if (status === 'in-beoordeling') weiger('casus-nog-in-beoordeling');
  },
  function nietDeLaatste(_, { gezinsleden }) {
    if (gezinsleden.length === 1) weiger('laatste-gezinslid');
  },
  function nietAangemeld({ persoonId }, { gevoegd }) {
    const wachtend = gevoegd.filter(({ gezinsleden }) => gezinsleden.some((lid) => lid.persoonId === persoonId));
    if (wachtend.length > 0)
      weiger(
        'aanmelding-te-beoordelen',
        ...wachtend.map(({ aanmeldingId }) => ({ ref: aanmeldingId, reden: 'noemt deze persoon' })),
      );
  },
  function geenOpenHulpvraag({ persoonId }, { plan }) {
    const open = plan.vragen.filter(
      (vraag) => vraag.soort === 'hulpvraag' && vraag.status === 'open' && vraag.vraagstellerId === persoonId,
    );
    if (open.length > 0)
      weiger('vraagsteller-van-open-hulpvraag', ...open.map(({ vraagId }) => ({ ref: vraagId, reden: 'open' })));
  },
  function geenOpenAfspraak({ persoonId }, state) {
    geenLopendeAfspraak(state, vanPersoon(persoonId));
  },
];

const vanPersoon = (persoonId: PersoonId) => (eigenaar: Eigenaar) =>
  eigenaar.soort === 'persoon' && eigenaar.persoonId === persoonId;

function geenLopendeAfspraak(state: OpenCasus, van: (eigenaar: Eigenaar) => boolean): void {
  const lopend = state.plan.afspraken.filter(
    ({ status, eigenaar }) => (status === 'open' || status === 'voorgesteld') && van(eigenaar),
  );
  if (lopend.length > 0)
    weiger(
      'eigenaar-van-open-afspraak',
      ...lopend.map(({ afspraakId, status }) => ({ ref: afspraakId, reden: status })),
    );
}

const andereCasus =
  (ander: string): Regel<unknown, OpenCasus> =>
  (_, { casusId }) => {
    if (ander === casusId) weiger('zelfde-casus');
  };

/** Who is elsewhere, or nowhere, is named by name: an id of another casus must not tell what it leads to. */
export function isBekend({ persoonId, genoemd }: Persoon & { readonly genoemd: boolean }, state: OpenCasus): void {
  if (genoemd && !hoortErbij(state, persoonId) && !state.vertrokken.includes(persoonId))
    weiger('persoon-onbekend', { ref: persoonId, reden: 'hoort niet bij de casus' });
}

/** Who is shielded from somebody of this casus does not come into its gezin (domain.md §9). */
function nietBijAfgeschermde({ persoonId }: Persoon, state: OpenCasus): void {
  nietAfgeschermd(state.bescherming.afschermingen, [persoonId], buurVan(state).personen);
}

function nogGeenGezinslid({ persoonId }: Persoon, state: OpenCasus): void {
  if (isGezinslid(state, persoonId)) weiger('al-gezinslid', { ref: persoonId, reden: 'gezinslid' });
}

export function welGezinslid({ persoonId }: Persoon, state: OpenCasus): void {
  if (!isGezinslid(state, persoonId)) weiger('gezinslid-onbekend', { ref: persoonId, reden: 'geen gezinslid' });
}
