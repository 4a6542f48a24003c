import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { type ExemplarTier, type Lack, LACKS, TIERS } from '../../nominations/exemplars-wanted.js';
import { EmptyIsAbsent } from '../../orders/fields.js';

export class ExemplarsDto {
  @EmptyIsAbsent() @IsOptional() @IsString() @MaxLength(40) unit?: string;
  @EmptyIsAbsent() @IsOptional() @IsIn(TIERS) tier?: ExemplarTier;
  @EmptyIsAbsent() @IsOptional() @IsUUID() round?: string;
  @EmptyIsAbsent() @IsOptional() @IsIn(LACKS) lacks?: Lack;
  @IsOptional() @Matches(/^[1-9]_HS-\d{4}-\d{4,}$/) after?: string;
}
