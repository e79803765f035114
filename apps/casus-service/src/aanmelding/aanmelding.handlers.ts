import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner } from '../opdracht/command-runner.js';
import { EventStore } from '@eenplan/event-store';
import { Refusal } from '@eenplan/kernel';
import { Vault } from '@eenplan/vault';
import { Problem } from '@eenplan/edge';
import { type AanmeldingState, type CasusState, isOpen, persoonClaim } from '@eenplan/domain/evolve';
import type { Herkenning } from '@eenplan/domain/types';
import { Organisaties, voorlopigeRegie } from '../organisatie/organisaties.js';
import { Opnieuw } from '../opdracht/fouten.js';
import { eisEenduidig, persoonNietBekend } from '../opdracht/kluiswerk.js';
import { AANMELDING, CASUS, ORGANISATIE } from '../opdracht/stromen.js';
import type { Deel, Sessie } from '../opdracht/sessie.js';
import { bewaakPersonen } from '../persoon/vernietigd.js';
import {
  AanmeldingHerkennen,
  AanmeldingIndienen,
  AanmeldingIntrekken,
  AanmeldingVerplaatsen,
  type Melding,
} from './aanmelding.opdrachten.js';
import { doelCasus, gezinsledenIds, openCasussen, plaats } from './plaatsing.js';

@CommandHandler(AanmeldingIndienen)
export class AanmeldingIndienenHandler implements ICommandHandler<AanmeldingIndienen> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
    private readonly organisaties: Organisaties,
  ) {}

  execute({ verzoek, aanmeldingId, melding }: AanmeldingIndienen) {
    const nieuwCasusId = verzoek.nieuwId('casus');
    return this.runner.voerUit(verzoek, aanmeldingId, async (s) => {
      const ids = gezinsledenIds(s, melding.personen);
      // Nobody has met them: in no casus. The melder knows that as well, so nothing shows by what is not looked up.
      const onbekenden = ids.every((id) => verzoek.isOnbekend(id));
      const [gemeente, open] = await Promise.all([
        this.organisaties.gemeente(s, melding.gemeente),
        onbekenden ? [] : openCasussen(this.store, ids),
      ]);
      const casus = onbekenden ? s.nieuw(CASUS, nieuwCasusId) : await doelCasus(s, open, nieuwCasusId);
      const betrokkenen = melding.personen.filter(({ hoedanigheid }) => hoedanigheid !== 'gezinslid');
      const eisNietVernietigd = await bewaakPersonen(
        s,
        verzoek,
        betrokkenen.map(({ persoonId }) => persoonId),
      );
      const deel = s.nieuw(AANMELDING, aanmeldingId);
      const volledig = { ...melding, melder: melderVan(s, melding), personen: metGelijkenden(s, melding.personen) };
      return () => {
        const events = s.beslis(deel, AANMELDING, {
          ...volledig,
          type: 'AanmeldingIndienen',
          aanmeldingId,
          openCasussen: open,
          nieuwCasusId,
        });
        eisNietVernietigd();
        plaats(s, casus, events, aangemeld(deel), voorlopigeRegie(s, gemeente));
        return { aanmeldingId };
      };
    });
  }
}

@CommandHandler(AanmeldingIntrekken)
export class AanmeldingIntrekkenHandler implements ICommandHandler<AanmeldingIntrekken> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ verzoek, aanmeldingId, reden }: AanmeldingIntrekken) {
    return this.runner.voerUit(verzoek, aanmeldingId, async (s) => {
      const deel = await s.laad(AANMELDING, aanmeldingId);
      const { state } = deel;
      if (state.status === 'nieuw') throw Problem.notFound();
      if (state.melder.soort === 'inwoner') await s.handelAls(state.melder.persoonId);
      const { casus, gemeente } = await plek(s, state);
      s.betrokkenen = state.personen.map(({ persoonId }) => persoonId);
      // The casus that an aanmelding opened stays, for the coördinator to judge; one that it joined is left.
      const verlaten = state.status === 'geplaatst' && state.wijze === 'gevoegd' ? casus : undefined;
      return () => {
        s.beslis(deel, AANMELDING, { type: 'AanmeldingIntrekken', reden, gemeente });
        if (verlaten) s.beslis(verlaten, CASUS, { type: 'AanmeldingLoskoppelen', aanmeldingId, reden: 'ingetrokken' });
        return { aanmeldingId };
      };
    });
  }
}

