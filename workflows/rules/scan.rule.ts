import { block, type Finding, findingsOf, type Rule } from '../kernel/finding.js';
import { reasonGiven } from './reason-given.rule.js';

/** One entry of the register and its scans, as far as an order about them asks. Bytes. */
export interface ScanFacts {
  /** Whoever orders it may withdraw scans of an entry that stands like this. */
  readonly mayWithdraw: boolean;
  /** Scans in force after the order, and how large they are together. */
  readonly count: number;
  readonly bytes: number;
  readonly countMax: number;
  readonly bytesMax: number;
  /** The scan to be withdrawn is so already. */
  readonly withdrawn: boolean;
  /** Why it is to be withdrawn. */
  readonly reason: string | undefined;
}

/** Only so much can be read by whoever checks it. */
const fewEnough: Rule<ScanFacts> = ({ count, countMax }) =>
  count <= countMax ? null : block('SCANS_TOO_MANY', { need: countMax, have: count });

const smallEnough: Rule<ScanFacts> = ({ bytes, bytesMax }) =>
  bytes <= bytesMax ? null : block('SCANS_TOO_LARGE', { need: bytesMax, have: bytes });

/** Whoever may attach may withdraw as well, until the Office has verified the entry by what is attached. */
const verifiedByIt: Rule<ScanFacts> = ({ mayWithdraw }) => (mayWithdraw ? null : block('SCAN_OF_VERIFIED'));

const inForce: Rule<ScanFacts> = ({ withdrawn }) => (withdrawn ? block('SCAN_WITHDRAWN_ALREADY') : null);

const RULES = {
  ATTACH_SCAN: [fewEnough, smallEnough],
  /** The new one instead of those before it. */
  REPLACE_SCAN: [fewEnough, smallEnough, verifiedByIt],
  WITHDRAW_SCAN: [inForce, verifiedByIt, reasonGiven],
} as const;

/** Every reason against attaching, replacing or withdrawing a scan, all of them at once. */
export const scanFindings = (order: keyof typeof RULES, facts: ScanFacts): Finding[] =>
  findingsOf(RULES[order], facts);
