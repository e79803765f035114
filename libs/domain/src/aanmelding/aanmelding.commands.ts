import type { TextRef } from '@eenplan/kernel';
import type { AanmeldingId, CasusId, Gemeentecode, Herkenning, Omstandigheden, PersoonId, Vraag } from '../waarden.js';
import type { AangemeldePersoon, BeoordelingUitkomst, Inlichting, Melder, Verhaal } from './aanmelding.events.js';

/** Told when the aanmelding happened, unless another moment is given. */
export type GemeldVerhaal = Omit<Verhaal, 'verteldOp'> & Partial<Pick<Verhaal, 'verteldOp'>>;

/**
 * Commands on the stream of one aanmelding. `openCasussen`: the open casussen of which a named gezinslid is now, looked up
 * by their reservations before deciding; when the append meets another holder, it is looked up and decided again.
 * `nieuwCasusId`: the id that a casus gets if one is opened.
 */
export type AanmeldingCommand = Omstandigheden &
  (
    | {
        readonly type: 'AanmeldingIndienen';
        readonly aanmeldingId: AanmeldingId;
        readonly gemeente: Gemeentecode;
        readonly melder: Melder;
        readonly personen: readonly AangemeldePersoon[];
        readonly vragen: readonly Vraag[];
        readonly verhaal?: GemeldVerhaal;
        readonly veiligheid: { readonly acuut: boolean; readonly toelichting?: TextRef };
        readonly inlichting: Inlichting;
        readonly openCasussen: readonly CasusId[];
        readonly nieuwCasusId: CasusId;
      }
    /** `gemeente`: whose coördinatoren judge it, that of the casus that it is in, else its own. */
    | { readonly type: 'AanmeldingIntrekken'; readonly reden: TextRef; readonly gemeente: Gemeentecode }
    /** The coördinator resolves an aanmelding that waits, after samenvoegen or verhuizen left one open casus, or none. */
    | {
        readonly type: 'AanmeldingToewijzen';
        readonly openCasussen: readonly CasusId[];
        readonly nieuwCasusId: CasusId;
      }
    /** Follows from the judgement on the casus; always one command on both streams. */
    | { readonly type: 'AanmeldingBeoordelen'; readonly casusId: CasusId; readonly uitkomst: BeoordelingUitkomst }
    /** Undoes a join; the aanmelding then opens `nieuwCasusId` or joins the one open casus of its replaced persons. */
    | {
        readonly type: 'AanmeldingOntkoppelen';
        readonly vervangen: readonly { readonly persoonId: PersoonId; readonly door: PersoonId }[];
        readonly openCasussen: readonly CasusId[];
        readonly nieuwCasusId: CasusId;
      }
    /**
     * The coördinator says who persons of the aanmelding are. `openCasussen`: of its persons as they then are, without the
     * casus that it is in.
     */
    | {
        readonly type: 'AanmeldingHerkennen';
        readonly herkend: readonly Herkenning[];
        readonly openCasussen: readonly CasusId[];
        readonly nieuwCasusId: CasusId;
      }
  );
