import { criteriaFindings, type Finding, isIn, type Plan } from '../../../workflows/index.js';
import type { PastEvent } from '../../history/history.service.js';
import type { OnOnePage } from '../../nominations/nominations.service.js';
import type { BoardName, BoardUnit } from '../../rounds/board.js';
import type { ListedName } from '../../web/pages/office/views.js';
import { scoreOf } from '../../web/pieces/criteria-look.js';
import { entryOf } from '../nomination-page.js';
import { countedIn } from './many-rows.js';
import { nameOf } from './rounds-view.js';

const lastOf = (events: readonly PastEvent[], type: string): PastEvent | undefined =>
  events.findLast((event) => event.type === type);

/** Of an opinion only what was said of the name as it was accepted last: an older one was about another dossier. */
const opinionAfter = (events: readonly PastEvent[]): unknown => {
  const since = events.findLastIndex(({ type }) => type === 'ACCEPT');
  return lastOf(events.slice(since + 1), 'RECHECK')?.private.comment;
};

/** What was noted with the acceptance beside the criteria; those are asked anew. */
const notedWith = (accepted: PastEvent | undefined): readonly Finding[] =>
  (accepted?.private.findings as readonly Finding[] | undefined) ?? [];

export function listedOf(
  name: BoardName,
  unit: BoardUnit,
  { view, past }: OnOnePage,
  plan: Plan,
): ListedName {
  const checked = lastOf(past.events, 'CHECK_EVIDENCE');
  const accepted = lastOf(past.events, 'ACCEPT');
  const reported = lastOf(past.events, 'REPORT_UNQUALIFIED');
  const unqualified = isIn(view.state, 'unqualified');
  const asked = view.gate === 'accept' && !view.following;
  const { met, required } = scoreOf(view.criteria);
  const present = criteriaFindings(view.criteria);
  const noted = notedWith(accepted);
  const besides = noted.filter(({ code }) => code !== 'CRITERION_UNMET');
  const opinion = unqualified ? reported?.private.comment : opinionAfter(past.events);
  return {
    ...nameOf(name, unit),
    tier: plan.tiers.find(({ id }) => id === name.tier)?.name ?? null,
    score: asked ? { met, required } : null,
    evidence: { counted: countedIn(view), claimed: view.dossier.evidence.length },
    checkedBy: checked ? entryOf(checked, true).by : null,
    opinion: typeof opinion === 'string' ? opinion : null,
    // once it has gone further other things are asked of it: then what was noted with it stays
    findings: unqualified ? present : asked ? [...present, ...besides] : noted,
    fallen: !unqualified && asked && present.some(({ effect }) => effect === 'block'),
  };
}
