import { Injectable } from '@nestjs/common';
import type { ReceiptWay } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { type CameTo, ManyOrders, type OneOfMany } from '../nominations/many-orders.js';
import type { Archive } from './archive.js';
import { Packing } from './packing.js';
import { hashOfReceipt, receiptCodeFrom, receiptCodeIn } from './receipt-code.js';
import type { Sealed, SealedLetter, SealedName } from './sealed.js';
import type { Came } from './steps.js';

export type Handed =
  | { readonly ok: true; readonly archive: Archive }
  /** Of some name the law refused it: what was packed is nobody's. */
  | { readonly ok: false; readonly came: readonly CameTo[] };

/** What was said of a code that was read back. */
export interface ReadBack {
  readonly code: string;
  readonly saidBy: string;
  readonly way: ReceiptWay;
  readonly on: string;
}

export type ReceiptTaken =
  | { readonly is: 'taken'; readonly came: readonly CameTo[] }
  /** No code can read like this: a sign was misheard, or two changed over. */
  | { readonly is: 'misread' }
  /** The right code, a second time. */
  | { readonly is: 'known'; readonly came: Came }
  /** The province has received these names otherwise: nothing waits for a code. */
  | { readonly is: 'nothingWaits' };

/** One letter of one round: the code of another never fits it. */
const idOf = ({ round }: Sealed, { number, date, at }: SealedLetter): string =>
  `${round.id} ${number} ${date} ${at}`;

const waiting = ({ names }: SealedLetter): SealedName[] =>
  names.filter(({ at, newest }) => newest && at === 'sent');

/** Where links are blocked: a letter's file goes by hand, and the code on its cover comes back by phone or letter. */
@Injectable()
export class HandedFiles {
  constructor(
    private readonly packing: Packing,
    private readonly many: ManyOrders,
  ) {}

  /** Packs it and writes down by which hashes it is known. `seed`: of the form, so that sending it twice packs the same. */
  async prepare(
    of: Sealed,
    letter: SealedLetter,
    { seed, key, seen }: { readonly seed: string; readonly key: string; readonly seen: readonly OneOfMany[] },
    me: SignedIn,
  ): Promise<Handed> {
    const code = receiptCodeFrom(`${seed} ${idOf(of, letter)}`);
    const archive = await this.packing.handover(of, letter, code, me);
    const receipt = await hashOfReceipt(code, idOf(of, letter));
    const order = { type: 'HAND_FILE', file: archive.manifest.whole, receipt } as const;
    const came = await this.many.act(seen, order, key, me, 'page');
    return came.every(({ outcome }) => outcome.ok) && came.length > 0
      ? { ok: true, archive }
      : { ok: false, came };
  }

  /** The law compares; here it is only made out what was typed, and said when it was said before. */
  async take(
    of: Sealed,
    letter: SealedLetter,
    { code: typed, saidBy, way, on }: ReadBack,
    key: string,
    me: SignedIn,
  ): Promise<ReceiptTaken> {
    const code = receiptCodeIn(typed);
    if (code === null) return { is: 'misread' };
    const receipt = await hashOfReceipt(code, idOf(of, letter));
    const open = waiting(letter);
    const known = letter.names
      .filter(({ handed }) => handed?.receipt === receipt)
      .flatMap(({ came }) => came.filter(({ readBack }) => readBack !== null))
      .at(-1);
    if (known && !open.some(({ handed }) => handed?.receipt === receipt)) return { is: 'known', came: known };
    if (open.length === 0) return { is: 'nothingWaits' };
    const order = { type: 'TAKE_RECEIPT', receipt, saidBy, way, on } as const;
    return { is: 'taken', came: await this.many.act(open, order, key, me, 'page') };
  }
}
