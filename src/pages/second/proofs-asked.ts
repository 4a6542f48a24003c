import { Injectable } from '@nestjs/common';
import { SecondFactors } from '../../access/proofs/second-factors.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { ProofView } from '../../web/decision-views.js';
import type { Refusal } from '../../road/refusal.js';
import type { Path } from '../../web/path.js';

/** To the account's section on it, and back again. */
export const setUpPath = (back: Path): Path => `/account?next=${encodeURIComponent(back)}#second`;

/** As if he had given the proof that the form asks for with its last step. */
export const proving = (me: SignedIn): SignedIn =>
  me.assurance === 'session' ? { ...me, assurance: 'second' } : me;

/** Nothing else stands against it. */
export const lacksProof = ({ findings }: Pick<Refusal, 'findings'>): boolean => {
  const barring = findings.filter(({ effect }) => effect === 'block');
  return barring.length > 0 && barring.every(({ code }) => code === 'ASSURANCE_TOO_LOW');
};

/** Whether somebody whom a form asks for a second factor has one. */
@Injectable()
export class ProofsAsked {
  constructor(private readonly second: SecondFactors) {}

  /** Null: nothing on the page asks for it. */
  async of(
    { person }: SignedIn,
    offers: readonly { readonly prove?: 'second' | 'room' }[],
    back: Path,
  ): Promise<ProofView | null> {
    if (!offers.some(({ prove }) => prove === 'second')) return null;
    return { has: await this.second.has(person), setUp: setUpPath(back) };
  }
}