@CommandHandler(AanmeldingVerplaatsen)
export class AanmeldingVerplaatsenHandler implements ICommandHandler<AanmeldingVerplaatsen> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
    private readonly organisaties: Organisaties,
  ) {}

  execute({ verzoek, aanmeldingId, vervangen }: AanmeldingVerplaatsen) {
    const nieuwCasusId = verzoek.nieuwId('casus');
    return this.runner.voerUit(verzoek, aanmeldingId, async (s) => {
      const deel = await s.laad(AANMELDING, aanmeldingId);
      const { state } = deel;
      if (state.status === 'nieuw') throw Problem.notFound();
      const { casus: huidig } = await plek(s, state);
      const oud = vervangen && state.status === 'geplaatst' ? huidig : undefined;
      s.betrokkenen = state.personen.map(({ persoonId }) => persoonId);
      const gemeente = await this.organisaties.gemeente(s, state.gemeente);
      const loskoppelen = () =>
        oud && s.beslis(oud, CASUS, { type: 'AanmeldingLoskoppelen', aanmeldingId, reden: 'ontkoppeld' });
      const verplaats = (openCasussen: readonly string[]) =>
        s.beslis(deel, AANMELDING, {
          ...(vervangen ? { type: 'AanmeldingOntkoppelen', vervangen } : { type: 'AanmeldingToewijzen' }),
          openCasussen,
          nieuwCasusId,
        });
      // What the old casus holds only because of this aanmelding is free once that has left.
      verplaats([]);
      loskoppelen();
      eisEenduidig(s);
      const blijft = new Set(oud ? CASUS.decider.claims(oud.state) : []);
      s.opnieuw();
      const ids = gezinsledenIds(s, vervang(state.personen, vervangen ?? []));
      const open = await openCasussen(this.store, ids, (casusId, key) => casusId !== oud?.streamId || blijft.has(key));
      const casus = await doelCasus(s, open, nieuwCasusId);
      return () => {
        const events = verplaats(open);
        loskoppelen();
        plaats(s, casus, events, aangemeld(deel), voorlopigeRegie(s, gemeente));
        return { aanmeldingId };
      };
    });
  }
}

@CommandHandler(AanmeldingHerkennen)
export class AanmeldingHerkennenHandler implements ICommandHandler<AanmeldingHerkennen> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
    private readonly organisaties: Organisaties,
    private readonly vault: Vault,
  ) {}

  execute({ verzoek, aanmeldingId, herkend }: AanmeldingHerkennen) {
    const nieuwCasusId = verzoek.nieuwId('casus');
    return this.runner.voerUit(verzoek, aanmeldingId, async (s) => {
      const deel = await s.laad(AANMELDING, aanmeldingId);
      const { state } = deel;
      if (state.status === 'nieuw') throw Problem.notFound();
      const { casus: huidig } = await plek(s, state);
      const herken = (openCasussen: readonly string[]) =>
        s.beslis(deel, AANMELDING, { type: 'AanmeldingHerkennen', herkend, openCasussen, nieuwCasusId });
      // Who may not do this is told nothing of whom it names; whoever saw another version is told that first.
      try {
        herken([]);
      } catch (fout) {
        return () => {
          throw fout;
        };
      }
      s.opnieuw();
      const gemeente = await this.organisaties.gemeente(s, state.gemeente);
      const vervangen = herkend.map(({ persoonId, als }) => ({ persoonId, door: als }));
      const ids = gezinsledenIds(s, vervang(state.personen, vervangen));
      const open = await openCasussen(this.store, ids, (casusId) => casusId !== huidig?.streamId);
      const elders = await Promise.all(open.map((casusId) => s.laad(CASUS, casusId, { vers: true })));
      if (elders.some((casus) => !isOpen(casus.state))) throw new Opnieuw();
      // Somebody of another gemeente is nobody whom this coördinator can know: all is as with an id that leads to nobody.
      const [eigen, vreemd] = naarGemeente(s, elders);
      const telt = huidig ? eigen : elders;
      const eisNietVernietigd = await bewaakPersonen(
        s,
        verzoek,
        herkend.map(({ als }) => als),
      );
      const metBsn = await this.vault.metBsn(herkend.flatMap(({ persoonId, als }) => [persoonId, als]));
      const doel = telt[0] ?? s.nieuw(CASUS, nieuwCasusId);
      return () => {
        const events = herken(telt.map(({ streamId }) => streamId));
        eisNietVernietigd();
        const { acuut, ...over } = aangemeld(deel);
        if (huidig && telt.length === 0) s.beslis(huidig, CASUS, { type: 'PersonenHerkennen', aanmeldingId, herkend });
        else {
          const gevaar = huidig !== undefined && isOpen(huidig.state) && huidig.state.veiligheid.acuut;
          if (huidig) opgaan(s, huidig, deel, doel.streamId);
          plaats(s, doel, events, { ...over, acuut: acuut || gevaar }, voorlopigeRegie(s, gemeente));
        }
        eisBekend(vreemd, herkend);
        eisEenBsn(metBsn, herkend);
        return { aanmeldingId };
      };
    });
  }
}

