import { Command } from '@nestjs/cqrs';
import type { AangemeldePersoon, GemeldVerhaal, Herkenning, Inlichting, Melder, Vraag } from '@eenplan/domain/types';
import type { TextRef } from '@eenplan/kernel';
import type { Antwoord } from '../opdracht/command-runner.js';
import type { Verzoek } from '../opdracht/verzoek.js';
import type { AanmeldingAntwoord } from '../dto/antwoord.dto.js';

/** What was reported, without what is looked up: where the persons are, and who comes to answer. */
export interface Melding {
  readonly gemeente: string;
  readonly melder: Melder;
  readonly personen: readonly Omit<AangemeldePersoon, 'mogelijkDezelfde'>[];
  readonly vragen: readonly Vraag[];
  readonly verhaal?: GemeldVerhaal;
  readonly veiligheid: { readonly acuut: boolean; readonly toelichting?: TextRef };
  readonly inlichting: Inlichting;
}

/** Opens a casus or joins one, in one append. */
export class AanmeldingIndienen extends Command<Antwoord<AanmeldingAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly aanmeldingId: string,
    readonly melding: Melding,
  ) {
    super();
  }
}

/** Withdraws an aanmelding, and takes it out of the casus that it joined. */
export class AanmeldingIntrekken extends Command<Antwoord<AanmeldingAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly aanmeldingId: string,
    readonly reden: TextRef,
  ) {
    super();
  }
}

/** The coördinator says who persons of it are: it then stays where it is, or joins the casus of those. */
export class AanmeldingHerkennen extends Command<Antwoord<AanmeldingAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly aanmeldingId: string,
    readonly herkend: readonly Herkenning[],
  ) {
    super();
  }
}

/** The coördinator resolves one that waits, or undoes a wrong match: it then opens a casus or joins another. */
export class AanmeldingVerplaatsen extends Command<Antwoord<AanmeldingAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly aanmeldingId: string,
    /** Absent: toewijzen. Else: ontkoppelen. */
    readonly vervangen?: readonly { readonly persoonId: string; readonly door: string }[],
  ) {
    super();
  }
}
