import { Injectable } from '@nestjs/common';
import type { Capacity, Dossier, Plan, RegisterEntry } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Problem } from '../http/problem.js';
import { letterPaper } from './content/letter.js';
import type { OfficePaper } from './paper.js';
import { PeopleOnPaper } from './record/people.js';
import { RoundRecords } from './record/round-record.js';

/** What one letter sent, as it lay beside its events then. */
interface SentThen {
  readonly round: { readonly id: string };
  readonly plan: Plan;
  readonly rehearsal: boolean;
  readonly letter: {
    readonly number: string;
    readonly date: string;
    readonly names: readonly {
      readonly id: string;
      readonly code: string;
      readonly sending: {
        readonly seq: number;
        readonly hash: string;
        readonly actor: Capacity & { readonly person: string };
        readonly dossier: Dossier | null;
        readonly entries: readonly RegisterEntry[] | null;
      };
    }[];
  };
}

/**
 * The letter by itself, for the archive that goes with it: whatever was corrected or revoked since, it says what it said
 * on the day it was signed.
 */
@Injectable()
export class SealedLetters {
  constructor(
    private readonly rounds: RoundRecords,
    private readonly people: PeopleOnPaper,
  ) {}

  async paper(
    { round: { id }, plan, letter, rehearsal }: SentThen,
    signedIn: SignedIn,
  ): Promise<OfficePaper> {
    const round = await this.rounds.find(id, signedIn);
    const [first] = letter.names;
    if (!round || !first) throw new Problem(404, 'NOT_FOUND');
    const today = await this.rounds.nominations(round, signedIn, null);
    const names = letter.names.flatMap((name) => {
      const now = today.find((one) => one.id === name.id);
      const { dossier, entries } = name.sending;
      if (!now) return [];
      if (!dossier || !entries) return [now];
      const claimed = entries.filter(
        ({ claimed: named, kind }) => named && (kind === 'award' || kind === 'initiative'),
      );
      const { name: called, post, comprehensive, fields } = dossier;
      return [{ ...now, name: called, post, comprehensive, fields, entries: claimed }];
    });
    const office = {
      organisation: signedIn.organisation,
      day: letter.date,
      desk: 'director' as const,
      unit: null,
    };
    return letterPaper({
      plan,
      names,
      measured: [],
      found: await this.rounds.found(round, signedIn),
      signer: await this.people.signed(office, first.sending.actor),
      sent: { number: letter.number, date: letter.date },
      today: letter.date,
      rehearsal,
      provenance: letter.names.map(({ code, sending: { seq, hash } }) => ({ code, seq, hash })),
    });
  }
}
