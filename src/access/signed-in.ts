import type { Assurance } from '../../workflows/index.js';
import type { Pass } from '../road/command.js';

/** Who is asking, as the session proves it. What he may do is decided from his grants, at the deed. */
export interface SignedIn {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly assurance: Assurance;
  /** Absent: signed in, to all that is his. */
  readonly pass?: Pass;
  /** A second factor came with this request and did not open: it was wrong, or must wait so many seconds. */
  readonly secondTried?: 'wrong' | number;
}
