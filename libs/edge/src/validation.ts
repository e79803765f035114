import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { escapePointer } from './input.js';
import { MESSAGES, UNKNOWN_RULE } from './messages.js';
import { type InvalidField, Problem } from './problem.js';
import { isUuid } from '@eenplan/kernel';

const PLACE = { body: 'body', query: 'query', param: 'path', custom: 'header' } as const;
const PLAIN = new Set<unknown>([String, Boolean, Number, Array, Object, Buffer, undefined]);

const TYPE_RULES = new Set([
  'isString',
  'isInt',
  'isNumber',
  'isBoolean',
  'isArray',
  'isObject',
  'whitelistValidation',
]);

class Invalid extends Error {
  constructor(readonly errors: readonly ValidationError[]) {
    super('invalid');
  }
}

/** Validates DTOs and answers with every error at once, each at its JSON pointer, in Dutch. */
@Injectable()
export class DutchValidationPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      stopAtFirstError: false,
      // Needed to find the rule behind an error; neither leaves this file.
      validationError: { target: true, value: true },
      exceptionFactory: (errors) => new Invalid(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // What our own decorators answer is checked already.
    if (metadata.type === 'custom') return value;
    const where = PLACE[metadata.type];
    const isDto = !PLAIN.has(metadata.metatype);
    if (isDto && value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value)))
      throw Problem.invalid([field(where, '', 'unknownValue', [])]);
    try {
      return await super.transform(isDto ? (value ?? {}) : value, metadata);
    } catch (error) {
      if (error instanceof Invalid) throw Problem.invalid(toFields(error.errors, where));
      throw error;
    }
  }
}

/** All errors of class-validator, flattened. */
export function toFields(errors: readonly ValidationError[], where: InvalidField['in']): InvalidField[] {
  const fields: InvalidField[] = [];
  const stack = errors.map((error) => ({ error, pointer: '' })).reverse();
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { error } = item;
    const pointer = error.property === undefined ? item.pointer : `${item.pointer}/${escapePointer(error.property)}`;
    const broken = Object.entries(error.constraints ?? {});
    // Of a value of the wrong type the other rules say nothing useful.
    const ofType = broken.filter(([rule]) => TYPE_RULES.has(rule));
    const constraints = ofType.length > 0 ? ofType : broken;
    // A value that is absent breaks all of its rules; the reader needs to hear that once.
    if (error.value === undefined && constraints.length > 0 && !error.constraints?.['whitelistValidation'])
      fields.push(field(where, pointer, 'isDefined', []));
    else
      for (const [rule, text] of constraints) {
        const known = ruleOf(error, rule);
        const own = known?.message !== undefined;
        const result = field(where, pointer, rule, known?.constraints ?? []);
        fields.push(own ? { ...result, detail: text } : result);
      }
    for (const child of [...(error.children ?? [])].reverse()) stack.push({ error: child, pointer });
  }
  return fields;
}

function field(where: InvalidField['in'], pointer: string, rule: string, args: readonly unknown[]): InvalidField {
  const [code, sentence] = MESSAGES[rule] ?? UNKNOWN_RULE;
  return { in: where, pointer, code, detail: sentence(args) };
}

/** The decorator behind a broken rule: its arguments, and its own message if the DTO gives one. */
function ruleOf(error: ValidationError, rule: string) {
  const target: unknown = error.target?.constructor;
  if (typeof target !== 'function' || target === Object || target === Array) return undefined;
  return getMetadataStorage()
    .getTargetValidationMetadatas(target, '', false, false)
    .find((metadata) => metadata.propertyName === error.property && (metadata.name ?? metadata.type) === rule);
}

/** A path parameter that is a UUID: `@Param('casusId', new UuidPipe('casusId'))`, or {@link IdParam}. */
export class UuidPipe implements PipeTransform<unknown, string> {
  constructor(private readonly parameter: string) {}
  transform(value: unknown): string {
    if (isUuid(value)) return value.toLowerCase();
    throw Problem.invalid([field('path', `/${this.parameter}`, 'isUuid', [])]);
  }
}
