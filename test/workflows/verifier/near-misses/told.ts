import { canonical } from '../../../../src/history/canonical.js';
import { type Bundle, bundleOf, type Step, withFile } from '../../../support/bundle-builder.js';
import { honest, signed, story } from '../tampering.js';

/** `found`: as which kind of wrong, or 'unreadable'; null: nothing is wrong with it. */
export type NearMiss = [what: string, bundle: Bundle, found: string | null];

/** A line of JSON that says something else. */
export const said =
  <Line>(change: (line: Line) => unknown) =>
  (text: string): string =>
    canonical(change(JSON.parse(text) as Line));

/** The same story, some steps of it told otherwise, linked and signed anew. */
export const told = (change: (step: Step) => Partial<Step>): Bundle =>
  bundleOf({ ...story, steps: story.steps.map((step) => ({ ...step, ...change(step) })) }, { signed });

/** A bundle with such a file in it; null: without. */
export const having = (name: string, content: Uint8Array | string | null, bundle = honest): Bundle =>
  withFile(bundle, name, content);
