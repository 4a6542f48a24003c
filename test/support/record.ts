import type { Outcome } from '../../src/road/command.js';
import { STRAYS, verifyAll } from './chains.js';
import { notDecidedAgain } from './replaying.js';
import type { Department } from './department.js';

interface OpenTask {
  readonly seat: string;
  readonly does: string;
  readonly due: string;
}

export const openTasks = ({ rows }: Department, id: string): Promise<OpenTask[]> =>
  rows<OpenTask & Record<string, unknown>>(
    `select seat, does, due::text from task where subject_id = $1 and closed_seq is null order by seat, does`,
    [id],
  );

/** Who was told what of the last event: `task.ENDORSE nghianh`. */
export async function lastNotices({ rows }: Department, id: string): Promise<string[]> {
  const told = await rows<{ said: string }>(
    `select n.template || ' ' || split_part(p.email, '@', 1) as said
       from notice n join person p on p.id = n.recipient_id
      where n.subject_id = $1 and n.seq = (select max(seq) from history_event where subject_id = $1)
      order by said`,
    [id],
  );
  return told.map(({ said }) => said);
}

/** The reasons of a refusal, by their codes. */
export const codes = ({ findings }: Outcome): string[] =>
  findings.filter(({ effect }) => effect === 'block').map(({ code }) => code);

const TABLES = [
  'nomination',
  'round',
  'sitting',
  'unit_list',
  'ballot',
  'ballot_slip',
  'booth',
  'part',
  'register_entry',
  'register_step',
  'file',
  'nomination_file',
  'history_event',
  'history_private',
  'task',
  'notice',
  'mail',
  'answered_command',
] as const;

/** A fingerprint of each table that a refusal must leave as it was: of all but the log of attempts. */
export async function fingerprint({ rows }: Department): Promise<Record<string, unknown>> {
  const read = TABLES.map((table) =>
    rows<{ was: string }>(`select md5(string_agg(t::text, '|' order by t::text)) as was from ${table} t`),
  );
  const seen = await Promise.all(read);
  return Object.fromEntries(TABLES.map((table, index) => [table, seen[index]?.[0]?.was]));
}

interface Attempt {
  readonly person_id: string;
  readonly action: string;
  readonly because: string;
  readonly codes: string[];
}

export const attempts = ({ rows }: Department): Promise<Attempt[]> =>
  rows<Attempt & Record<string, unknown>>(
    'select person_id, action, because, codes from attempt order by at, id',
  );

/**
 * Whatever a test did: every chain holds, each of its moves is decided again as it was, and nothing lies about loose.
 * `byHand`: what the test itself has altered past the law, which deciding again must of course notice.
 */
export async function insistWhole({ rows }: Department, byHand?: RegExp): Promise<void> {
  const { faults } = await verifyAll(rows);
  const anew = (await notDecidedAgain(rows)).filter((one) => byHand?.test(one) !== true);
  const wrong = [...faults, ...(await rows(STRAYS)), ...anew];
  if (wrong.length > 0) throw new Error(`the record is not whole: ${JSON.stringify(wrong, null, 1)}`);
}

/** The same, and the department is closed whatever comes of it. */
export async function closeWhole(department: Department, byHand?: RegExp): Promise<void> {
  try {
    await insistWhole(department, byHand);
  } finally {
    await department.close();
  }
}
