import type { Day, Instant, Leaves, Role, Words } from '../../../workflows/index.js';
import type { Checkpoint } from '../../log/checkpoint.js';
import type { LifeName } from '../../road/command.js';
import type { Language } from '../../texts/language.js';

/** A substitution, for those whom it names. */
export interface StandsFor {
  readonly principal: string;
  readonly substitute: string;
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
  /** How many tasks waited for the substitute when it was made; null: it is about something else. */
  readonly waiting?: number | null;
}

/** What somebody left to others: all of it for himself, for whoever follows his own part. */
export interface HandedOver {
  readonly leaver: string;
  readonly lastDay: Day;
  readonly offices: readonly { readonly role: Role; readonly unit: Words | null; readonly to: string }[];
}

/** Working days until the last day, or since. */
export interface Left {
  readonly is: 'ahead' | 'today' | 'over';
  readonly days: number;
}

/** What a mail may tell of a notice. */
export interface Told {
  /** `account`: no step of a life caused it. */
  readonly life: LifeName | 'account';
  /** `task.ENDORSE`, `told.RETURN`, `nudge.ENDORSE`, `overdue.ENDORSE`, `receipt.ENDORSE`, `account.PIN_SET` */
  readonly template: string;
  readonly at: Instant;
  /** Without a language of his choice he is written to in both. */
  readonly recipient: {
    readonly name: string;
    readonly language?: Language | null;
    /** Where he has no account here: he cannot sign in to anything. */
    readonly outside?: string | null;
  };
  /** Of what it is about; null: about no matter at all. */
  readonly code: string | null;
  readonly unit: Words | null;
  readonly due: Day | null;
  /** How far off that is on the day of sending. */
  readonly left?: Left | null;
  /** The round itself, where the notice is of one: several may be open. */
  readonly round?: { readonly name: string } | null;
  /** Of a sitting. */
  readonly meets: Instant | null;
  readonly place: string | null;
  /** Asked in writing: nobody meets. */
  readonly inWriting?: boolean;
  /** Why it was moved or called off. */
  readonly reason?: string | null;
  /** The file that comes with it. */
  readonly file?: string | null;
  /** Where the notice is that the Council has not selected the name: the state that led to. */
  readonly became?: Leaves | null;
  /** Where the notice is of an extension: whom it is for, null being every unit, until when, and why. */
  readonly extended?: { readonly unit: Words | null; readonly until: Day; readonly reason: string } | null;
  /** Where the notice is of a letter to the province: whose, which, and how many names it sends. */
  readonly sent?: {
    readonly by: Words;
    readonly number: string;
    readonly date: Day;
    readonly names: number;
  } | null;
  /** To those above: the units that have sent nothing. */
  readonly silent?: readonly Words[] | null;
  /** Where it came to a substitute, or is about a substitution. */
  readonly standsFor?: StandsFor | null;
  /** Where it is of a hand-over. */
  readonly handedOver?: HandedOver | null;
  /** Of a receipt: which event of the history it is about. */
  readonly event?: { readonly seq: number; readonly hash: string } | null;
  /** Of an anchor what it brings, of a receipt the newest there is: how far the log has come, and under which root. */
  readonly checkpoint?: Pick<Checkpoint, 'size' | 'root'> | null;
  /** Whom to tell that it was not oneself. */
  readonly tell?: { readonly name: string; readonly phone: string } | null;
  /** Of a fresh link: the step its task asks for. */
  readonly does?: string | null;
}

/** Whose house it comes from, and where it leads. */
export interface Around {
  readonly organisation: Words;
  readonly rehearsal: boolean;
  /** Whole address. */
  readonly href: string;
  /** How long a link of his own works; null: it is a plain address. */
  readonly until: Instant | null;
  /** It lies in a rehearsal's tray: outside one, a link of the recipient's own would stand there. */
  readonly trayed?: boolean;
  readonly choices: string | null;
}
