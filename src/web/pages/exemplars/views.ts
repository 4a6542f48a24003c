import type { Day, Leaves, Words, SubjectKind } from '../../../../workflows/index.js';
import type { Texts } from '../../../texts/index.js';
import type { Frame, Path } from '../../view-models.js';
import type { Region } from './years.js';

export type Tier = keyof Texts['pages']['exemplars']['list']['tier'];
export type Lack = keyof Texts['pages']['exemplars']['list']['lacks'];

/** Something an exemplar is due for. */
export interface DueFor {
  readonly what: 'year' | 'midterm' | 'final';
  readonly year: number | null;
  readonly due: Day;
  /** The form, where the reader may fill it in; null: it is somebody else's. */
  readonly href: Path | null;
}

export interface ExemplarRow {
  readonly href: Path;
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  readonly unit: Words;
  readonly tier: Tier;
  readonly state: Leaves;
  /** Where each region stands; empty once its years have ended. */
  readonly standing: readonly { readonly region: Region; readonly leaf: string }[];
  readonly targets: { readonly met: number; readonly of: number };
  readonly lacks: readonly Lack[];
  readonly due: readonly DueFor[];
}

export interface Wanted {
  readonly unit: string | null;
  readonly tier: Tier | null;
  readonly round: string | null;
  readonly lacks: Lack | null;
}

export interface ExemplarsPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly rows: readonly ExemplarRow[];
  /** Of all that the filter by unit, tier and round leaves. */
  readonly total: number;
  readonly counts: readonly { readonly lack: Lack; readonly count: number; readonly href: Path }[];
  /** The same without what is lacking. */
  readonly all: Path;
  readonly wanted: Wanted;
  readonly units: readonly { readonly code: string; readonly name: Words }[];
  readonly rounds: readonly { readonly id: string; readonly name: string }[];
  readonly next: Path | null;
  readonly first: Path | null;
}

export type CalendarStanding = keyof Texts['pages']['exemplars']['calendar']['standing'];
type What = keyof Texts['pages']['exemplars']['calendar']['what'];

export type CalendarEntry =
  | {
      readonly kind: 'plan';
      readonly day: Day;
      readonly what: What;
      readonly year: number | null;
      readonly name: Words | null;
      /** Where the plan has several rounds: the one whose date it is. */
      readonly round: string | null;
      readonly turn: { readonly first: string; readonly every: string } | null;
      readonly to: string | null;
      readonly opens: Day | null;
      readonly extended: boolean;
      readonly clause: string | null;
      readonly progress: { readonly done: number; readonly of: number } | null;
      readonly standing: CalendarStanding;
      /** Where the reader sees more of it. */
      readonly href: Path | null;
    }
  | {
      readonly kind: 'task';
      readonly day: Day;
      readonly life: 'nomination' | 'round' | 'sitting';
      readonly does: string;
      readonly about: string;
      /** How many of the same kind are due on that day. */
      readonly count: number;
      readonly href: Path;
    }
  | {
      readonly kind: 'sitting';
      readonly day: Day;
      readonly time: string;
      readonly place: string;
      readonly state: Leaves;
      readonly href: Path;
    };

export interface CalendarPage {
  readonly frame: Frame;
  readonly today: Day;
  /** Null: no plan is being carried out. */
  readonly plan: {
    readonly title: Words;
    readonly from: Day;
    readonly to: Day;
    /** Its rounds, the newest first. */
    readonly rounds: readonly string[];
  } | null;
  /** Further plans that rounds are held under, each with a calendar of its own. */
  readonly others: readonly { readonly href: Path; readonly title: Words }[];
  readonly undated: readonly {
    readonly what: 'midterm' | 'final';
    readonly name: Words;
    readonly linked: Words | null;
    readonly opens: Day | null;
    readonly clause: string;
  }[];
  readonly entries: readonly CalendarEntry[];
  /** He has more tasks than those shown. */
  readonly moreTasks: boolean;
}
