import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isOpen, persoonClaim } from '@eenplan/domain/evolve';
import { Problem } from '@eenplan/edge';
import { EventStore } from '@eenplan/event-store';
import { Refusal } from '@eenplan/kernel';
import { Vault } from '@eenplan/vault';
import type { PersoonAntwoord } from '../dto/antwoord.dto.js';
import { CommandRunner } from '../opdracht/command-runner.js';
import { Opnieuw } from '../opdracht/fouten.js';
import { eisEenduidig } from '../opdracht/kluiswerk.js';
import type { Sessie } from '../opdracht/sessie.js';
import { CASUS } from '../opdracht/stromen.js';
import { Bewaring } from '../persoon/bewaring.js';
import { bewaakPersonen } from '../persoon/vernietigd.js';
import { BsnVaststellen, PersoonSplitsen } from './casus.opdrachten.js';
import { overCasus } from './gezin-van.js';

/** A BSN that nobody has becomes hers; of a BSN that somebody has, the two are one person from here on, in every casus of hers. */
@CommandHandler(BsnVaststellen)
export class BsnVaststellenHandler implements ICommandHandler<BsnVaststellen> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
    private readonly vault: Vault,
    private readonly bewaring: Bewaring,
  ) {}

  execute({ verzoek, casusId, persoonId, uit, geboortedatum }: BsnVaststellen) {
    return this.runner.voerUit(verzoek, casusId, async (s) => {
      const casus = await s.laad(CASUS, casusId);
      if (casus.state.status === 'nieuw') throw Problem.notFound();
      overCasus(s, casus);
      const gevonden = s.persoon(uit);
      // Established here a moment ago: the vault will say so itself.
      const als = casus.state.bsnVastgesteld.find((een) => een.uit === gevonden)?.persoonId ?? gevonden;
      const bekende = als !== uit && als !== persoonId;
      const geboren = await this.vault.isGeboren(persoonId, geboortedatum);
      const elders = bekende ? await this.bewaring.casussenVan(persoonId) : [];
      const volgend = await Promise.all(
        elders.filter((een) => een.casusId !== casusId).map((een) => s.laad(CASUS, een.casusId)),
      );
      const eisEenCasus = bekende ? await inEenCasus(s, this.store, persoonId, als) : () => undefined;
      const eisNietVernietigd = await bewaakPersonen(s, verzoek, bekende ? [als] : []);
      return (): PersoonAntwoord => {
        s.beslis(
          casus,
          CASUS,
          bekende
            ? { type: 'PersoonVervangen', persoonId, als, wijze: 'verenigd', genoemd: false }
            : { type: 'BsnVaststellen', persoonId, uit },
        );
        // Only now: who may do nothing here is told nothing of what is known.
        if (geboren === false) throw geboortedatumVerschilt();
        eisEenduidig(s);
        if (als === persoonId) throw alVastgesteld();
        eisEenCasus();
        for (const deel of volgend) s.beslis(deel, CASUS, { type: 'PersoonLatenVolgen', persoonId, als });
        eisNietVernietigd();
        return { casusId, persoonId: bekende ? als : persoonId };
      };
    });
  }
}

/** In this casus it was somebody else all along; elsewhere the person stays who she is. */
@CommandHandler(PersoonSplitsen)
export class PersoonSplitsenHandler implements ICommandHandler<PersoonSplitsen> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
  ) {}

  execute({ verzoek, casusId, persoonId, als: voorgesteld }: PersoonSplitsen) {
    const genoemd = verzoek.genoemd.length > 0;
    return this.runner.voerUit(verzoek, casusId, async (s) => {
      const casus = await s.laad(CASUS, casusId);
      if (casus.state.status === 'nieuw') throw Problem.notFound();
      overCasus(s, casus);
      const als = s.persoon(voorgesteld);
      const eisEenCasus = als === voorgesteld ? () => undefined : await inEenCasus(s, this.store, persoonId, als);
      const eisNietVernietigd = await bewaakPersonen(s, verzoek, [als]);
      return (): PersoonAntwoord => {
        s.beslis(casus, CASUS, { type: 'PersoonVervangen', persoonId, als, wijze: 'gesplitst', genoemd });
        eisEenduidig(s);
        eisEenCasus();
        eisNietVernietigd();
        return { casusId, persoonId: als };
      };
    });
  }
}

/**
 * One person is gezinslid of one open casus: where each of the two stands in one, these come together first.
 * @returns refuses; of a casus of another gemeente only that it cannot be here
 */
async function inEenCasus(s: Sessie, store: EventStore, een: string, ander: string): Promise<() => void> {
  const houders = await store.holders([persoonClaim(een), persoonClaim(ander)]);
  const [hier, daar] = [houders.get(persoonClaim(een)), houders.get(persoonClaim(ander))];
  if (hier === undefined || daar === undefined || hier === daar) return () => undefined;
  const casus = await s.laad(CASUS, daar, { vers: true });
  const { state } = casus;
  // Her number may be kept by what destroys her; that is refused elsewhere.
  if (state.status === 'nieuw') return () => undefined;
  if (!isOpen(state)) throw new Opnieuw();
  return () => {
    throw s.omstandigheden.door.gemeenten.includes(state.gemeente) ? inTweeCasussen(daar) : bsnElders();
  };
}

const inTweeCasussen = (casusId: string) =>
  new Refusal(
    'in-twee-lopende-casussen',
    'Dit BSN is van iemand die gezinslid is van een andere lopende casus. Voeg de twee casussen eerst samen, en stel het BSN dan vast.',
    [{ ref: casusId, reden: 'daar gezinslid' }],
  );
/** Tells no more than that the BSN cannot be used here: where somebody is helped is of that gemeente. */
const bsnElders = () =>
  new Refusal(
    'bsn-niet-vast-te-stellen',
    'Dit BSN kan hier niet worden vastgesteld. Controleer het BSN en de geboortedatum bij de persoon zelf. Klopt het, vraag het dan aan de beheerder.',
  );
const geboortedatumVerschilt = () =>
  new Refusal(
    'geboortedatum-verschilt',
    'Van deze persoon is een andere geboortedatum bekend. Controleer het BSN en de geboortedatum.',
  );
const alVastgesteld = () =>
  new Refusal('bsn-al-vastgesteld', 'Dit BSN is al van deze persoon bekend. U hoeft niets te doen.');
