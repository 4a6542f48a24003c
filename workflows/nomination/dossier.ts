import type { Attestation } from '../criteria/record.js';

/** What the unit writes about its nominee. Evidence names entries of the award register. */
export interface Dossier {
  /** As they stand on the papers; a correction (đính chính) changes these and nothing a rule counts. */
  readonly name: string;
  readonly post: string;
  readonly narrative: string;
  /** Toàn diện, or one or more fields (clause I.3). */
  readonly comprehensive: boolean;
  readonly fields: readonly string[];
  readonly movement: string | null;
  readonly attestations: readonly Attestation[];
  readonly evidence: readonly string[];
}

export const emptyDossier = (name: string, post: string): Dossier => ({
  name,
  post,
  narrative: '',
  comprehensive: false,
  fields: [],
  movement: null,
  attestations: [],
  evidence: [],
});
