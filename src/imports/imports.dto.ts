import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { EmptyIsAbsent } from '../orders/fields.js';
import { VERDICTS, type Verdict } from './judge/verdict.js';

/** More than any workbook has; the most the database counts to. */
const NTH_MAX = 2_147_483_647;

/** Which rows are looked at. */
export class RowsDto {
  @EmptyIsAbsent() @IsOptional() @IsIn([...VERDICTS, 'all']) verdict?: Verdict | 'all';
  /** `nth` of the last row seen. */
  @EmptyIsAbsent() @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(NTH_MAX) after?: number;
}

export class ConfirmDto {
  /** Of the verdicts that were seen. */
  @Matches(/^[0-9a-f]{64}$/) digest!: string;
  @IsOptional() @IsBoolean() leaveOut?: boolean;
  @IsOptional() @IsBoolean() verified?: boolean;
}
