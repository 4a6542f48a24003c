import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Id, Key } from '../orders/fields.js';

export class FileNominationDto {
  @Id() round!: string;
  @IsIn(['individual', 'collective']) kind!: 'individual' | 'collective';
  /** A person's id, or a unit's code. */
  @Key() nominee!: string;
}

export class ListNominationsDto {
  @IsOptional() @Matches(/^[a-zA-Z.]{1,100}$/) state?: string;
  @IsOptional() @IsString() @MaxLength(40) unit?: string;
  @IsOptional() @IsString() @MaxLength(100) q?: string;
  /** The last code of the page before. */
  @IsOptional() @Matches(/^HS-\d{4}-\d{4,}$/) after?: string;
}

export class NomineesDto {
  @Id() round!: string;
}
