import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Problem } from '@eenplan/edge';
import { EventStore } from '@eenplan/event-store';
import { Refusal } from '@eenplan/kernel';
import { Vault } from '@eenplan/vault';
import type { PersoonAntwoord } from '../dto/antwoord.dto.js';
import { CommandRunner } from '../opdracht/command-runner.js';
import { eisEenduidig } from '../opdracht/kluiswerk.js';
import type { Sessie } from '../opdracht/sessie.js';
import { CASUS } from '../opdracht/stromen.js';
import { Bewaring } from '../persoon/bewaring.js';
import { bewaakPersonen } from '../persoon/vernietigd.js';
import { BsnVaststellen, PersoonSplitsen } from './casus.opdrachten.js';
import { overCasus } from './gezin-van.js';
import { bezwaren, inEenCasus } from './wissel.bezwaren.js';

/** A BSN that nobody has becomes hers; of a BSN that somebody has, the two are one person from here on, in every casus of hers. */
@CommandHandler(BsnVaststellen)
export class BsnVaststellenHandler implements ICommandHandler<BsnVaststellen> {
  constructor(
    private readonly runner: CommandRunner,
    readonly store: EventStore,
    readonly vault: Vault,
    readonly bewaring: Bewaring,
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
      const volgend = bekende ? await this.#elders(s, casusId, persoonId) : [];
      const eisEenCasus = bekende ? await inEenCasus(s, this, persoonId, als) : () => undefined;
      const eisGeenBezwaar = bekende ? await bezwaren(s, this, [persoonId, als]) : () => undefined;
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
        eisGeenBezwaar();
        eisEenCasus();
        for (const deel of volgend) s.beslis(deel, CASUS, { type: 'PersoonLatenVolgen', persoonId, als });
        eisNietVernietigd();
        return { casusId, persoonId: bekende ? als : persoonId };
      };
    });
  }

  /** The other casussen of hers, guarded. Looked up again when they are: what came between is one of them, or a conflict. */
  async #elders(s: Sessie, casusId: string, persoonId: string) {
    const lees = async () => {
      const elders = (await this.bewaring.casussenVan(persoonId)).filter((een) => een.casusId !== casusId);
      return Promise.all(elders.map((een) => s.laad(CASUS, een.casusId, { vers: true })));
    };
    await lees();
    return lees();
  }
}

/** In this casus it was somebody else all along; elsewhere the person stays who she is. */
@CommandHandler(PersoonSplitsen)
export class PersoonSplitsenHandler implements ICommandHandler<PersoonSplitsen> {
  constructor(
    private readonly runner: CommandRunner,
    readonly store: EventStore,
    readonly vault: Vault,
    readonly bewaring: Bewaring,
  ) {}

  execute({ verzoek, casusId, persoonId, als: voorgesteld }: PersoonSplitsen) {
    const genoemd = verzoek.genoemd.length > 0;
    return this.runner.voerUit(verzoek, casusId, async (s) => {
      const casus = await s.laad(CASUS, casusId);
      if (casus.state.status === 'nieuw') throw Problem.notFound();
      overCasus(s, casus);
      const gevonden = s.persoon(voorgesteld);
      // As in BsnVaststellen: the vault may still say whom this BSN was of before this casus said it.
      const als = casus.state.bsnVastgesteld.find((een) => een.uit === gevonden)?.persoonId ?? gevonden;
      // Who is around the gezin is reserved by no casus: what each of the two is elsewhere is no matter here.
      const isLid = casus.state.gezinsleden.some((lid) => lid.persoonId === persoonId);
      const eisEenCasus = als === voorgesteld || !isLid ? () => undefined : await inEenCasus(s, this, persoonId, als);
      const eisGeenBezwaar = await bezwaren(s, this, [persoonId, als]);
      const eisNietVernietigd = await bewaakPersonen(s, verzoek, [als]);
      return (): PersoonAntwoord => {
        s.beslis(casus, CASUS, { type: 'PersoonVervangen', persoonId, als, wijze: 'gesplitst', genoemd });
        eisEenduidig(s);
        eisGeenBezwaar();
        eisEenCasus();
        eisNietVernietigd();
        return { casusId, persoonId: als };
      };
    });
  }
}

const geboortedatumVerschilt = () =>
  new Refusal(
    'geboortedatum-verschilt',
    'Van deze persoon is een andere geboortedatum bekend. Controleer het BSN en de geboortedatum.',
  );
const alVastgesteld = () =>
  new Refusal('bsn-al-vastgesteld', 'Dit BSN is al van deze persoon bekend. U hoeft niets te doen.');
