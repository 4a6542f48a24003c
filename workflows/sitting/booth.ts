import { type Finding, findingsOf } from '../kernel/finding.js';
import { roadsFrom, type Stored } from '../kernel/step.js';
import { keepsTheMinutes, voteIsSecret } from '../rules/slip.rule.js';
import { notOnPaper } from '../rules/vote-on-paper.rule.js';
import { mayOrderSitting } from './decide.js';
import type { SittingSettled } from './facts.js';
import { sightOf } from './sight.js';
import type { SittingContext } from './sitting.context.js';
import { sittingMachine } from './sitting.machine.js';

/**
 * What stands against this person's printing slips for the ballot that is open, or setting up a booth for it: what
 * stands against giving out a slip, whoever draws it. `null`: there is no ballot to give slips for.
 */
export function boothFindings(stored: Stored<SittingContext>, facts: SittingSettled): Finding[] | null {
  if (!roadsFrom(sittingMachine, stored).includes('GIVE_SLIP')) return null;
  const may = mayOrderSitting('GIVE_SLIP', stored.state, facts);
  const sight = sightOf({ type: 'GIVE_SLIP', to: '' }, facts, stored.context);
  return [
    ...(may.allow ? [] : may.findings),
    ...findingsOf([keepsTheMinutes, voteIsSecret, notOnPaper], sight),
  ];
}
