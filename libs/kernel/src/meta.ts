/**
 * Who did it, on whose behalf, on what ground, and how it hangs together. Stored beside every event; holds no name. What is
 * undefined is not stored.
 */
export interface EventMeta {
  /** Account id of the person or system that acted. */
  readonly actor: string;
  /** Organisation on whose behalf, absent for an inwoner. */
  readonly organisatieId?: string | undefined;
  readonly rol: string;
  /** On what ground whoever acted could: `taak` (law or role), `eigen-inbreng` (a person about itself), `noodtoegang`. */
  readonly grondslag: string;
  /** Command that led to this event; one command id occurs in one append only. */
  readonly commandId: string;
  readonly correlationId: string;
  /** Event or command that caused this command, where there is one. */
  readonly causationId?: string | undefined;
  /** When it happened (RFC 3339, UTC). Absent: the moment of recording. */
  readonly happenedAt?: string | undefined;
  /** W3C trace context. */
  readonly traceparent?: string | undefined;
  /** Service instance that appended: name, pid, start. */
  readonly instance: string;
}
