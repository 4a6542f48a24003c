import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ERASABLE, type Erasable } from '../../workflows/index.js';
import { IsDay, MayLack, Said } from '../orders/fields.js';

/** So long may be what is typed of an erasure, by program or on the page. */
export const SAID_MOST = { law: 300, number: 100, reason: 1000 } as const;

/** More than any chain has. */
const PLACES_MOST = 2000;

export class PlaceDto {
  @IsInt() @Min(1) seq!: number;
  @IsIn(ERASABLE) field!: Erasable;
}

export class BasisDto {
  @Said(SAID_MOST.law) law!: string;
  @Said(SAID_MOST.number) number!: string;
  @IsDay() date!: string;
  @Said(SAID_MOST.reason) reason!: string;
}

export class NewRedactionDto {
  /** Code of the nomination, round or sitting. */
  @IsString() @MaxLength(40) chain!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PLACES_MOST)
  @ValidateNested({ each: true })
  @Type(() => PlaceDto)
  places!: PlaceDto[];
  /** Wherever in the chain the same words stand, too. */
  @MayLack() @IsIn([true, false]) withRepeats?: boolean;
  @ValidateNested() @Type(() => BasisDto) basis!: BasisDto;
}

export class RefusedRedactionDto {
  @Said(SAID_MOST.reason) reason!: string;
}
