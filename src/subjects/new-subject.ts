import type { SubjectKind } from '../../workflows/index.js';

/** On no staff: a unit names it. */
export type NamedKind = Extract<SubjectKind, 'household' | 'model'>;

const NAMED_KINDS: readonly SubjectKind[] = ['household', 'model'];

export const isNamedKind = (kind: SubjectKind): kind is NamedKind => NAMED_KINDS.includes(kind);

/** A household or a model as a unit names it. */
export interface NewSubject {
  /** Code of the unit that proposes it. */
  readonly unit: string;
  readonly name: string;
  /** A line of address or description; may be empty. */
  readonly about: string;
  /** The head of the household, or who answers for the model, in words; may be empty. */
  readonly answers: string;
}

/** As it stands on papers: one form of Unicode, one space where there were several. */
const oneLine = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim();

export const tidied = ({ unit, name, about, answers }: NewSubject): NewSubject => ({
  unit,
  name: oneLine(name),
  about: oneLine(about),
  answers: oneLine(answers),
});
