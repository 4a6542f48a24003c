import { SUBJECT_KINDS, type SubjectKind } from '../../workflows/index.js';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Id, Ids, Key, Line, LineOrNothing, MayLack, One } from '../orders/fields.js';

/** Characters of a household's or a model's name, and of a line about it. */
export const LONGEST_NAME = 200;
export const LONGEST_LINE = 300;

class NewSubjectDto {
  @Key() unit!: string;
  @Line(LONGEST_NAME) name!: string;
  @MayLack() @LineOrNothing(LONGEST_LINE) about?: string;
  @MayLack() @LineOrNothing(LONGEST_LINE) answers?: string;
}

export class FileNominationDto {
  @Id() round!: string;
  @IsIn(SUBJECT_KINDS) kind!: SubjectKind;
  /** A person's id, a unit's code, or the id of a household or a model. */
  @MayLack() @Key() nominee?: string;
  /** Instead: a household or a model, named with it. */
  @MayLack() @One(() => NewSubjectDto) named?: NewSubjectDto;
  /** Entries of the register that the draft begins with as its evidence. */
  @MayLack() @Ids() evidence?: string[];
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
