import type { Seal } from '../../../papers/paper.js';
import type {
  Day,
  Finding,
  Instant,
  Leaves,
  Outlook,
  RoundDates,
  SubjectKind,
  WorkingCalendar,
  Words,
} from '../../../../workflows/index.js';
import type { QuotaView } from '../../pieces/quotas.js';
import type { DEEDS, MANY } from '../../forms/office-forms.js';
import type { ContestedView } from '../../pieces/contested.js';
import type { ProofView } from '../../decision-views.js';
import type { Sent } from '../../pieces/fields.js';
import type { CapacityView, FieldError, Frame, Path, Waiting } from '../../view-models.js';

/** An order of the round with a page of its own. */
export type DeedName = keyof typeof DEEDS;
/** An order to many nominations at once. */
export type ManyName = keyof typeof MANY;

export interface RoundHead {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: Leaves;
  readonly supplementary: boolean;
}

export interface RoundRow extends RoundHead {
  readonly registration: Day | null;
  readonly province: Day | null;
  readonly units: { readonly done: number; readonly of: number };
  readonly names: number;
}

export interface RoundsPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly rounds: readonly RoundRow[];
  /** Present for whoever may open one. */
  readonly open: Path | null;
}

/** A round of one kind under one plan. */
export interface OpeningKind {
  readonly kind: 'regular' | 'turn' | 'supplementary';
  /** Of a recurring plan: the turn it is about, and how long turns are. */
  readonly turn: { readonly first: string; readonly every: string } | null;
  /** Null: it names its own. Within: null, nothing binds. */
  readonly dates: RoundDates | null;
  /** What speaks against it, or is to be known before. */
  readonly findings: readonly Finding[];
}

export interface OpeningChoice extends OpeningKind {
  /** Null: it cannot be opened now. */
  readonly href: Path | null;
}

export interface PlanChoice {
  readonly code: string;
  readonly title: Words;
  readonly intake: 'once' | 'month' | 'quarter' | 'year' | 'continuous';
  readonly clause: string;
  readonly choices: readonly OpeningChoice[];
}

export interface ChooseRoundPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly plans: readonly PlanChoice[];
  readonly errors: readonly FieldError[];
}

export interface OpenRoundPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly action: Path;
  readonly nonce: string;
  readonly plan: { readonly code: string; readonly title: Words };
  /** As it is sent: `regular`, `supplementary`, or the turn. */
  readonly value: string;
  readonly round: OpeningKind;
  /** The dates of its own that a supplementary round names under this plan. */
  readonly asks: readonly ('registration' | 'province')[];
  readonly units: readonly Words[];
  readonly sent: Sent;
  /** What was typed, once more before it is opened; null: still being filled in. */
  readonly confirm: {
    readonly dates: RoundDates;
    readonly findings: readonly Finding[];
    readonly hidden: readonly (readonly [string, string])[];
  } | null;
}

export type Standing = 'sent' | 'nil' | 'without' | 'silent';

export interface NameRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  readonly unit: Words;
  readonly state: Leaves;
  readonly held: boolean;
}

export interface UnitRow {
  readonly code: string;
  readonly name: Words;
  readonly standing: Standing;
  readonly registered: number;
  readonly reason: string | null;
  readonly lastDay: Day | null;
  readonly extended: boolean;
  readonly seenMinutesAgo: number | null;
  /** `by` null: by the clock. */
  readonly reminded: { readonly at: Instant; readonly by: string | null } | null;
  readonly contacts: readonly {
    readonly name: string;
    readonly role: 'nominator' | 'unitHead' | 'unitDeputy';
    readonly phone: string;
  }[];
  readonly names: readonly NameRow[];
}

export interface RoundDate {
  readonly what: 'registration' | 'province';
  readonly lastDay: Day;
  readonly extended: boolean;
  readonly clause: string;
}

export interface DeedLink {
  readonly name: DeedName | 'forward';
  readonly href: Path;
  readonly open: boolean;
  readonly findings: readonly Finding[];
  /** What the round waits for. */
  readonly main: boolean;
}

export interface SittingRow {
  readonly id: string;
  readonly code: string;
  readonly plannedFor: Instant;
  readonly place: string;
  readonly state: Leaves;
}

