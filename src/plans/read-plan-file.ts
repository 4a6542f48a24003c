import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { parsePlan, type Plan } from '../../workflows/index.js';
import { parseYaml, type WritingMistake } from './parse-yaml.js';

/** A mistake in the place where the writer of the plan finds it. */
export interface PlanMistake extends WritingMistake {
  readonly path: readonly (string | number)[];
}

export type PlanReading =
  | { readonly ok: true; readonly plan: Plan; readonly sha256: string }
  | { readonly ok: false; readonly mistakes: readonly PlanMistake[] };

/** Thirty times our longest plan. */
const MAX_BYTES = 1_048_576;

/** Enough to begin with; a file of nonsense would else be answered with a larger one. */
const MOST_MISTAKES = 500;

const TOO_LARGE = {
  code: 'TOO_LARGE',
  message: { vi: 'tệp lớn hơn 1 MB; kế hoạch phải nhỏ hơn', en: 'the file is over 1 MB; a plan is smaller' },
};

const NOT_UTF8 = {
  code: 'NOT_UTF8',
  message: {
    vi: 'tệp không ở dạng UTF-8; hãy lưu lại bằng UTF-8',
    en: 'the file is not UTF-8; save it as such',
  },
};

const NO_SUCH_ZONE = {
  code: 'NOT_A_ZONE',
  message: {
    vi: 'không có múi giờ này; ghi như Asia/Ho_Chi_Minh',
    en: 'there is no such time zone; write one like Asia/Ho_Chi_Minh',
  },
};

const refusedWhole = (mistake: Pick<PlanMistake, 'code' | 'message'>): PlanReading => ({
  ok: false,
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

/** A plan file's text as a plan, with the hash that nominations are pinned to, or every mistake in it. */
export const readPlan = (text: string): PlanReading => {
  if (Buffer.byteLength(text) > MAX_BYTES) return refusedWhole(TOO_LARGE);
  const normal = text.normalize('NFC');
  const yaml = parseYaml(normal);
  if (!yaml.ok)
    return {
      ok: false,
      mistakes: yaml.mistakes.slice(0, MOST_MISTAKES).map((one) => ({ ...one, path: [] })),
    };

  const parsed = parsePlan(yaml.value);
  if (!parsed.ok) {
    const mistakes = parsed.mistakes.slice(0, MOST_MISTAKES);
    return { ok: false, mistakes: mistakes.map((one) => ({ ...one, ...yaml.positionOf(one.path) })) };
  }
  if (!zoneExists(parsed.plan.zone)) {
    const path = ['zone'];
    return { ok: false, mistakes: [{ ...NO_SUCH_ZONE, path, ...yaml.positionOf(path) }] };
  }
  const sha256 = createHash('sha256').update(normal, 'utf8').digest('hex');
  return { ok: true, plan: parsed.plan, sha256 };
};

const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The same from a file, of which never more is taken in than a plan may be long. */
export const readPlanFile = async (path: string): Promise<PlanReading> => {
  const file = await open(path);
  try {
    if ((await file.stat()).size > MAX_BYTES) return refusedWhole(TOO_LARGE);
    const text = textOf(await file.readFile());
    return text === null ? refusedWhole(NOT_UTF8) : readPlan(text);
  } finally {
    await file.close();
  }
};
