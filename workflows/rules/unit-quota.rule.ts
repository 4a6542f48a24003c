import type { Rule } from '../kernel/finding.js';

/** "lựa chọn 01 hoặc 02 gương điển hình": any mix of individuals and collectives; `others` are already registered. */
export const unitQuota: Rule<{ others: number; perUnit: { max: number; clause: string } }> = ({
  others,
  perUnit,
}) =>
  others < perUnit.max
    ? null
    : {
        code: 'UNIT_QUOTA_FULL',
        clause: perUnit.clause,
        effect: 'block',
        need: perUnit.max,
        have: others + 1,
      };
