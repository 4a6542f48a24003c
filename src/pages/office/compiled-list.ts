import { criteriaFindings, isIn, type Plan } from '../../../workflows/index.js';
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
  const noted = (unqualified ? undefined : accepted)?.private.findings as ListedName['findings'] | undefined;
  const opinion = unqualified ? reported?.private.comment : undefined;
  return {
    ...nameOf(name, unit),
    tier: plan.tiers.find(({ id }) => id === name.tier)?.name ?? null,
    score: asked ? { met, required } : null,
    evidence: { counted: countedIn(view), claimed: view.dossier.evidence.length },
    checkedBy: checked ? entryOf(checked, true).by : null,
    opinion: typeof opinion === 'string' ? opinion : null,
    findings: unqualified ? criteriaFindings(view.criteria) : (noted ?? []),
  };
}