/** The casus that the aanmelding opened ends: it is about the gezin of another one. The casus knows who was named before. */
function opgaan(s: Sessie, huidig: Deel<CasusState>, deel: Deel<AanmeldingState>, naarCasusId: string): void {
  const { streamId: aanmeldingId, state, gevonden } = deel;
  const personen = [gevonden.state, state].flatMap((een) => (een.status === 'nieuw' ? [] : een.personen));
  const ids = [...new Set(personen.map(({ persoonId }) => persoonId))];
  s.beslis(huidig, CASUS, { type: 'CasusLatenOpgaan', aanmeldingId, personen: ids, naarCasusId });
}

/** Those of the gemeenten for which who acts works, and the others. */
function naarGemeente(s: Sessie, casussen: readonly Deel<CasusState>[]) {
  const { gemeenten } = s.omstandigheden.door;
  const isEigen = ({ state }: Deel<CasusState>) => state.status !== 'nieuw' && gemeenten.includes(state.gemeente);
  return [casussen.filter(isEigen), casussen.filter((casus) => !isEigen(casus))] as const;
}

function eisBekend(vreemd: readonly Deel<CasusState>[], herkend: readonly Herkenning[]): void {
  const daar = new Set(vreemd.flatMap(({ gevonden }) => CASUS.decider.claims(gevonden.state)));
  const onbekend = herkend.flatMap(({ als }, i) =>
    daar.has(persoonClaim(als)) ? [{ pointer: `/herkend/${i}/als`, persoonId: als }] : [],
  );
  if (onbekend.length > 0) throw persoonNietBekend(onbekend);
}

/** One person has one BSN. Which of the two is wrong, if they are one person, is to be found out first. */
function eisEenBsn(metBsn: ReadonlySet<string>, herkend: readonly Herkenning[]): void {
  const beide = herkend.filter(({ persoonId, als }) => metBsn.has(persoonId) && metBsn.has(als));
  if (beide.length > 0)
    throw new Refusal(
      'ieder-eigen-bsn',
      'Deze twee personen hebben elk een eigen BSN. Controleer met de melder welk BSN klopt, of kies iemand anders.',
      beide.map(({ persoonId: ref }) => ({ ref, reden: 'heeft een ander BSN' })),
    );
}

/** The melder as the organisation is known: a gemeente reports as such. */
function melderVan(s: Sessie, { melder }: Melding): Melding['melder'] {
  if (melder.soort !== 'partner') return melder;
  const state = s.gelezen(ORGANISATIE, melder.organisatieId);
  return state?.status === 'geregistreerd' && state.soort === 'gemeente' ? { ...melder, soort: 'gemeente' } : melder;
}

function metGelijkenden(s: Sessie, personen: Melding['personen']) {
  return personen.map((persoon) => {
    const ander = s.gelijkend.get(persoon.persoonId);
    return { ...persoon, mogelijkDezelfde: ander === undefined ? [] : [ander] };
  });
}

function vervang<T extends { readonly persoonId: string }>(
  personen: readonly T[],
  vervangen: readonly { readonly persoonId: string; readonly door: string }[],
): T[] {
  const door = new Map(vervangen.map((wissel) => [wissel.persoonId, wissel.door]));
  return personen.map((persoon) => ({ ...persoon, persoonId: door.get(persoon.persoonId) ?? persoon.persoonId }));
}

/** What the casus gets to know, after the decision about the aanmelding. */
function aangemeld({ state }: Deel<AanmeldingState>) {
  if (state.status === 'nieuw') throw new Error('not reported');
  const { aanmeldingId, gemeente, personen, acuut } = state;
  return { aanmeldingId, gemeente, personen, acuut };
}

/** The casus that an aanmelding is in, and the gemeente whose coördinatoren judge it: that of the casus (domain.md §1). */
async function plek(s: Sessie, state: Exclude<AanmeldingState, { status: 'nieuw' }>) {
  const casusId = 'casusId' in state ? state.casusId : undefined;
  if (casusId === undefined) return { casus: undefined, gemeente: state.gemeente };
  const casus = await s.laad(CASUS, casusId);
  return { casus, gemeente: casus.state.status === 'nieuw' ? state.gemeente : casus.state.gemeente };
}
