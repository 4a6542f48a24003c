import type { Instant } from '../../workflows/index.js';
import { Unheard } from './failures.js';

/** A file that goes with a mail. */
export interface Enclosed {
  readonly name: string;
  /** `text/calendar; method=REQUEST; charset=utf-8` */
  readonly type: string;
  readonly content: string;
}

/** A mail to one person. */
export interface Letter {
  /** That of its notice; of a digest, that of its first. */
  readonly id: string;
  readonly organisation: string;
  readonly recipient: {
    /** Null: an address that is nobody's account here. */
    readonly person: string | null;
    readonly outside?: string | null;
    readonly name: string;
    readonly address: string;
  };
  readonly subject: string;
  readonly body: string;
  /** The same in HTML; null: text alone. */
  readonly html?: string | null;
  /** Where it leads, from the root of this installation. */
  readonly link: string;
  readonly at: Instant;
  readonly enclosed: Enclosed | null;
}

/** What stays the same however often one mail is sent. */
export interface Postmark {
  /** `<5f0c…@thidua.example.vn>` */
  readonly messageId: string;
  /** When it was first tried, in real time. */
  readonly date: Instant;
}

/** How mail leaves the house. Sending the same letter again must not make two of it. */
export abstract class Mailer {
  /** Throws `Refused`, `PutOff` or `Unheard`. */
  abstract send(letter: Letter, postmark: Postmark): Promise<void>;
  /** Whether anybody would take a mail at all; throws `Unheard` with the reason. */
  abstract reach(): Promise<void>;
}

/** Live, and nobody has said by which server: nothing is sent, and nothing is lost. */
export class NoMailer extends Mailer {
  override send(): Promise<void> {
    return this.reach();
  }

  override reach(): Promise<void> {
    return Promise.reject(new Unheard('Chưa cấu hình máy chủ thư / no mail server is configured'));
  }
}
