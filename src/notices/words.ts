import { Injectable } from '@nestjs/common';
import type { Instant } from '../../workflows/index.js';
import type { Queries } from '../database/database.js';
import { TELL } from './words.sql.js';

/** What may lie in a notice: nothing that opens anything. No token, no PIN, no code. */
export type ToldValue =
  | string
  | number
  | boolean
  | null
  | readonly ToldValue[]
  | { readonly [key: string]: ToldValue };

export interface Telling {
  readonly organisation: string;
  /** The person it goes to, or an address that is nobody's here. */
  readonly recipient: string | { readonly outside: string };
  /** `account.PIN_SET`, `link.FRESH`, `substitution.MADE`, `mail.FAILED` */
  readonly template: string;
  readonly told: { readonly [key: string]: ToldValue };
  /** Business time. */
  readonly at: Instant;
  /** The person or thing it is about; left out: the recipient himself. */
  readonly subject?: string;
}

/** Notices that no event caused. Written with whatever caused them: in the same transaction, or not at all. */
@Injectable()
export class Words {
  /** Answers the notice's id. The relay comes for it by itself. */
  async tell(queries: Queries, telling: Telling): Promise<string> {
    const { organisation, recipient, template, told, at } = telling;
    const [person, outside] = typeof recipient === 'string' ? [recipient, null] : [null, recipient.outside];
    const { subject = person ?? outside } = telling;
    const asked = [organisation, subject, person, template, at, JSON.stringify(told), outside];
    const [row] = await queries.run<{ id: string }>(TELL, asked);
    if (!row) throw new Error('a notice was not written');
    return row.id;
  }
}
