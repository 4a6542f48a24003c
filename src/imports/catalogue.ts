import { bareWords, nearest } from './words.js';

/** What offices write for what a plan spells out, word by word. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  sy: 'si',
  cstd: 'chien si thi dua',
  cstdcs: 'chien si thi dua co so',
  cstdt: 'chien si thi dua tinh',
  cstdtq: 'chien si thi dua toan quoc',
  ldtt: 'lao dong tien tien',
  ttldxs: 'tap the lao dong xuat sac',
  ttldtt: 'tap the lao dong tien tien',
  bk: 'bang khen',
  gk: 'giay khen',
  ubnd: 'uy ban nhan dan',
  ct: 'chu tich',
  ttg: 'thu tuong chinh phu',
  ttgcp: 'thu tuong chinh phu',
  tw: 'trung uong',
  gd: 'giam doc',
  bct: 'bo cong thuong',
  sct: 'so cong thuong',
  ldld: 'lien doan lao dong',
  cs: 'co so',
  xs: 'xuat sac',
  htxsnv: 'hoan thanh xuat sac nhiem vu',
  httnv: 'hoan thanh tot nhiem vu',
  htnv: 'hoan thanh nhiem vu',
  khtnv: 'khong hoan thanh nhiem vu',
  kht: 'khong hoan thanh',
};

/** Words that stand in between and tell nothing apart. */
const BETWEEN: ReadonlySet<string> = new Set(['cua', 'cap', 'tang', 'do']);

/** Two spellings of one name are one: "CSTĐ cấp tỉnh", "Chiến sỹ thi đua tỉnh". */
const spelledOut = (text: string): string =>
  bareWords(text)
    .replace(/\bt w\b/g, 'tw')
    .replace(/^(?:danh hieu|hinh thuc|muc|theo) /, '')
    .split(' ')
    .map((word) => SPELLED_OUT[word] ?? word)
    .filter((word) => !BETWEEN.has(word))
    .join(' ');

interface Entry {
  readonly id: string;
  readonly key: string;
}

export interface NamedThing {
  readonly id: string;
  /** As a plan or the register calls it. */
  readonly name: string;
  /** Other names of the same. */
  readonly also?: readonly string[];
}

/** `rest`: what was said beyond the name, spelled out. */
export type Looked =
  | { readonly ok: true; readonly id: string; readonly rest: string }
  | { readonly ok: false; readonly nearest: readonly string[]; readonly several: boolean };

const startsWith = (text: string, key: string): boolean => text === key || text.startsWith(`${key} `);
const contains = (text: string, key: string): boolean => ` ${text} `.includes(` ${key} `);

/** Where a text may stop short of the name: no single word is taken for a whole name. */
const LEAST_WORDS = 2;

/**
 * Names by which something is known, and which of them a cell means. `open`: more may follow the name, as the one who
 * gave it does ("Bằng khen của Bộ Công Thương").
 */
export class Catalogue {
  private readonly entries: readonly Entry[];
  private readonly names: readonly string[];
  private readonly kept = new Map<string, Looked>();

  constructor(
    things: readonly NamedThing[],
    private readonly open: boolean = false,
  ) {
    this.names = [...new Set(things.map(({ name }) => name))];
    this.entries = things.flatMap(({ id, name, also = [] }) =>
      [name, id, ...also].map((said) => ({ id, key: spelledOut(said) })),
    );
  }

  find(said: string): Looked {
    const known = this.kept.get(said);
    if (known) return known;
    const looked = this.look(said);
    this.kept.set(said, looked);
    return looked;
  }

  private look(said: string): Looked {
    const text = spelledOut(said);
    const exact = this.only(this.entries.filter(({ key }) => key === text));
    if (exact) return { ok: true, id: exact.id, rest: '' };
    const begun = this.open ? this.entries.filter(({ key }) => key !== '' && startsWith(text, key)) : [];
    const longest = Math.max(0, ...begun.map(({ key }) => key.length));
    const whole = this.only(begun.filter(({ key }) => key.length === longest));
    if (whole) return { ok: true, id: whole.id, rest: text.slice(whole.key.length).trim() };
    const within =
      text.split(' ').length >= LEAST_WORDS ? this.entries.filter(({ key }) => contains(key, text)) : [];
    const short = this.only(within);
    if (short) return { ok: true, id: short.id, rest: '' };
    return { ok: false, nearest: nearest(said, this.names), several: within.length > 0 };
  }

  /** The one thing they all name. */
  private only(found: readonly Entry[]): Entry | null {
    const [first] = found;
    return first && found.every(({ id }) => id === first.id) ? first : null;
  }
}

/** "Giám đốc Sở, thủ trưởng cơ quan tương đương": each part names it; so does what stands in brackets. */
export const partsOfName = (name: string): string[] =>
  name
    .split(/[,;()…]|\.\.\.|\bhoặc\b/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Who signs for whom: a decision "của UBND tỉnh" is its Chairman's, "của Sở" its Director's. */
const SIGNERS: readonly (readonly [begins: string, signer: string])[] = [
  ['uy ban nhan dan', 'chu tich'],
  ['so', 'giam doc'],
];

/** An issuer as said, or as who signs for it. */
export function issuerOf(issuers: Catalogue, said: string): Looked {
  const found = issuers.find(said);
  if (found.ok) return found;
  const text = spelledOut(said);
  const signer = SIGNERS.find(([begins]) => startsWith(text, begins));
  const signed = signer ? issuers.find(`${signer[1]} ${text}`) : found;
  return signed.ok ? signed : found;
}