/** Names, reasons and last uses: only for those who work on the round. */
export interface BoardInside {
  readonly units: readonly UnitRow[];
  readonly sittings: readonly SittingRow[];
  /** Of each unit only what is not as the plan asks. */
  readonly further: readonly QuotaView[];
  readonly waiting: readonly Waiting[];
  readonly outlook: readonly Outlook[];
  readonly deeds: readonly DeedLink[];
  readonly many: readonly { readonly name: ManyName; readonly href: Path }[];
}

export interface BoardPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly round: RoundHead;
  readonly dates: readonly RoundDate[];
  readonly counts: readonly { readonly state: string; readonly count: number }[];
  readonly sent: { readonly done: number; readonly of: number };
  readonly inside: BoardInside | null;
  /** Where the round is taken with what proves it; null: not by this reader. */
  readonly bundle: Path | null;
  /** Where a unit sends its list, as a whole address. */
  readonly unitAddress: string;
}

export interface MailSample {
  readonly subject: string;
  readonly body: string;
}

/** What would be written, told before it is. */
export interface Foreseen {
  readonly facts: readonly {
    readonly what: 'until' | 'was' | 'reason' | 'paper' | 'sitting';
    readonly text: string;
  }[];
  readonly units: readonly { readonly name: Words; readonly detail: string | null }[];
  readonly names: readonly NameRow[];
  /** Beside the names it moves: in their own list before the Council, or parked. */
  readonly beside: readonly {
    readonly what: 'unqualified' | 'held' | 'pending';
    readonly names: readonly NameRow[];
  }[];
  readonly told: readonly { readonly name: string; readonly role: string; readonly unit: Words | null }[];
  readonly mail: MailSample | null;
}

export interface DeedPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly round: RoundHead;
  readonly deed: DeedName;
  readonly action: Path;
  readonly button: { readonly open: boolean; readonly findings: readonly Finding[] };
  readonly units: readonly UnitRow[];
  readonly sittings: readonly SittingRow[];
  readonly dates: readonly RoundDate[];
  readonly names: readonly NameRow[];
  readonly sent: Sent;
  /** Null while it is still being filled in. */
  readonly confirm: {
    readonly nonce: string;
    readonly version: number;
    readonly foreseen: Foreseen;
    readonly hidden: readonly (readonly [name: string, value: string])[];
  } | null;
  /** A second factor goes with what is recorded; null: none is asked for, or it is proved. */
  readonly proof: ProofView | null;
}

export interface ManyRow extends NameRow {
  readonly version: number;
  readonly open: boolean;
  readonly findings: readonly Finding[];
  readonly evidence: number;
  /** Wrong facts that the nominee reported. */
  readonly contested: readonly ContestedView[];
  readonly waiting: readonly Waiting[];
}

export interface ManyResult {
  readonly name: NameRow;
  /** The event that came of it; null: refused. */
  readonly receipt: Path | null;
  readonly reasons: readonly FieldError[];
}

export interface ManyPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly round: RoundHead;
  readonly order: ManyName;
  readonly action: Path;
  readonly rows: readonly ManyRow[];
  readonly sent: Sent;
  readonly results: readonly ManyResult[];
  readonly confirm: {
    readonly nonce: string;
    readonly rows: readonly ManyRow[];
    readonly told: Foreseen['told'];
    readonly mail: MailSample | null;
  } | null;
}

export interface ManyDonePage {
  readonly frame: Frame;
  readonly round: RoundHead;
  readonly order: ManyName;
  readonly results: readonly ManyResult[];
}

export interface ListedName extends NameRow {
  readonly tier: Words | null;
  /** As the Office asks the criteria; null once the name has gone further. */
  readonly score: { readonly met: number; readonly required: number } | null;
  readonly evidence: { readonly counted: number; readonly claimed: number };
  readonly checkedBy: CapacityView | null;
  readonly opinion: string | null;
  /** As the criteria stand today; of a name that has gone further what was noted when it was accepted. */
  readonly findings: readonly Finding[];
  /** Accepted, and no longer meets what blocks. */
  readonly fallen: boolean;
}

export interface CompiledListPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly round: RoundHead;
  readonly qualified: readonly ListedName[];
  /** Accepted and still in the list, though the recount leaves something binding unmet. */
  readonly fallen: readonly ListedName[];
  readonly unqualified: readonly ListedName[];
  readonly held: readonly ListedName[];
  readonly pending: readonly NameRow[];
  readonly nil: readonly {
    readonly unit: Words;
    readonly reason: string | null;
    readonly standing: Standing;
  }[];
  readonly letter: Path;
  /** At the foot of the print; null: nothing of the history is sealed yet. */
  readonly seal: Seal | null;
}
