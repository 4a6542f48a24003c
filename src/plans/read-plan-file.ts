import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { parsePlan, type Plan } from '../../workflows/index.js';
import { type ParsedYaml, parseYaml, type WritingMistake } from './parse-yaml.js';
import { NO_SUCH_ZONE, NOT_UTF8, tooLarge, UTF16 } from './yaml-words.js';

/** A mistake in the place where the writer of the plan finds it. */
export interface PlanMistake extends WritingMistake {
  readonly path: readonly (string | number)[];
  /** The known word that was most likely meant, where one is near. */
  readonly nearest?: string;
}

interface Sound {
  readonly ok: true;
  readonly plan: Plan;
  readonly sha256: string;
}

interface Misread {
  readonly ok: false;
  readonly mistakes: readonly PlanMistake[];
}

export type PlanReading = Sound | Misread;

/** With the text that was hashed, and that mistakes name lines of; null: there was no text, or too much of it. */
export type ReadPlan = (Sound & { readonly text: string }) | (Misread & { readonly text: string | null });

/** Eight times our longest plan. */
export const PLAN_BYTES_MAX = 262_144;

/** Enough to begin with; a file of nonsense would else be answered with a larger one. */
const MOST_MISTAKES = 500;

const TOO_LARGE = tooLarge(PLAN_BYTES_MAX / 1024);

const refusedWhole = (mistake: Pick<PlanMistake, 'code' | 'message'>): ReadPlan => ({
  ok: false,
  text: null,
  mistakes: [{ ...mistake, path: [], line: 1, column: 1 }],
});

/** The law knows how a zone is written, the machine which zones there are. */
const zoneExists = (timeZone: string): boolean => {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const NAMES_NOTHING: readonly [] = [];

const inOrderOfLines = (mistakes: readonly PlanMistake[]): PlanMistake[] =>
  mistakes
    .toSorted((one, other) => one.line - other.line || one.column - other.column)
    .slice(0, MOST_MISTAKES);

/** Typed or saved by another editor it is the same plan with the same hash. */
const asKept = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .normalize('NFC');

/** A zone that the law takes for one, and that no clock knows. */
const zoneMistakes = (
  { value, positionOf }: Extract<ParsedYaml, { ok: true }>,
  told: readonly Pick<PlanMistake, 'path'>[],
): PlanMistake[] => {
  const zone = typeof value === 'object' && value !== null && 'zone' in value ? value.zone : null;
  if (typeof zone !== 'string' || told.some(({ path }) => path[0] === 'zone') || zoneExists(zone)) return [];
  return [{ ...NO_SUCH_ZONE, path: ['zone'], ...positionOf(['zone']) }];
};

/**
 * A plan file's text as a plan, with the hash that nominations are pinned to; or every mistake in it, in the order
 * of the file's lines. YAML, or JSON, which is YAML too.
 */
export const readPlan = (text: string): ReadPlan => {
  if (Buffer.byteLength(text) > PLAN_BYTES_MAX) return refusedWhole(TOO_LARGE);
  if (!text.isWellFormed()) return refusedWhole(NOT_UTF8);
  const kept = asKept(text);
  const yaml = parseYaml(kept);
  if (!yaml.ok)
    return {
      ok: false,
      text: kept,
      mistakes: inOrderOfLines(yaml.mistakes.map((one) => ({ ...one, path: NAMES_NOTHING }))),
    };

  const parsed = parsePlan(yaml.value);
  const mistakes = parsed.ok ? [] : parsed.mistakes;
  const zones = zoneMistakes(yaml, mistakes);
  if (parsed.ok && zones.length === 0)
    return {
      ok: true,
      text: kept,
      plan: parsed.plan,
      sha256: createHash('sha256').update(kept, 'utf8').digest('hex'),
    };
  return {
    ok: false,
    text: kept,
    mistakes: inOrderOfLines([
      ...mistakes.map((one) => ({ ...one, ...yaml.positionOf(one.path) })),
      ...zones,
    ]),
  };
};

/** Of a file so large that nobody read it. */
export const PLAN_TOO_LARGE = refusedWhole(TOO_LARGE);

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
  if (bytes.length > PLAN_BYTES_MAX) return refusedWhole(TOO_LARGE);
  if (isUtf16(bytes)) return refusedWhole(UTF16);
  if (!isUtf8(bytes))
    return { ok: false, text: null, mistakes: [{ ...NOT_UTF8, path: [], ...firstBadByte(bytes) }] };
  return readPlan(new TextDecoder('utf-8').decode(bytes));
};

/** The same from a file, of which never more is taken in than a plan may be long. */
export const readPlanFile = async (path: string): Promise<ReadPlan> => {
  const file = await open(path);
  try {
    return (await file.stat()).size > PLAN_BYTES_MAX
      ? refusedWhole(TOO_LARGE)
      : readPlanBytes(await file.readFile());
  } finally {
    await file.close();
  }
};
