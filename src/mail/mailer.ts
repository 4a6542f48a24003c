import type { Instant } from '../../workflows/index.js';

/** A file that goes with a mail. */
export interface Enclosed {
  readonly name: string;
  /** `text/calendar; method=REQUEST; charset=utf-8` */
  readonly type: string;
  readonly content: string;
}

/** A mail to one person. */
export interface Letter {
  /** That of its notice. */
  readonly id: string;
  readonly organisation: string;
  readonly recipient: { readonly person: string; readonly name: string; readonly address: string };
  readonly subject: string;
  readonly body: string;
  /** Where it leads, from the root of this installation. */
  readonly link: string;
  readonly at: Instant;
  readonly enclosed: Enclosed | null;
}

/** How mail leaves the house. Sending the same letter again must not make two of it. */
export abstract class Mailer {
  abstract send(letter: Letter): Promise<void>;
}

/** Live, and nobody has said by which server: nothing is sent, and nothing is lost. */
export class NoMailer extends Mailer {
  override send(): Promise<void> {
    return Promise.reject(new Error('Chưa cấu hình máy chủ thư / no mail server is configured'));
  }
}
