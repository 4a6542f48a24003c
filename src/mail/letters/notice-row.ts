import type { Instant, RoundContext, Words } from '../../../workflows/index.js';
import { isOwn, type OwnTemplate } from '../../texts/mail-own.js';
import type { Letter } from '../mailer.js';
import { ownAction } from './own-words.js';
import type { Told } from './told.js';

/** A notice as it is read for its letter. */
export interface NoticeRow extends Told {
  readonly id: string;
  readonly organisation: string;
  readonly office: Words;
  readonly rehearsal: boolean;
  readonly subject: string;
  readonly seq: number;
  readonly sendFrom: Instant | null;
  readonly digest: boolean;
  readonly recipient: Letter['recipient'] & Told['recipient'];
  /** Of an anchor: the size of the checkpoint that comes with it. */
  readonly anchored: number | null;
  /** The recipient's open task that it is about. */
  readonly task: string | null;
  /** There was such a task, and it is done or no longer his. */
  readonly over: boolean;
  /** Where the notice is about a round: what its dates follow from, and the recipient's own units in it. */
  readonly round: {
    readonly name: string;
    readonly context: RoundContext;
    readonly plan: string;
    readonly version: number;
    readonly units: readonly string[];
  } | null;
}

const OF_A_LIFE = { nomination: 'nominations', round: 'rounds', sitting: 'sittings' } as const;

const OF_ITS_OWN: Readonly<Record<ReturnType<typeof ownAction>, string>> = {
  task: '/tasks',
  inbox: '/tasks',
  account: '/account',
  mails: '/mails',
  people: '/substitutions',
  anchors: '/anchors',
};

export const ownPage = (template: OwnTemplate): string => OF_ITS_OWN[ownAction(template)];

/** What the units of a round are told is about their own list: the round itself is the Office's page. */
const OF_THE_UNIT: ReadonlySet<string> = new Set(['nudge.UNIT_LIST', 'told.EXTEND']);

/** The page behind sign-in: of the task where there is one, else of what the notice is about. */
export const pageOf = ({ task, template, life, subject }: NoticeRow): string => {
  if (task !== null) return `/tasks/${task}`;
  if (OF_THE_UNIT.has(template)) return '/unit';
  if (isOwn(template)) return ownPage(template);
  return life === 'account' ? '/tasks' : `/${OF_A_LIFE[life]}/${subject}`;
};
