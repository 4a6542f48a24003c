import { SubstitutionsController } from '../substitutions/substitutions.controller.js';
import type { Ended, Made } from '../substitutions/substituting.js';
import type { SubstitutionShown, SubstitutionsOf } from '../substitutions/substitutions.js';
import type { JsonSchema } from './json-schema.js';
import { operationsOf } from './operation.js';
import { day, flag, instant, listOf, nullable, oneOf, shapeOf, text, uuid, whole } from './schema-of.js';
import { ref } from './schemas/named.js';

/** Findings leave with their sentences. */
const inWords: JsonSchema = listOf(ref('Finding'));

const named = shapeOf<SubstitutionShown['principal']>({ id: uuid, name: text });

export const substitutionShape = shapeOf<SubstitutionShown>({
  id: uuid,
  principal: named,
  substitute: named,
  actions: listOf(text),
  from: day,
  until: day,
  reason: text,
  paper: nullable(shapeOf<NonNullable<SubstitutionShown['paper']>>({ number: text, date: day })),
  madeBy: nullable(named),
  madeAt: nullable(instant),
  endedBy: nullable(named),
  endedAt: nullable(instant),
  standing: oneOf('running', 'ahead', 'over', 'ended'),
});

/** Who stands in for whom. */
export const substitutionOperations = operationsOf(SubstitutionsController, {
  mine: {
    vi: 'Ủy quyền của tôi: ai thay tôi, tôi thay ai; việc tôi có thể ủy quyền; với Giám đốc và quản trị: của cả cơ quan.',
    en: 'My substitutions: who stands in for me, for whom I stand in, what I may lend; for the Director and the administrator those of the whole department.',
    answer: shapeOf<SubstitutionsOf>({
      today: day,
      mine: listOf(substitutionShape),
      all: nullable(listOf(substitutionShape)),
      lendable: listOf(text),
      may: shapeOf<SubstitutionsOf['may']>({ own: flag, others: flag }),
    }),
  },
  make: {
    vi: 'Lập ủy quyền: người nhận, việc, thời hạn (nhiều nhất 90 ngày), lý do; Giám đốc lập thay người ốm, vắng.',
    en: 'Makes a substitution: who, for what, for how long (90 days at most) and why; the Director for somebody who is ill or away.',
    answer: shapeOf<Made>({ id: uuid, waiting: whole, findings: inWords }),
    also: [403, 409],
  },
  end: {
    vi: 'Kết thúc ủy quyền trước hạn: người ủy quyền, người nhận, Giám đốc hoặc quản trị viên.',
    en: 'Ends a substitution before its day: either of the two, the Director or the administrator.',
    answer: shapeOf<Ended>({ id: uuid }),
    also: [403, 404, 409],
  },
});
