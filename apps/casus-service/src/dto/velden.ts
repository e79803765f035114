import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsUUID, Matches, MaxLength, ValidateBy } from 'class-validator';

const lager = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string'
    ? value.toLowerCase()
    : Array.isArray(value)
      ? value.map((value) => lager({ value }))
      : value;

/** An id; its usual spelling is lower case, and the same id must be one string everywhere. */
export const Id = (options: { each?: boolean } = {}) => applyDecorators(IsUUID('loose', options), Transform(lager));

/** A code of the werkwijze, such as `financien`. */
export const Code = (options: { each?: boolean } = {}) =>
  applyDecorators(Matches(/^[a-z][a-z0-9-]*$/, options), MaxLength(60, options));

/** CBS code of a gemeente: four digits. */
export const Gemeentecode = (options: { each?: boolean } = {}) => Matches(/^\d{4}$/, options);

/** What is said of a casus on the phone; small letters, and no dash, are meant alike. */
export const Kenmerk = () =>
  applyDecorators(
    Matches(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/, { message: 'Een kenmerk is twee keer drie tekens, zoals K7M-4QX.' }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string'
        ? value
            .trim()
            .toUpperCase()
            .replace(/^(\w{3})[ -]?(\w{3})$/, '$1-$2')
        : value,
    ),
  );

/** Nine digits that pass the elfproef. */
export const Bsn = () => ValidateBy({ name: 'isBsn', validator: { validate: isBsn } });

/** Elfproef: 9·a + 8·b + … + 2·h − i is a multiple of eleven. */
export function isBsn(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{9}$/.test(value) || value === '000000000') return false;
  const sum = [...value].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}
