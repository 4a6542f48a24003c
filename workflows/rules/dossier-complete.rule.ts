import type { Finding, Rule } from '../kernel/finding.js';

interface Facts {
  readonly dossier: {
    readonly narrative: string;
    readonly comprehensive: boolean;
    readonly fields: readonly string[];
    readonly movement: string | null;
  };
  readonly knownFields: readonly string[];
  readonly knownMovements: readonly string[];
  readonly clauses: { readonly narrative: string; readonly field: string };
}

/** "điển hình tiêu biểu, toàn diện hoặc trên từng lĩnh vực" (I.3), and its story in words. */
export const dossierComplete: Rule<Facts> = ({ dossier, knownFields, knownMovements, clauses }) => {
  const findings: Finding[] = [];
  if (dossier.narrative.trim() === '') {
    findings.push({ code: 'NARRATIVE_MISSING', clause: clauses.narrative, effect: 'block' });
  }
  if (!dossier.comprehensive && dossier.fields.length === 0) {
    findings.push({ code: 'FIELD_MISSING', clause: clauses.field, effect: 'block' });
  }
  for (const field of dossier.fields) {
    if (!knownFields.includes(field)) {
      findings.push({ code: 'FIELD_UNKNOWN', clause: clauses.field, effect: 'block', have: field });
    }
  }
  const { movement } = dossier;
  if (movement !== null && !knownMovements.includes(movement)) {
    findings.push({ code: 'MOVEMENT_UNKNOWN', clause: clauses.field, effect: 'block', have: movement });
  }
  return findings;
};
