import type { Day, HeldSeat, Instant, Tenure, Words } from '../../workflows/index.js';
import { momentAt } from '../clock/moment.js';
import type { Queries } from '../database/database.js';
import { HOLD_SEATS, SEATS_HELD } from './seats.sql.js';

export interface Post extends Tenure {
  readonly unit: string;
  readonly unitName: Words;
  readonly title: Words;
}

/** A seat as it is written down, with what is known of its holder. */
export interface SeatRow extends HeldSeat {
  readonly id: string;
  readonly name: string;
  /** The decision that gave it; null: granted before decisions were kept. */
  readonly decision: string | null;
  readonly posts: readonly Post[];
}

/** Every seat on the Council there has been, is and is yet to begin. */
export const seatsHeld = (queries: Queries, organisation: string): Promise<SeatRow[]> =>
  queries.run<SeatRow>(SEATS_HELD, [organisation]);

/** The same for somebody who writes by them: until his transaction ends, no decision changes them. */
export async function seatsToWriteBy(queries: Queries, organisation: string): Promise<SeatRow[]> {
  await queries.run(HOLD_SEATS, [organisation]);
  return seatsHeld(queries, organisation);
}

/** A sitting has the Council of the day it is planned for; of one that is late, today's. */
export const councilDay = (plannedFor: Instant, today: Day, zone: string): Day => {
  const { day } = momentAt(plannedFor, zone);
  return day > today ? day : today;
};
