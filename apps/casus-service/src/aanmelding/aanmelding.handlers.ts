import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner } from '../opdracht/command-runner.js';
import { EventStore } from '@eenplan/event-store';
import { Problem } from '@eenplan/edge';
import { type AanmeldingState } from '@eenplan/domain/evolve';
import type { Handelende } from '@eenplan/domain/types';
import { Organisaties, voorlopigeRegie } from '../organisatie/organisaties.js';
import { eisEenduidig } from '../opdracht/kluiswerk.js';
import { AANMELDING, CASUS, ORGANISATIE } from '../opdracht/stromen.js';
import type { Deel, Sessie } from '../opdracht/sessie.js';
import {
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
      const [gemeente, open] = await Promise.all([
        this.organisaties.gemeente(s, melding.gemeente),
        openCasussen(this.store, gezinsledenIds(s, melding.personen)),
      ]);
      const casus = await doelCasus(s, open, nieuwCasusId);
      const deel = s.nieuw(AANMELDING, aanmeldingId);
      const volledig = { ...melding, melder: melderVan(s, melding), personen: metGelijkenden(s, melding.personen) };
      return () => {
        const events = s.beslis(deel, AANMELDING, {
          type: 'AanmeldingIndienen',
          aanmeldingId,
          ...volledig,
          openCasussen: open,
          nieuwCasusId,
        });
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
      const deel = await bekend(s, aanmeldingId);
      const { state } = deel;
      s.betrokkenen = 'personen' in state ? state.personen.map(({ persoonId }) => persoonId) : [];
      // The casus that an aanmelding opened stays, for the coördinator to judge; one that it joined is left.
      const casus =
        state.status === 'geplaatst' && state.wijze === 'gevoegd' ? await s.laad(CASUS, state.casusId) : undefined;
      return () => {
        s.beslis(deel, AANMELDING, { type: 'AanmeldingIntrekken', reden });
        if (casus) s.beslis(casus, CASUS, { type: 'AanmeldingLoskoppelen', aanmeldingId, reden: 'ingetrokken' });
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
      const oud = vervangen && state.status === 'geplaatst' ? await s.laad(CASUS, state.casusId) : undefined;
      if (state.status === 'nieuw') throw Problem.notFound();
      // Whose coördinator judges it: once it joined a casus, that of the casus (domain.md §1).
      const gemeenteVanOordeel = oud && oud.state.status !== 'nieuw' ? oud.state.gemeente : state.gemeente;
      if (!magVerplaatsen(state, s.omstandigheden.door, gemeenteVanOordeel)) throw Problem.notFound();
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

/** An aanmelding for who may know of it: the melder, and coördinatoren of its gemeente. For others there is none. */
async function bekend(s: Sessie, aanmeldingId: string): Promise<Deel<AanmeldingState>> {
  const deel = await s.laad(AANMELDING, aanmeldingId);
  if (!magWeten(deel.state, s.omstandigheden.door)) throw Problem.notFound();
  return deel;
}

/** A coördinator of another gemeente is told nothing, also if she is the melder: what is decided shows who is in which casus. */
function magVerplaatsen(state: AanmeldingState, door: Handelende, gemeenteVanOordeel: string): boolean {
  return door.rollen.includes('casuscoordinator') ? door.gemeenten.includes(gemeenteVanOordeel) : magWeten(state, door);
}

function magWeten(state: AanmeldingState, door: Handelende): boolean {
  if (state.status === 'nieuw') return false;
  const { melder, gemeente } = state;
  if (door.rollen.includes('casuscoordinator') && door.gemeenten.includes(gemeente)) return true;
  return melder.soort === 'inwoner' ? door.persoonId === melder.persoonId : door.accountId === melder.medewerkerId;
}
