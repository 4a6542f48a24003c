import type { RoundView } from '../../../src/rounds/rounds.service.js';
import type { Tale } from './acts.js';
import { HANG } from './cast.js';
import { attemptsOnRecord, type Chain, verifyChains } from './chains.js';
import { unitsNominate } from './chapters/01-units-nominate.js';
import { refusedByCriteria } from './chapters/02-refused-by-criteria.js';
import { theOfficeChecks } from './chapters/03-the-office-checks.js';
import { theLastDay } from './chapters/04-the-last-day.js';
import { theCouncil } from './chapters/05-the-council.js';
import { forwarded } from './chapters/06-forwarded.js';
import { theProvinceReceives } from './chapters/07-the-province-receives.js';
import { fosteringPlans } from './chapters/08-fostering-plans.js';
import { theProvinceAnswers } from './chapters/09-the-province-answers.js';
import { whoMayRead } from './chapters/10-who-may-read.js';
import { theFirstYear } from './chapters/11-first-year.js';
import { theSecondYear } from './chapters/12-second-year.js';
import { theMidterm } from './chapters/13-midterm.js';
import { anAwardRevoked } from './chapters/14-an-award-revoked.js';
import { theFinalReview } from './chapters/15-final-review.js';
import { compareFates } from './fates.js';
import { Learning } from './learning.js';
import { insist } from './not-as-told.js';
import type { Stage } from './stage.js';
import { Story, type Subject } from './story.js';
import { Trace } from './trace.js';

export interface Told {
  readonly trace: Trace;
  readonly chains: readonly Chain[];
}

/** In the order of the years. */
export const CHAPTERS: readonly ((tale: Tale, stage: Stage) => Promise<void>)[] = [
  unitsNominate,
  refusedByCriteria,
  theOfficeChecks,
  theLastDay,
  theCouncil,
  forwarded,
  theProvinceReceives,
  fosteringPlans,
  theProvinceAnswers,
  whoMayRead,
  theFirstYear,
  theSecondYear,
  theMidterm,
  anAwardRevoked,
  theFinalReview,
];

/** A tale about to begin, in a rehearsal where nothing has happened yet. */
export async function begin(stage: Stage, print: (line: string) => void = () => {}): Promise<Tale> {
  const story = new Story(stage.url, new Trace(print));
  return { story, learning: new Learning(story), round: await openRound(story), sittings: [] };
}

/** The whole plan, 2021 to 2025, from a fresh rehearsal to its last signature. */
export async function tell(stage: Stage, print: (line: string) => void = () => {}): Promise<Told> {
  const tale = await begin(stage, print);
  const { trace } = tale.story;
  for (const chapter of CHAPTERS) await chapter(tale, stage);
  await compareFates(tale);
  const chains = await verifyChains(tale);
  await attemptsOnRecord(tale, stage);
  return { trace, chains };
}

/** The round that the Office opened when the rehearsal began. */
async function openRound(story: Story): Promise<Subject<'round'>> {
  const { items } = await story.reads<{ items: RoundView[] }>(HANG, '/api/rounds');
  const [round] = items;
  insist(round !== undefined && items.length === 1, `one round is open, and not ${items.length}`);
  return { life: 'round', id: round.id, code: round.code, called: round.name };
}
