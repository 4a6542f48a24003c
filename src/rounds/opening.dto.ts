import { APaper, IsDay, Key, Line, MayLack, One, type PaperDto, Said } from '../orders/fields.js';
import type { Opening } from './opening.js';

class SupplementDto {
  @Said() reason!: string;
  /** The paper that orders it. */
  @APaper() basis!: PaperDto;
  /** The last day on which units may send names; left out where the plan has no such date. */
  @MayLack() @IsDay() registration: string | null = null;
  /** The last day on which the list may go to the province; left out where the plan has no such date. */
  @MayLack() @IsDay() province: string | null = null;
}

/** A round to be opened: what it is called, under which plan, and of which kind. */
export class OpenRoundDto {
  @Key() plan!: string;
  @Line(300) name!: string;
  /** Of a recurring plan the turn, by its first month: `2023-10`. */
  @MayLack() @Key() turn: string | null = null;
  /** Left out: a regular round. */
  @MayLack() @One(() => SupplementDto) supplement: SupplementDto | null = null;
}

const supplementOf = ({ reason, basis, registration, province }: SupplementDto): Opening['supplement'] => ({
  reason,
  basis: { number: basis.number, date: basis.date },
  registration,
  province,
});

export const openingOf = ({ plan, name, turn, supplement }: OpenRoundDto): Opening => ({
  plan,
  name,
  turn,
  supplement: supplement && supplementOf(supplement),
});
