import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { RECORD_KINDS, RECORD_LENGTHS, STANDINGS } from '../../workflows/index.js';
import { Id, Ids, IsDay, Key, Line, MayLack, One, Said, Whole } from '../orders/fields.js';
import { RECIPIENTS_MOST } from './new-entry.js';

class RecipientsDto {
  @MayLack() @Ids(RECIPIENTS_MOST) people?: string[];
  @MayLack() @IsArray() @ArrayMaxSize(RECIPIENTS_MOST) @MaxLength(100, { each: true }) units?: string[];
}

/** A decision, and whom it is about. */
export class NewEntryDto {
  @IsIn(RECORD_KINDS) kind!: (typeof RECORD_KINDS)[number];
  @MayLack() @Id() person?: string;
  @MayLack() @Key() unit?: string;
  /** A household or a model. */
  @MayLack() @Id() subject?: string;
  @MayLack() @One(() => RecipientsDto) recipients?: RecipientsDto;
  @Key() value!: string;
  @MayLack() @Key() issuer?: string;
  @MayLack() @Line(RECORD_LENGTHS.issuerName) issuerName?: string;
  @MayLack() @Key() nature?: string;
  @MayLack() @Line(RECORD_LENGTHS.number) number?: string;
  @MayLack() @IsDay() decidedOn?: string;
  @MayLack() @Whole(1, 9999) year?: number;
  @MayLack() @Line(RECORD_LENGTHS.title) title?: string;
  @IsOptional() @IsBoolean() applied?: boolean;
  @MayLack() @Line(RECORD_LENGTHS.basis) basis?: string;
  @IsOptional() @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(100) score?: number;
  @IsOptional() @IsBoolean() sure?: boolean;
}

export class VerifyDto {
  @MayLack() @Whole(1, 2_000_000_000) version?: number;
}

export class RejectDto extends VerifyDto {
  @Said() reason!: string;
}

export class RevokeDto extends RejectDto {
  @Line(60) number!: string;
  @IsDay() on!: string;
}

/** What the register is narrowed down to. */
export class RegisterQuery {
  @MayLack() @Id() person?: string;
  @MayLack() @Key() unit?: string;
  @MayLack() @MaxLength(200) q?: string;
  @IsOptional() @IsIn(RECORD_KINDS) kind?: (typeof RECORD_KINDS)[number];
  @IsOptional() @IsIn(STANDINGS) state?: (typeof STANDINGS)[number];
  @MayLack() @MaxLength(60) after?: string;
}
