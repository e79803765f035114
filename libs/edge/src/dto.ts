import { applyDecorators, Param } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsNotEmpty,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { UuidPipe } from './validation.js';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
// No place on earth is 15 hours from UTC.
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
const YEAR_ONE = Date.parse('0001-01-01T00:00:00Z');
const YEAR_10000 = Date.parse('+010000-01-01T00:00:00Z');

function isDate(value: unknown): boolean {
  const match = typeof value === 'string' ? DATE.exec(value) : null;
  if (!match || match[1] === '0000') return false;
  const at = new Date(`${match[0]}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(match[0]);
}

function isPartlyKnownDate(value: unknown): boolean {
  const match = typeof value === 'string' ? DATE.exec(value) : null;
  if (!match || (match[2] === '00' && match[3] !== '00')) return false;
  const year = match[1] === '0000' ? '2000' : match[1];
  return isDate(`${year}-${match[2] === '00' ? '01' : match[2]}-${match[3] === '00' ? '01' : match[3]}`);
}

/** A day that exists, `jjjj-mm-dd`. */
export const Datum = () => ValidateBy({ name: 'isDatum', validator: { validate: isDate } });

/** A date of birth of which the day, the month or all may be unknown: `1955-00-00`, `0000-00-00`. */
export const DeelsBekendeDatum = () =>
  ValidateBy({ name: 'isDeelsBekendeDatum', validator: { validate: isPartlyKnownDate } });

/** In UTC as well a year of four digits: what others store and compare. */
function isInstant(value: unknown): boolean {
  const match = typeof value === 'string' ? INSTANT.exec(value) : null;
  if (!match || !isDate(match[1])) return false;
  const at = Date.parse(match[0]);
  return at >= YEAR_ONE && at < YEAR_10000;
}

/** An instant of RFC 3339 that exists, with offset; in UTC too from the year 1 to 9999. */
export const Tijdstip = () => ValidateBy({ name: 'isTijdstip', validator: { validate: isInstant } });

/** Text that says something, of at most `max` characters. */
export const Tekst = (max: number) =>
  applyDecorators(IsString(), IsNotEmpty(), Matches(/\S/, { message: 'Dit mag niet leeg zijn.' }), MaxLength(max));

/** An object inside a DTO; a list in its place is refused (ValidateNested alone lets it through). */
export const Nested = (type: () => new () => object) => applyDecorators(IsObject(), ValidateNested(), Type(type));

/** A list of objects inside a DTO. */
export const NestedList = (type: () => new () => object, { min = 0, max = 100 } = {}) =>
  applyDecorators(IsArray(), ArrayMinSize(min), ArrayMaxSize(max), ValidateNested({ each: true }), Type(type));

/** A path parameter that must be a UUID; 400 otherwise. */
export const IdParam = (name: string): ParameterDecorator => Param(name, new UuidPipe(name));

/** Extension of a field that the example of its schema leaves out; openApi() takes it away. */
export const NOT_IN_EXAMPLE = 'x-eenplan-niet-in-voorbeeld';

/** An optional field that cannot go with others: the example of the whole shows those. */
export const NietInVoorbeeld = (): PropertyDecorator => ApiPropertyOptional({ [NOT_IN_EXAMPLE]: true } as object);
