import { IsString, MaxLength } from 'class-validator';
import { Whole } from '../orders/fields.js';
import { YEAR_BYTES_MAX } from './read-working-year.js';

export class WorkingYearDto {
  /** The version it was changed from; 0: as it came with the system, or nobody has said anything of it. */
  @Whole(0, 1_000_000) version!: number;
  /** The year's text, YAML or JSON. */
  @IsString() @MaxLength(YEAR_BYTES_MAX) source!: string;
}
