import { type Day, isDay } from '../kernel/days.js';
import type { Finding, Rule } from '../kernel/finding.js';

interface Handed {
  readonly file: string;
  readonly receipt: string;
}

interface Facts {
  /** The sealed file as it was last handed over. */
  readonly handed: (Handed & { readonly on?: Day }) | null;
  readonly hands: Handed | null;
  readonly receipt: { readonly receipt: string; readonly saidBy: string; readonly on: string } | null;
  readonly today: string;
  readonly provinceClause: string;
}

const against = (code: string, { provinceClause }: Pick<Facts, 'provinceClause'>): Finding => ({
  code,
  clause: provinceClause,
  effect: 'block',
});

const HASH = /^[0-9a-f]{64}$/;

/** The chain names the file and the code on its cover, each by its hash and by nothing else. */
export const fileSealed: Rule<Pick<Facts, 'hands' | 'provinceClause'>> = (facts) =>
  facts.hands && !(HASH.test(facts.hands.file) && HASH.test(facts.hands.receipt))
    ? against('FILE_NOT_SEALED', facts)
    : null;

/** Where nothing was handed over by hand, no code can come back. */
export const fileHanded: Rule<Pick<Facts, 'handed' | 'receipt' | 'provinceClause'>> = (facts) =>
  facts.receipt && !facts.handed ? against('NO_FILE_HANDED', facts) : null;

/** The code is that of the file last handed over: whoever reads an older one holds what is no longer in force. */
export const codeFits: Rule<Pick<Facts, 'handed' | 'receipt' | 'provinceClause'>> = (facts) =>
  facts.receipt && facts.handed && facts.receipt.receipt !== facts.handed.receipt
    ? against('RECEIPT_CODE_WRONG', facts)
    : null;

type Days = Pick<Facts, 'handed' | 'receipt' | 'today' | 'provinceClause'>;

const dayOf = ({ handed, receipt, today }: Days): string | null => {
  if (!receipt) return null;
  if (!isDay(receipt.on)) return 'RECEIPT_DAY_UNKNOWN';
  if (receipt.on > today) return 'RECEIPT_DAY_AHEAD';
  return handed?.on !== undefined && receipt.on < handed.on ? 'RECEIPT_DAY_BEFORE' : null;
};

/** Who read it back, and on a day between the hand-over and today. */
export const receiptSaid: Rule<Days> = (facts) => {
  const { receipt } = facts;
  if (!receipt) return null;
  const day = dayOf(facts);
  return [
    ...(receipt.saidBy.trim() === '' ? [against('RECEIPT_BY_NOBODY', facts)] : []),
    ...(day === null ? [] : [against(day, facts)]),
  ];
};
