import type { Finding, Rule } from '../kernel/finding.js';

export const CORRECTABLE: readonly string[] = ['name', 'post', 'narrative'];

/** Đính chính concerns what no rule counts, and puts words in the place of words. */
export const correctable: Rule<{ correction: { field: string; to: string } | null }> = ({ correction }) => {
  const findings: Finding[] = [];
  if (!correction || !CORRECTABLE.includes(correction.field)) {
    findings.push({
      code: 'FIELD_NOT_CORRECTABLE',
      clause: '-',
      effect: 'block',
      have: correction?.field ?? '-',
    });
  }
  if (!correction?.to.trim()) findings.push({ code: 'CORRECTION_EMPTY', clause: '-', effect: 'block' });
  return findings;
};
