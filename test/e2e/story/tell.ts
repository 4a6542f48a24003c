import type { RoundView } from '../../../src/rounds/rounds.service.js';
import type { Tale } from './acts.js';
import { HANG } from './cast.js';
import { unitsNominate } from './chapters/01-units-nominate.js';
import { insist } from './not-as-told.js';
import type { Stage } from './stage.js';
import { Story, type Subject } from './story.js';
import { Trace } from './trace.js';

/** The whole plan, 2021 to 2025, from a fresh rehearsal. */
export async function tell(stage: Stage, print: (line: string) => void = () => {}): Promise<Story> {
  const story = new Story(stage.url, new Trace(print));
  const tale: Tale = { story, round: await openRound(story), sittings: [] };
  await unitsNominate(tale);
  return story;
}

/** The round that the Office opened when the rehearsal began. */
async function openRound(story: Story): Promise<Subject<'round'>> {
  const { items } = await story.reads<{ items: RoundView[] }>(HANG, '/api/rounds');
  const [round] = items;
  insist(round !== undefined && items.length === 1, `one round is open, and not ${items.length}`);
  return { life: 'round', id: round.id, code: round.code, called: round.name };
}
