import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../database/database.js';
import { reached } from '../faults/reached.js';
import { type Checkpoint, checkpointText } from './checkpoint.js';
import { Log } from './log.js';
import { LogKeys } from './log-keys.js';
import {
  BEHIND,
  CHECKPOINT_FROM,
  CHECKPOINT_THEN,
  KEEP_CHECKPOINT,
  KEEP_KEY,
  LAST_CHECKPOINT,
  LOG_KEYS,
} from './log.sql.js';
import { type Signer, signedNote, verifierKey } from './note.js';
import type { Hash } from './tree.js';

/** A checkpoint as it is kept. */
export interface SignedCheckpoint extends Pick<Checkpoint, 'size' | 'root'> {
  /** The signed note, its exact bytes. */
  readonly note: string;
  /** When it was signed, by the machine's own clock. */
  readonly at: string;
}

/** Older than this and not in a checkpoint: somebody is to look after it. */
const BEHIND_MAX_S = 120;

export const isBehind = (seconds: number): boolean => seconds > BEHIND_MAX_S;

/** What a log has come to, signed: whoever holds a checkpoint can tell when anything before it is changed. */
@Injectable()
export class Checkpoints {
  constructor(
    private readonly database: Database,
    private readonly log: Log,
    private readonly keys: LogKeys,
  ) {}

  /** Takes in what is new, and signs what the log has come to where that is not signed yet. Null: nothing is in it. */
  async signed(organisation: string): Promise<SignedCheckpoint | null> {
    const size = await this.log.catchUp(organisation);
    const last = await this.last(organisation);
    if (size === 0 || last?.size === size) return last;
    const root = await this.log.root(organisation, size);
    await this.sign(organisation, { size, root });
    return this.last(organisation);
  }

  last(organisation: string): Promise<SignedCheckpoint | null> {
    return this.one(LAST_CHECKPOINT, [organisation]);
  }

  /** The first one that covers so many leaves; null: none does yet. */
  covering(organisation: string, size: number): Promise<SignedCheckpoint | null> {
    return this.one(CHECKPOINT_FROM, [organisation, size]);
  }

  /** The newest when that event was kept; null: none was signed by then. */
  whenKept(organisation: string, subject: string, seq: number): Promise<SignedCheckpoint | null> {
    return this.one(CHECKPOINT_THEN, [organisation, subject, seq]);
  }

  /** The lines by which others know the keys of this log, the newest last. */
  async verifierKeys(organisation: string): Promise<string[]> {
    const rows = await this.database.run<{ verifier: string }>(LOG_KEYS, [organisation]);
    return rows.map(({ verifier }) => verifier);
  }

  /** How long the oldest event that no checkpoint covers has been waiting, in seconds. */
  async behind(organisation: string): Promise<number> {
    const [row] = await this.database.run<{ seconds: number }>(BEHIND, [organisation]);
    return row?.seconds ?? 0;
  }

  private async one(statement: Statement, asked: readonly unknown[]): Promise<SignedCheckpoint | null> {
    const [row] = await this.database.run<SignedCheckpoint & Record<string, unknown>>(statement, asked);
    return row ?? null;
  }

  private async sign(organisation: string, { size, root }: { size: number; root: Hash }): Promise<void> {
    const name = await this.log.origin(organisation);
    const signers = await this.signers(organisation, name);
    const note = signedNote(checkpointText({ origin: name, size, root }), signers);
    const [own] = signers.map(verifierKey);
    await this.database.transaction(async (queries) => {
      const kept = await queries.run(KEEP_CHECKPOINT, [organisation, size, root, note]);
      reached('before-checkpoint');
      // what another process signed at the same moment stands, with its keys
      if (kept.length > 0) await queries.run(KEEP_KEY, [organisation, own, size]);
    });
  }

  /**
   * One key, and while keys are changed the one before it too: whoever trusts that comes to trust the new one. Throws
   * where a key turns up that the one before it does not vouch for.
   */
  private async signers(organisation: string, name: string): Promise<Signer[]> {
    const { now, before } = this.keys;
    const signers = [now, before].filter((key) => key !== null).map((key) => ({ name, key }));
    const known = await this.verifierKeys(organisation);
    const [own, vouching] = signers.map(verifierKey);
    const last = known.at(-1);
    if (last === undefined || last === own) return signers;
    if (own !== undefined && known.includes(own))
      throw new Error(`the log ${name}: this key has been replaced by another`);
    if (last !== vouching)
      throw new Error(`the log ${name}: a new key signs only beside the one before it (LOG_KEY_BEFORE_FILE)`);
    return signers;
  }
}
