import { decideNomination, mayRead, type NominationOrder } from '../../../workflows/index.js';
import { actorOf } from '../seen.js';
import type { Life } from './life.js';
import { nominationFacts, type NominationRow, storedOf } from './nomination.facts.js';
import { READ_NOMINATION } from './nomination.read.js';

export const nominationLife: Life<NominationRow> = {
  read: READ_NOMINATION,
  lock: { name: 'lock-nomination', text: 'select from nomination where id = $1 for update' },
  countedBy: new Set(['ENDORSE']),
  roundVersion: (row) => row.round_version,
  decide(row, { order, plan, moment, who, orderedBy }) {
    const facts = nominationFacts(row, plan, moment, who, orderedBy);
    const { plan: _, dossier, order: __, ...kept } = facts;
    return {
      decision: decideNomination(storedOf(row), order as NominationOrder, facts),
      facts: { ...kept, order, ...(orderedBy && { orderedBy }) },
      dossier,
      mayRead: who.person === null || mayRead(actorOf(row, who), moment.day, row) !== null,
    };
  },
};
