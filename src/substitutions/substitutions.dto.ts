import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { APaper, type PaperDto, Id, IsDay, MayLack, Said } from '../orders/fields.js';

/** More than any office may lend. */
const ACTIONS_MOST = 60;

export class NewSubstitutionDto {
  /** Left out: whoever asks. */
  @MayLack() @Id() principal?: string;
  @Id() substitute!: string;
  @IsArray()
  @ArrayMaxSize(ACTIONS_MOST)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  actions!: string[];
  @IsDay() from!: string;
  @IsDay() until!: string;
  @Said(1000) reason!: string;
  /** Văn bản ủy quyền. */
  @MayLack() @APaper() paper?: PaperDto;
}

export class EndSubstitutionDto {
  @MayLack() @Said(1000) reason?: string;
}
