import type { Answer } from '../../src/road/command.js';
import type { Answered, Caller } from './caller.js';

/** An order as it was sent, and what its sender knows of it. */
export interface Sent {
  readonly key: string;
  readonly person: string;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: unknown;
  /** Under which kill it was sent. */
  readonly kill: number;
  fate: 'unknown' | 'acknowledged' | 'refused';
  answer: Answer | null;
  /** Its sender lost the connection, and was answered only after a restart. */
  wasUnknown: boolean;
  /** What the database knew of it while the program was dead. */
  foundDone: boolean | null;
}

export type Order = Pick<Sent, 'person' | 'method' | 'path' | 'body'>;

const answerIn = ({ body }: Answered): Answer => {
  const { id, code, state, version, event } = body as Answer;
  return { id, code, state, version, event };
};

const UNSURE = new Set([502, 503, 504]);

/** What was sent and what was acknowledged, kept where no kill reaches it. */
export class Ledger {
  readonly sent: Sent[] = [];
  readonly broken: string[] = [];
  private recovered = 0;

  constructor(private readonly caller: Caller) {}

  /** Sends an order under a key of its own. Throws `Gone` when nobody answered. */
  async send(order: Order, kill: number): Promise<Sent> {
    const sent: Sent = {
      ...order,
      key: `soak-${this.sent.length + 1}`,
      kill,
      fate: 'unknown',
      answer: null,
      wasUnknown: false,
      foundDone: null,
    };
    this.sent.push(sent);
    await this.ask(sent);
    return sent;
  }

  /** After a restart: everything since the last one again, under the same keys. */
  async sendAgain(): Promise<void> {
    const again = this.sent.slice(this.recovered).filter(({ fate }) => fate !== 'refused');
    const until = this.sent.length;
    for (const sent of again) {
      if (sent.fate === 'unknown') sent.wasUnknown = true;
      await this.ask(sent);
    }
    this.recovered = until;
  }

  get unknown(): Sent[] {
    return this.sent.filter(({ fate }) => fate === 'unknown');
  }

  private async ask(sent: Sent): Promise<void> {
    const { person, method, path, body, key } = sent;
    const answered = await this.caller.ask(person, method, path, { body, key });
    // answered, but not about the order: it is asked again like one that was lost
    if (UNSURE.has(answered.status)) return;
    if (answered.status >= 300) {
      if (sent.fate === 'acknowledged') this.broken.push(`${key}: acknowledged, then ${answered.status}`);
      if (answered.status >= 500)
        this.broken.push(`${key}: ${answered.status} ${JSON.stringify(answered.body)}`);
      sent.fate = 'refused';
      return;
    }
    const answer = answerIn(answered);
    if (sent.answer !== null && JSON.stringify(answer) !== JSON.stringify(sent.answer)) {
      this.broken.push(`${key}: two answers, ${JSON.stringify(sent.answer)} and ${JSON.stringify(answer)}`);
    }
    sent.answer = answer;
    sent.fate = 'acknowledged';
  }
}
