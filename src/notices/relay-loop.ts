import { Injectable, Logger } from '@nestjs/common';
import { AfterCommit } from '../road/after-commit.js';
import { Relay } from './relay.js';

/** Commits of the same moment go together. */
const SOON_MS = 100;
/** What no one was woken for: another process's commits, and whatever a crash left. */
const AGAIN_MS = 3000;

/** Runs the relay soon after each commit of this process, and every few seconds anyhow. One run at a time. */
@Injectable()
export class RelayLoop extends AfterCommit {
  private readonly log = new Logger('relay');
  private timer: NodeJS.Timeout | undefined;
  private soon = false;
  private going = false;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly relay: Relay) {
    super();
  }

  start(): void {
    this.going = true;
    this.next(0);
  }

  /** Returns when the run under way, if any, is over. */
  async stop(): Promise<void> {
    this.going = false;
    clearTimeout(this.timer);
    await this.running;
  }

  override wake(): void {
    if (!this.going || this.soon) return;
    this.soon = true;
    this.next(SOON_MS);
  }

  private next(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.running = this.running.then(() => this.once());
    }, afterMs);
  }

  private async once(): Promise<void> {
    this.soon = false;
    try {
      await this.relay.run();
    } catch (error) {
      this.log.error(error instanceof Error ? error.message : String(error));
    }
    if (this.going && !this.soon) this.next(AGAIN_MS);
  }
}
