import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { Free, Ids, Key, Many, MayLack, Whole } from './fields.js';

/** How much may be written, in characters. */
export const LONGEST = { narrative: 20_000, attestation: 4000 } as const;

export class AttestationDto {
  @Key() key!: string;
  @Free(LONGEST.attestation) text!: string;
  @MayLack() @Whole(1990, 2200) year: number | null = null;
  /** Papers that show it, by the SHA-256 of their content. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ArrayUnique()
  @Matches(/^[0-9a-f]{64}$/, { each: true })
  files?: string[];
}

/** What a unit writes. The name and post on the papers are changed by a correction only. */
export class DossierDto {
  @Free(LONGEST.narrative) narrative!: string;
  @IsBoolean() comprehensive!: boolean;
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(100, { each: true }) fields!: string[];
  @MayLack() @Key() movement: string | null = null;
  @Many(() => AttestationDto, 100) attestations!: AttestationDto[];
  @Ids() evidence!: string[];
}

export class PutDossierDto extends DossierDto {
  @Whole(0, 2_000_000_000) version!: number;
}
