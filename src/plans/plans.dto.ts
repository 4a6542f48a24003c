import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsString, MaxLength } from 'class-validator';
import { Id, Line, Many, Whole } from '../orders/fields.js';
import { PLAN_BYTES_MAX } from './read-plan-file.js';

const VERSIONS = 1_000_000;
/** More than a department has under way; a page sends them all at once. */
const NOMINATIONS = 500;

export class PlanFileDto {
  /** The file's text, YAML. */
  @IsString() @MaxLength(PLAN_BYTES_MAX) source!: string;
}

export class NewVersionDto extends PlanFileDto {
  /** The paper the version rests on: "Quy chế số 12/QC-SCT ngày 05/4/2021". */
  @Line(500) basis!: string;
}

export class BetweenDto {
  @Type(() => Number) @Whole(1, VERSIONS) from!: number;
  @Type(() => Number) @Whole(1, VERSIONS) to!: number;
}

export class ToDto {
  @Type(() => Number) @Whole(1, VERSIONS) to!: number;
}

class SeenNominationDto {
  @Id() id!: string;
  @Whole(0, 1_000_000_000) version!: number;
}

export class MigrationDto {
  @Whole(1, VERSIONS) to!: number;
  @ArrayNotEmpty() @Many(() => SeenNominationDto, NOMINATIONS) nominations!: SeenNominationDto[];
  @Line(500) basis!: string;
}
