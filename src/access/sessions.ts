import { Injectable } from '@nestjs/common';
import { type Assurance, offersOfTask, PROVINCE_ORDERS } from '../../workflows/index.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { Installation } from '../http/installation.js';
import type { LifeName, Pass } from '../road/command.js';
import { hashOfToken, newToken } from './session-token.js';
import {
  BEGIN_SESSION,
  END_SESSION,
  FIND_SESSION,
  PROVE_SECOND,
  SWEEP_SESSIONS,
  TOUCH_SESSION,
} from './sessions.sql.js';
import type { SignedIn } from './signed-in.js';

const MINUTE = 60_000;
export const IDLE_MS = 30 * MINUTE;
export const ABSOLUTE_MS = 12 * 60 * MINUTE;
/** By a link and a PIN: long enough to read one dossier and decide, on a phone that others may pick up. */
const PASS_IDLE_MS = 15 * MINUTE;
const PASS_ABSOLUTE_MS = 60 * MINUTE;
/** How old "last seen" may grow before it is written again: a busy person costs one write a minute. */
const TOUCH_MS = MINUTE;
/** How long a second factor is recent. */
const SECOND_MS = 10 * MINUTE;

interface Row extends Omit<SignedIn, 'pass'> {
  readonly seen_at: Date;
  readonly second_at: Date | null;
  readonly pass: PassRow | null;
}

interface PassRow extends Omit<Pass, 'offers'> {
  readonly life: LifeName;
  readonly key: string;
  /** One of a letter to the province, whose names are answered one by one. */
  readonly letter: boolean;
  /** The task is done, or the link has died. */
  readonly dead: boolean;
}

export interface Beginning extends Omit<SignedIn, 'name' | 'pass'> {
  /** The link by which he came with his PIN. */
  readonly link?: string;
}

const passOf = ({ link, task, subjects, life, key, does, letter, dead }: PassRow): Pass => ({
  link,
  task,
  does,
  subjects,
  offers: dead ? [] : letter ? PROVINCE_ORDERS : offersOfTask(life, key, does),
});

/** Who is signed in, kept on the server: a session can be ended at once, on every machine. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
    private readonly installation: Installation,
  ) {}

  async find(token: string): Promise<SignedIn | null> {
    const now = this.clock.now();
    const hash = hashOfToken(token);
    const [row] = await this.database.run<Row & Record<string, unknown>>(FIND_SESSION, [
      hash,
      instantOf(now - IDLE_MS),
      instantOf(now - ABSOLUTE_MS),
      this.installation.rehearsal,
      instantOf(now),
      instantOf(now - PASS_IDLE_MS),
      instantOf(now - PASS_ABSOLUTE_MS),
    ]);
    if (!row) return null;
    const { seen_at: seenAt, second_at: secondAt, pass, assurance, ...whose } = row;
    if (now - seenAt.getTime() > TOUCH_MS) await this.database.run(TOUCH_SESSION, [hash, instantOf(now)]);
    const recent = secondAt !== null && now - secondAt.getTime() < SECOND_MS;
    return {
      ...whose,
      assurance: recent && assurance !== 'rehearsal' ? 'second' : assurance,
      ...(pass && { pass: passOf(pass) }),
    };
  }

  /** A new token each time, whatever the browser held before. */
  async begin({ person, organisation, assurance, link }: Beginning): Promise<string> {
    const token = newToken();
    const now = instantOf(this.clock.now());
    await this.database.run(BEGIN_SESSION, [
      hashOfToken(token),
      organisation,
      person,
      assurance satisfies Assurance,
      now,
      link ?? null,
    ]);
    return token;
  }

  /** From now on, and for ten minutes, whoever holds this session has proved himself by a second factor. */
  async provedSecond(token: string): Promise<void> {
    await this.database.run(PROVE_SECOND, [hashOfToken(token), instantOf(this.clock.now())]);
  }

  async end(token: string): Promise<void> {
    await this.database.run(END_SESSION, [hashOfToken(token), instantOf(this.clock.now())]);
  }

  /** Ended and outlived ones are of no use after a day: the worker sees to it each hour. */
  async forgetOld(): Promise<void> {
    await this.database.run(SWEEP_SESSIONS, [instantOf(this.clock.now() - 2 * ABSOLUTE_MS)]);
  }
}
