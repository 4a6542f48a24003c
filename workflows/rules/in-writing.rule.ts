import type { Rule } from '../kernel/finding.js';

/** Lấy ý kiến bằng văn bản: only where the plan lets the Council decide without meeting. */
export const inWritingForeseen: Rule<{ inWriting: boolean; inWritingAllowed: boolean; clause: string }> = ({
  inWriting,
  inWritingAllowed,
  clause,
}) => (inWriting && !inWritingAllowed ? { code: 'NOT_IN_WRITING', clause, effect: 'block' } : null);
