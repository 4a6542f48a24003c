import { Injectable } from '@nestjs/common';
import { mayReadReplies, type SubjectKind, type Words } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { READ_PREPARATION } from './preparation.sql.js';
import type { SittingView } from './sittings.service.js';

/** A dossier that members are invited to read before the sitting. */
export interface InvitedDossier {
  readonly nomination: string;
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  readonly unit: Words;
  readonly state: readonly string[];
  /** By the reader himself; null: nothing is kept of him, he is no member. */
  readonly opened: boolean | null;
}

export interface InvitedMember {
  readonly person: string;
  /** Null: has not answered. */
  readonly comes: boolean | null;
  /** What he said with his answer: for himself and for whoever prepares the sitting; else null. */
  readonly reason: string | null;
  /** How many of the dossiers he has opened; null: not the reader's to know. */
  readonly opened: number | null;
}

/** How far a sitting is prepared, as far as this reader may know it. */
export interface Preparation {
  readonly dossiers: readonly InvitedDossier[];
  readonly members: readonly InvitedMember[];
  /** The reader sees the reasons and readings of all. */
  readonly prepares: boolean;
  readonly moves: number;
  /** Null: it was not called off, or the reason has been erased. */
  readonly cancelledFor: string | null;
}

interface Row {
  readonly dossiers: readonly Omit<InvitedDossier, 'opened'>[];
  readonly openings: readonly { readonly person: string; readonly nomination: string }[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly moves: number;
  readonly cancelledFor: string | null;
}

const NOTHING: Row = { dossiers: [], openings: [], reasons: {}, moves: 0, cancelledFor: null };

/** Who comes, who has read what: names for everybody, reasons and readings for secretary and chair, his own for each. */
@Injectable()
export class Preparations {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  /** Of a sitting that the reader has been shown. */
  async of({ id, members, replies }: SittingView, me: SignedIn): Promise<Preparation> {
    const { actor, day } = await this.actors.present(me);
    const [row] = await this.database.run<Row & Record<string, unknown>>(READ_PREPARATION, [
      id,
      me.organisation,
    ]);
    const { dossiers, openings, reasons, moves, cancelledFor } = row ?? NOTHING;
    const prepares = mayReadReplies(actor, day);
    const isMember = members.some(({ person }) => person === me.person);
    const openedBy = (person: string) =>
      openings.filter((one) => one.person === person).map(({ nomination }) => nomination);
    const mine = openedBy(me.person);
    return {
      prepares,
      moves,
      cancelledFor,
      dossiers: dossiers.map((dossier) => ({
        ...dossier,
        opened: isMember ? mine.includes(dossier.nomination) : null,
      })),
      members: members.map(({ person }) => {
        const reply = replies.find((one) => one.person === person);
        const his = prepares || person === me.person;
        return {
          person,
          comes: reply?.comes ?? null,
          reason: his && reply ? (reasons[person] ?? null) : null,
          opened: his ? openedBy(person).length : null,
        };
      }),
    };
  }
}
