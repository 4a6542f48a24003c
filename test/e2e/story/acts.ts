import type { Nominee, Player } from './cast.js';
import { dossierFor, entryNumbered, type Portrait } from './dossier.js';
import type { Learning } from './learning.js';
import { same } from './not-as-told.js';
import type { Name, Story, Subject } from './story.js';
import type { ToldFinding } from './refusal.js';
import type { Explained, StepTaken } from './trace.js';
import { measureOf, nodeIn } from './tree.js';

/** What each chapter is given: the teller, the round it is about, and what earlier chapters left. */
export interface Tale {
  readonly story: Story;
  readonly learning: Learning;
  readonly round: Subject<'round'>;
  readonly sittings: Subject<'sitting'>[];
}

/** IV.1 "lựa chọn 01 hoặc 02 gương điển hình": put down, written, laid before the head of the unit. */
export async function nominates(
  { story, round }: Tale,
  nominator: Player,
  nominee: Nominee,
  portrait: Portrait,
): Promise<Name> {
  const name = await story.files(nominator, round, nominee);
  await story.writes(nominator, name, dossierFor(await story.view(nominator, name), portrait));
  await story.does(nominator, name, { type: 'SUBMIT' });
  return name;
}

/** V.2: the Office looks at the papers, every one of them; those named here are not as claimed. */
export async function checks(
  { story }: Tale,
  clerk: Player,
  nominee: Nominee,
  rejected: Readonly<Record<string, string>> = {},
): Promise<StepTaken> {
  const name = story.name(nominee);
  const view = await story.view(clerk, name);
  const notes = new Map(
    Object.entries(rejected).map(([number, note]) => [entryNumbered(view, number), note]),
  );
  const items = view.dossier.evidence.map((entry) => {
    const note = notes.get(entry);
    return note === undefined
      ? ({ entry, verdict: 'verified' } as const)
      : ({ entry, verdict: 'rejected', note } as const);
  });
  return story.does(clerk, name, { type: 'CHECK_EVIDENCE', items });
}

/** How a nominee measures up, branch by branch, as whoever must decide sees it. */
export async function measures(
  { story }: Tale,
  who: Player,
  nominee: Nominee,
  told: Readonly<Record<string, string>>,
): Promise<void> {
  const name = story.name(nominee);
  const { criteria } = await story.view(who, name);
  const found = Object.keys(told).map((id) => [id, measureOf(nodeIn(criteria, id))]);
  same(`${story.now}: ${name.called} measures up`, told, Object.fromEntries(found));
  story.trace.say(
    `${story.now}  ${name.code} ${name.called}: ${found.map((one) => one.join(' ')).join(', ')}`,
  );
}

/** What was noted beside an order that passed: exactly these remarks, by code or by criterion. */
export function remarked({ outcome, type, code }: StepTaken, ...told: readonly string[]): void {
  const remark = ({ code: finding, assessment }: Explained): string => assessment?.id ?? finding;
  same(`what is noted beside ${type} on ${code}`, told, outcome.noted.map(remark));
}

/** A criterion that is not met, with every branch and its count. */
export const unmet = (
  criterion: string,
  told: Pick<ToldFinding, 'clause' | 'need' | 'have' | 'branches' | 'notCounted' | 'params'>,
): ToldFinding => ({ code: 'CRITERION_UNMET', criterion, ...told });
