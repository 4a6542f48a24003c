import { IsIn, IsOptional, Matches, MaxLength, ValidateBy } from 'class-validator';
import { type AsOf, NEARNESS, type Nearness } from '../../workflows/index.js';
import { EmptyIsAbsent, Free, IsDay, Key } from '../orders/fields.js';
import { placeOf } from './vietnamese-order.js';
import type { Wanted } from './wanted.js';

const IsPlace = () =>
  ValidateBy({
    name: 'isPlace',
    validator: { validate: (value) => typeof value === 'string' && placeOf(value) !== null },
  });

/** Whom to look for. */
export class FinderDto implements Wanted {
  /** A plan's code; with `@version` that version of it. */
  @EmptyIsAbsent()
  @IsOptional()
  @MaxLength(120)
  @Matches(/^[a-z0-9][a-z0-9.-]*(@[1-9]\d{0,6})?$/)
  plan?: string;
  @EmptyIsAbsent() @IsOptional() @Key() unit?: string;
  @EmptyIsAbsent() @IsOptional() @IsIn(['individual', 'collective']) kind?: 'individual' | 'collective';
  @EmptyIsAbsent() @IsOptional() @Key() tier?: string;
  @EmptyIsAbsent() @IsOptional() @IsIn(NEARNESS) standing?: Nearness;
  @EmptyIsAbsent() @IsOptional() @Key() branch?: string;
  @EmptyIsAbsent() @IsOptional() @IsDay() asOf?: string;
  @EmptyIsAbsent() @IsOptional() @IsIn(['verified', 'claimed']) evidence?: AsOf['evidence'];
  @EmptyIsAbsent() @IsOptional() @Free(100) q?: string;
  @EmptyIsAbsent() @IsOptional() @MaxLength(800) @IsPlace() after?: string;
}
