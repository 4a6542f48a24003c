import { Injectable } from '@nestjs/common';
import {
  mayReadRound,
  mayReadSent,
  type Offer,
  type PaperAnswer,
  SENT,
  type Words,
  type SubjectKind,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { NominationsService } from '../nominations/nominations.service.js';
import { Actors } from '../people/actors.js';
import { SENT_NAMES } from './province.sql.js';
import { type Came, cameBack, type Letter, lettersOf, PROVINCE_STEPS, type Step } from './steps.js';

/** A name that was sent: by which letters, and what came back. */
export interface SentName {
  readonly id: string;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly post: string | null;
  readonly unit: Words;
  readonly round: string;
  readonly roundName: string;
  /** `sent`, `received`… */
  readonly at: string;
  readonly version: number;
  readonly heldSince: string | null;
  readonly letters: readonly Letter[];
  readonly came: readonly Came[];
  /** An answer on paper that waits to be confirmed. */
  readonly recorded: PaperAnswer['answer'] | null;
  /** What the reader may do with it: to receive it, to record an answer on paper. */
  readonly offers: readonly Pick<Offer, 'type' | 'open' | 'findings'>[];
}

export interface SentList {
  readonly names: readonly SentName[];
  /** There are more, older ones. */
  readonly more: boolean;
  readonly today: string;
}

interface Row extends Omit<SentName, 'at' | 'letters' | 'came' | 'offers'> {
  readonly state: readonly string[];
  readonly steps: readonly Step[];
}

/** Forty years of the plan's five names. */
const SHOWN_AT_MOST = 200;

const REGION = 'exemplar.province.';

const sentOf = ({ state, steps, ...row }: Row): Omit<SentName, 'offers'> => ({
  ...row,
  at: state.find((leaf) => leaf.startsWith(REGION))?.slice(REGION.length) ?? '',
  letters: lettersOf(steps),
  came: cameBack(steps),
});

/** All that the department sent, whatever the round, with what the reader may do about each. */
@Injectable()
export class SentNames {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly nominations: NominationsService,
  ) {}

  /** Null: not his to see. */
  async for(signedIn: SignedIn): Promise<SentList | null> {
    const { actor, day } = await this.actors.present(signedIn);
    if (!mayReadSent(actor, day)) return null;
    const asked = [signedIn.organisation, SENT, PROVINCE_STEPS, SHOWN_AT_MOST + 1];
    const rows = await this.database.run<Row>(SENT_NAMES, asked);
    // what the Office has read and not confirmed is not the province's word yet
    const inTheHouse = mayReadRound(actor, day);
    const names = rows
      .slice(0, SHOWN_AT_MOST)
      .map(sentOf)
      .map((name) => (inTheHouse ? name : { ...name, recorded: null }));
    return {
      names: await Promise.all(names.map((name) => this.withOffers(name, signedIn))),
      more: rows.length > SHOWN_AT_MOST,
      today: day,
    };
  }

  /** The law is asked only where somebody still has something to do. */
  private async withOffers(name: Omit<SentName, 'offers'>, signedIn: SignedIn): Promise<SentName> {
    if (name.at !== 'sent' && name.at !== 'received') return { ...name, offers: [] };
    const read = await this.nominations.find(name.id, signedIn);
    return { ...name, offers: read.ok ? read.value.offers : [] };
  }
}
