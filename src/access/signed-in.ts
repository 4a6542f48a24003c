import type { Assurance } from '../../workflows/index.js';

/** Who is asking, as the session proves it. What he may do is decided from his grants, at the deed. */
export interface SignedIn {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly assurance: Assurance;
}
