import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  registerDecorator,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { type Day, isDay } from '../../workflows/index.js';
import { momentIn } from '../clock/wished-moment.js';

/** Before anything an office could name; PostgreSQL knows no year 0. */
const FIRST_DAY = '1900-01-01';

/** A day that a paper or an office could name. */
export const isNamedDay = (value: unknown): value is Day => isDay(value) && value >= FIRST_DAY;

/** A calendar day that exists, `yyyy-mm-dd`. */
export const IsDay = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'isDay',
    target: target.constructor,
    propertyName: String(property),
    validator: { validate: isNamedDay },
  });

/** A moment as an API says it, with its zone: taken as an instant. */
export const AMoment = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => momentIn(value) ?? value),
    ValidateBy({ name: 'isMoment', validator: { validate: (value) => momentIn(value) !== null } }),
  );

/** A filter left at "all" is sent empty. */
export const EmptyIsAbsent = (): PropertyDecorator =>
  Transform(({ value }) => (value === '' ? undefined : (value as unknown)));

/** Something can be seen in it: blanks and marks without a shape say nothing. */
export const isSaid = (value: unknown): boolean =>
  typeof value === 'string' && value.replace(/\p{Cf}/gu, '').trim() !== '';

/** Text that says something: a reason, an opinion, a report. */
export const Said = (most = 4000): PropertyDecorator =>
  applyDecorators(
    IsString(),
    ValidateBy({ name: 'isNotEmpty', validator: { validate: isSaid } }),
    MaxLength(most),
  );

const LINE_BREAK = /[\r\n\v\f\u0085\u2028\u2029]/u;

/** One line that something can be seen in: a name, a number, a place, as papers and lists show them. */
export const isLine = (value: unknown): boolean =>
  typeof value === 'string' && !LINE_BREAK.test(value) && value.replace(/\p{Cf}/gu, '').trim() !== '';

export const Line = (most = 200): PropertyDecorator =>
  applyDecorators(Said(most), ValidateBy({ name: 'isLine', validator: { validate: isLine } }));

/** One line, or nothing at all. */
export const LineOrNothing = (most = 200): PropertyDecorator =>
  applyDecorators(
    Free(most),
    ValidateBy({ name: 'isLine', validator: { validate: (value) => value === '' || isLine(value) } }),
  );

/** Text that may be empty. */
export const Free = (most = 20_000): PropertyDecorator => applyDecorators(IsString(), MaxLength(most));

export const Key = (): PropertyDecorator => applyDecorators(IsString(), IsNotEmpty(), MaxLength(100));

const lower = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** One spelling: the law compares ids as text. */
export const Id = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => lower(value)),
    IsUUID('all'),
  );

export const Ids = (most = 200): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(lower) : value)),
    IsArray(),
    ArrayMaxSize(most),
    IsUUID('all', { each: true }),
  );

export const OneOf = (...values: readonly string[]): PropertyDecorator => IsIn(values);

export const Whole = (least: number, most: number): PropertyDecorator =>
  applyDecorators(IsInt(), Min(least), Max(most));

export const Many = (of: () => new () => object, most = 200): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(most),
    // a list within the list would pass as a nested object and lose what it held
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(of),
  );

/** One object of that shape: not a list of them. */
export const One = (of: () => new () => object): PropertyDecorator =>
  applyDecorators(IsObject(), ValidateNested(), Type(of));

/** Number and date of a decision or letter. */
export class PaperDto {
  @Line(60) number!: string;
  @IsDay() date!: string;
}

export const APaper = (): PropertyDecorator => One(() => PaperDto);

export { IsOptional as MayLack };
