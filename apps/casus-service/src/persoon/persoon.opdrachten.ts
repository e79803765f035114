import { Command } from '@nestjs/cqrs';
import type { PersoonCommand, TeVernietigen } from '@eenplan/domain/types';
import type { RechtenAntwoord } from '../dto/antwoord.dto.js';
import type { Antwoord } from '../opdracht/command-runner.js';
import type { Zonder } from '../opdracht/sessie.js';
import type { Verzoek } from '../opdracht/verzoek.js';

type Opgezocht<C> = C extends unknown ? Omit<C, 'via' | 'eigenTeksten' | 'teLakken' | keyof TeVernietigen> : never;

/** A command about a person, as it comes in: what connects who acts with the person is looked up. */
export type PersoonOpdracht = Opgezocht<Zonder<PersoonCommand>>;

/** One command on the stream of one person. */
export class OpPersoon<B extends RechtenAntwoord = RechtenAntwoord> extends Command<Antwoord<B>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly opdracht: PersoonOpdracht,
    readonly body: B,
    /** The casus through which who acts has to do with the person. */
    readonly casusId?: string,
  ) {
    super();
  }
}
