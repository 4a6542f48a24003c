import { type Plan } from '../../workflows/index.js';
import { type Edit, editsOf, editSource } from './edit-source.js';
import { planFields } from './form-fields.js';
import { readPlan } from './read-plan-file.js';

/** One field of the form that cannot be taken as it was typed. */
export interface WrongField {
  /** Null: of the plan as a whole. */
  readonly name: string | null;
  /** Null: it is no value of its kind at all. */
  readonly message: { readonly vi: string; readonly en: string } | null;
}

export type ChangedSource =
  | { readonly ok: true; readonly source: string; readonly plan: Plan; readonly edited: number }
  | { readonly ok: false; readonly wrong: readonly WrongField[] };

const covers = (at: readonly (string | number)[], path: readonly (string | number)[]): boolean =>
  at.every((step, index) => path[index] === step) || path.every((step, index) => at[index] === step);

/** The next version's text: the old one with what was typed into the form, judged as any plan file is. */
export const changedSource = (
  source: string,
  plan: Plan,
  typed: (name: string) => readonly string[],
): ChangedSource => {
  const fields = planFields(plan);
  const edits: Edit[] = [];
  const changed: string[] = [];
  const wrong: WrongField[] = [];
  for (const field of fields) {
    const own = editsOf(field, typed(field.name));
    if (own === null) wrong.push({ name: field.name, message: null });
    else if (own.length > 0) {
      edits.push(...own);
      changed.push(field.name);
    }
  }
  if (wrong.length > 0) return { ok: false, wrong };
  const next = [...edits, { at: ['version'], written: String(plan.version + 1) }];
  const text = editSource(source, next);
  const read = readPlan(text);
  if (read.ok) return { ok: true, source: text, plan: read.plan, edited: changed.length };
  const concerned = (path: readonly (string | number)[]): string | null =>
    (
      fields.find(({ name, at }) => changed.includes(name) && covers(at, path)) ??
      fields.find(({ at }) => covers(at, path))
    )?.name ?? null;
  return {
    ok: false,
    wrong: read.mistakes.map(({ path, message }) => ({ name: concerned(path), message })),
  };
};
