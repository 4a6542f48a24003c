/** In Vietnamese and in English. */
export type Words = readonly [vi: string, en: string];

export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly chain?: string;
  readonly life?: string;
  readonly seq?: number;
  readonly type?: string;
  readonly at?: string;
  readonly field?: string;
  /** The leaf of the log. */
  readonly idx?: number;
  readonly anchor?: string;
}

export interface Wrong {
  readonly kind: string;
  readonly place: Place;
  readonly words: Words;
}

export interface Count {
  readonly chains: number;
  readonly events: number;
  readonly disclosed: number;
  readonly withheld: number;
  readonly redacted: number;
  readonly checkpoints: number;
  readonly tallies: number;
  /** Moves decided again by the bundled law. */
  readonly decided: number;
  readonly undecided: number;
}

export interface Verdict {
  readonly exit: 0 | 1 | 2 | 3;
  readonly word: Words;
  readonly sentence: Words;
  /** The first wrong place. */
  readonly wrong: Wrong | null;
  /** Where a file is not as listed: what is wrong in it. */
  readonly inside: Wrong | null;
  readonly checked: readonly Words[];
  /** Of something altered: whether anchors had a part in that. */
  readonly unused: readonly Words[];
  /** What the bundle says of itself. */
  readonly about: readonly Words[];
  readonly report:
    | (Count & { readonly size: number; readonly root: string | null; readonly origin: string })
    | null;
}

export interface Given {
  /** Notes or short codes held outside, each with the name it is called by. */
  readonly anchors?: readonly (readonly [label: string, text: string])[];
  /** Verifier keys from outside. */
  readonly keys?: readonly string[];
  readonly replay?: boolean;
  readonly tell?: (count: Count) => void;
}

/** Never throws: what cannot be read is a verdict too. */
export function verify(
  source: { readonly size: number; readonly read: (from: number, to: number) => Promise<Uint8Array> },
  given?: Given,
): Promise<Verdict>;
