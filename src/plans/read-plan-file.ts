import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { type Mistake, parsePlan, type Plan } from '../../workflows/index.js';
import { type Kind, type Misread, type PlacedMistake, readText, refusedWhole } from './read-text.js';
import { EMPTY_PLAN, NO_SUCH_ZONE, NOT_UTF8, tooLarge, UTF16 } from './yaml-words.js';

/** As the API calls it. */
export type PlanMistake = PlacedMistake;

interface Sound {
  readonly ok: true;
  readonly plan: Plan;
  readonly sha256: string;
}

export type PlanReading = Sound | Omit<Misread, 'text'>;

/** With the text that was hashed. */
export type ReadPlan = (Sound & { readonly text: string }) | Misread;

/** Eight times our longest plan. */
export const PLAN_BYTES_MAX = 262_144;

const PLAN: Kind = { bytesMax: PLAN_BYTES_MAX, empty: EMPTY_PLAN };

/** The law knows how a zone is written, the machine which zones there are. */
const zoneExists = (timeZone: string): boolean => {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** A zone that the law takes for one, and that no clock knows. */
const zoneMistakes = (value: unknown, told: readonly Mistake[]): Mistake[] => {
  const zone = typeof value === 'object' && value !== null && 'zone' in value ? value.zone : null;
  if (typeof zone !== 'string' || told.some(({ path }) => path[0] === 'zone') || zoneExists(zone)) return [];
  return [{ ...NO_SUCH_ZONE, path: ['zone'] }];
};

/**
 * A plan file's text as a plan, with the hash that nominations are pinned to; or every mistake in it, in the order
 * of the file's lines.
 */
export const readPlan = (source: string): ReadPlan => {
  const read = readText(source, PLAN, (value) => {
    const parsed = parsePlan(value);
    const told = parsed.ok ? [] : parsed.mistakes;
    const mistakes = [...told, ...zoneMistakes(value, told)];
    return parsed.ok && mistakes.length === 0 ? { ok: true, value: parsed.plan } : { ok: false, mistakes };
  });
  if (!read.ok) return read;
  const { text, value: plan } = read;
  return { ok: true, text, plan, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
};

/** Of a file so large that nobody read it. */
export const PLAN_TOO_LARGE = refusedWhole(tooLarge(PLAN_BYTES_MAX / 1024));

/** Where the bytes stop being UTF-8. */
const firstBadByte = (bytes: Uint8Array): { line: number; column: number } => {
  const before = new TextDecoder('utf-8').decode(bytes).split('\ufffd', 1)[0] ?? '';
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
};

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;

/** The same of a file as it was sent or lies on a disk, by its bytes. */
export const readPlanBytes = (bytes: Uint8Array): ReadPlan => {
  if (bytes.length > PLAN_BYTES_MAX) return PLAN_TOO_LARGE;
  if (isUtf16(bytes)) return refusedWhole(UTF16);
  if (!isUtf8(bytes))
    return { ok: false, text: null, mistakes: [{ ...NOT_UTF8, path: [], ...firstBadByte(bytes) }] };
  return readPlan(new TextDecoder('utf-8').decode(bytes));
};

/** The same from a file, of which never more is taken in than a plan may be long. */
export const readPlanFile = async (path: string): Promise<ReadPlan> => {
  const file = await open(path);
  try {
    return (await file.stat()).size > PLAN_BYTES_MAX ? PLAN_TOO_LARGE : readPlanBytes(await file.readFile());
  } finally {
    await file.close();
  }
};
