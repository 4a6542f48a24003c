import type { LeadTimes } from './plan.js';
import { group, leftOut, type Reader, text, whole } from './reader.js';

/** A day for each step: what a small office needs when nothing goes wrong. No clause says so. */
export const USUAL_LEAD_TIMES = {
  check: 1,
  compile: 1,
  sitting: 1,
  letter: 1,
  clause: '-',
} as const satisfies LeadTimes;

const { clause: _, ...USUAL_DAYS } = USUAL_LEAD_TIMES;

/** No working days at all: the step is done within the day of another. */
const days = whole(0, 60);

/** How long each step of a round needs; what a plan leaves out is as usual. */
export const leadTimes: Reader<LeadTimes> = leftOut(
  group({ clause: text }, { check: days, compile: days, sitting: days, letter: days }),
  USUAL_DAYS,
);

/** A version that was kept before the key came says what is usual. */
export const fullLeadTimes = (kept: LeadTimes | undefined): LeadTimes => kept ?? USUAL_LEAD_TIMES;
