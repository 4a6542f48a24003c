import type {
  Assessment,
  Capacity,
  Difference,
  Sides,
  Turn,
  Weighed,
  Words,
} from '../../../workflows/index.js';
import type { Explained } from '../../nominations/with-texts.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { Told } from '../../orders/answer.js';
import type { JsonSchema } from '../json-schema.js';
import {
  hash,
  listOf,
  mapOf,
  maybe,
  nullable,
  oneOf,
  shapeOf,
  text,
  textOrWhole,
  uuid,
  whole,
  word,
} from '../schema-of.js';
import { type Described, inBothOrTyped, ref } from './named.js';

const finding = shapeOf<Explained>({
  code: word(),
  clause: text,
  effect: oneOf('block', 'warn', 'info'),
  need: maybe(textOrWhole),
  have: maybe(textOrWhole),
  params: maybe(mapOf(textOrWhole)),
  about: maybe(ref('Words')),
  assessment: maybe(ref('Assessment')),
  text,
});

const assessment = shapeOf<Assessment>({
  id: text,
  kind: text,
  clause: text,
  text: ref('Words'),
  verdict: oneOf('met', 'unmet', 'target'),
  effect: nullable(oneOf('block', 'warn', 'info')),
  need: whole,
  have: whole,
  counted: listOf(ref('Weighed')),
  notCounted: listOf(ref('Weighed')),
  parts: listOf(ref('Assessment')),
});

const weighed = shapeOf<Weighed>({
  entry: text,
  label: inBothOrTyped,
  on: text,
  why: maybe(word<string>()),
  standsFor: maybe(text),
});

const difference = shapeOf<Difference>({
  criterion: text,
  clause: text,
  text: ref('Words'),
  piece: ref('Weighed'),
  counts: oneOf('claimed', 'verified'),
  why: nullable(word<string>()),
});

const verdict = oneOf('met', 'unmet', 'target');

/** What is claimed beside what the Office has seen. */
const sides = shapeOf<Sides>({
  claimed: listOf(ref('Assessment')),
  verified: listOf(ref('Assessment')),
  differences: listOf(difference),
  turns: listOf(
    shapeOf<Turn>({
      criterion: text,
      clause: text,
      text: ref('Words'),
      claimed: verdict,
      verified: verdict,
      by: listOf(difference),
    }),
  ),
});

/** RFC 9457 with what a program and a person need beside it. */
const problem = shapeOf<ProblemBody>({
  type: text,
  title: text,
  status: whole,
  detail: text,
  code: word(),
  findings: maybe(listOf(ref('Finding'))),
  errors: maybe(
    listOf(shapeOf<NonNullable<ProblemBody['errors']>[number]>({ field: text, rule: word<string>(), text })),
  ),
  mistakes: maybe(
    listOf(
      shapeOf<NonNullable<ProblemBody['mistakes']>[number]>({
        line: whole,
        column: whole,
        path: listOf(textOrWhole),
        code: text,
        text,
      }),
    ),
  ),
  instance: maybe(text),
});

/** The order is answered with plain findings; on its way out each is given its sentence. */
const inWords: JsonSchema = listOf(ref('Finding'));

const told = shapeOf<Told>({
  id: uuid,
  code: text,
  state: listOf(text),
  version: whole,
  event: shapeOf<Told['event']>({ seq: whole, hash }),
  findings: inWords,
});

export const FINDINGS: Described<
  'Words' | 'Finding' | 'Assessment' | 'Weighed' | 'Sides' | 'Capacity' | 'Problem' | 'Told'
> = {
  Words: shapeOf<Words>({ vi: text, en: text }),
  Finding: finding,
  Assessment: assessment,
  Weighed: weighed,
  Sides: sides,
  Capacity: shapeOf<Capacity>({ role: word(), as: oneOf('', 'KT.', 'TUQ.'), for: nullable(uuid) }),
  Problem: problem,
  Told: told,
};
