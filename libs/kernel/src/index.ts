export { type Decider, type DomainEvent, fold } from './decider.js';
export { type LeafInput, leafHash, NO_LEAF } from './leaf.js';
export type { EventMeta } from './meta.js';
export { Refusal, type RefusalDetail } from './refusal.js';
export { spec } from './spec.js';
export type { TextRef } from './text-ref.js';
export { isUuid, uuid5 } from './uuid.js';
