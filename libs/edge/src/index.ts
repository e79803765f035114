export {
  type Aangemeld,
  Accounts,
  type Actor,
  CurrentActor,
  type Gevonden,
  Herkenning,
  namesThisMachine,
  Open,
  type Weigering,
} from './actor.js';
export { canonicalJson, commandIdOf, requestFingerprint } from './command-id.js';
export { ConfigError, EnvironmentReader, readConfig } from './config.js';
export { childTraceparent, contextOf, logFieldsOf, type RequestContext } from './context.js';
export { buildDocument, createApp, listen, LOGGER } from './create-app.js';
export { Datum, DeelsBekendeDatum, IdParam, Nested, NestedList, NietInVoorbeeld, Tekst, Tijdstip } from './dto.js';
export { type AnswerHeaders, Answers, etag, parseIfMatch, Positie, setAnswerHeaders } from './headers.js';
export { type Check, type CheckResult, Health, type Readiness } from './health.js';
export { createLogger, type Logger, type LogOptions, safeError } from './logger.js';
export { MESSAGES } from './messages.js';
export { Metrics } from './metrics.js';
export { openApi } from './open-api.js';
export { EDGE_OPTIONS, type EdgeOptions, optionsOf } from './options.js';
export { cursorOf, type Page, paged } from './paging.js';
export { PaginaQuery } from './paging.dto.js';
export { type InvalidField, Problem, type ProblemBody } from './problem.js';
export { type ProblemMapper, sendProblem, toProblem } from './problem-filter.js';
export { seal, sealPositie, unseal, unsealPositie } from './seal.js';
export {
  type AanmeldConfig,
  runService,
  type RunningService,
  type Service,
  type ServiceConfig,
  startService,
} from './service.js';
export { type Bestand, BESTAND_MAX, metBestand, NeemtBestand } from './upload.js';
export { DutchValidationPipe, UuidPipe } from './validation.js';
