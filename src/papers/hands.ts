import { Injectable } from '@nestjs/common';
import type { permission } from '../../workflows/index.js';
import type { NameOnPaper } from './record/names.js';
import { type Office, PeopleOnPaper } from './record/people.js';
import type { Signer } from './words/signing.js';

/** One paper for each hand that signs: nobody signs for himself. */
export interface Hand {
  readonly signer: Signer | null;
  readonly names: readonly NameOnPaper[];
}

type Signed = readonly [name: NameOnPaper, signer: Signer | null];
type Action = 'ENDORSE' | 'FORWARD';

/** As the order is given: by the unit of each name, or by the round for all that a letter names. */
const GIVEN: Readonly<Record<Action, Pick<Parameters<typeof permission>[0], 'state' | 'order'>>> = {
  ENDORSE: { state: ['unitReview'] },
  FORWARD: { state: ['selected'], order: 'round' },
};

export const byHand = (signed: readonly Signed[]): Hand[] => {
  const hands = new Map<string, { signer: Signer | null; names: NameOnPaper[] }>();
  for (const [name, signer] of signed) {
    const key = JSON.stringify(signer);
    const hand = hands.get(key) ?? { signer, names: [] };
    hand.names.push(name);
    hands.set(key, hand);
  }
  return [...hands.values()];
};

/** Who is to sign what nobody has signed yet: whoever the law lets order it. */
@Injectable()
export class Hands {
  constructor(private readonly people: PeopleOnPaper) {}

  async toSign(names: readonly NameOnPaper[], office: Office, action: Action): Promise<Hand[]> {
    const signed: Signed[] = [];
    for (const name of names) {
      const { kind, person, unit, context } = name;
      const nominee = { kind, person };
      signed.push([name, await this.signer(office, action, { unit, nominee, taken: context.taken })]);
    }
    return byHand(signed);
  }

  /** A paper on which nobody is named yet. */
  async blank(office: Office, action: Action): Promise<Hand> {
    const signer = await this.signer(office, action, { unit: office.unit, nominee: null, taken: [] });
    return { signer, names: [] };
  }

  private signer(
    office: Office,
    action: Action,
    about: Pick<Parameters<typeof permission>[0], 'unit' | 'nominee' | 'taken'>,
  ): Promise<Signer | null> {
    return this.people.toSign(office, { life: 'nomination', action, ...GIVEN[action], ...about });
  }
}
