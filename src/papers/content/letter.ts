import type { Day, Plan } from '../../../workflows/index.js';
import type { OfficePaper, Provenance } from '../paper.js';
import type { MeasuredOnPaper } from '../record/measured.js';
import type { NameOnPaper } from '../record/names.js';
import type { Found } from '../record/round-record.js';
import { datelineOn, fullDay } from '../words/days.js';
import {
  COUNCIL,
  departmentHead,
  departmentSymbol,
  periodText,
  planText,
  province,
  shortName,
} from '../words/letterhead.js';
import { upperFirst } from '../words/letters.js';
import { roman } from '../words/numbers.js';
import { recipientsOn, recipientsText, type Signer, signatureOf } from '../words/signing.js';
import { criteriaAnnex } from './criteria.js';
import { marksOf } from './marks.js';
import { howMany, nomineesTable } from './nominees.js';

export interface LetterFacts {
  readonly plan: Plan;
  readonly names: readonly NameOnPaper[];
  readonly found: ReadonlyMap<string, Found>;
  /** How each of them measures up, annexed one by one. */
  readonly measured: readonly MeasuredOnPaper[];
  readonly signer: Signer | null;
  /** As the registry gave them; null: not sent yet. */
  readonly sent: { readonly number: string; readonly date: Day } | null;
  readonly today: Day;
  readonly rehearsal: boolean;
  readonly provenance: readonly Provenance[];
}

const OPEN = '\u00a0'.repeat(6);

/** Each ends with a semicolon, the last with a full stop. */
const basesOf = ({ plan, names, found }: LetterFacts): string[] => {
  const sittings = [...new Set(names.flatMap(({ id }) => found.get(id)?.sitting ?? []))];
  const bases = [
    ...plan.bases,
    planText(plan),
    ...(sittings.length === 0
      ? []
      : [`kết quả bỏ phiếu kín của ${COUNCIL} Sở (phiên họp ${sittings.join(', ')})`]),
  ];
  return bases.map((basis, at) => `Căn cứ ${basis}${at === bases.length - 1 ? '.' : ';'}`);
};

const votesOf =
  ({ found }: LetterFacts) =>
  (id: string): string => {
    const result = found.get(id);
    return result ? `${result.votes}/${result.members}` : '';
  };

const attachedTo = ({ plan, sent }: LetterFacts): string => {
  const number = sent ? sent.number : `${OPEN}/${departmentSymbol('TTr', plan)}`;
  const day = sent ? fullDay(sent.date) : `ngày${OPEN}tháng${OPEN}năm${OPEN}`;
  return `(Kèm theo Tờ trình số ${number} ${day} của ${plan.organisation.name.vi})`;
};

/** The department asks the province to recognise whom its Council selected (IV.1). */
export function letterPaper(facts: LetterFacts): OfficePaper {
  const { plan, names, sent } = facts;
  const board = `Ban Thi đua - Khen thưởng ${province(plan)}`;
  const list = `Danh sách điển hình tiên tiến ${periodText(plan)} đề nghị công nhận`;
  return {
    kind: 'letter',
    marks: marksOf(facts.rehearsal, sent === null ? 'Dự thảo, chưa ký gửi' : null),
    letterhead: departmentHead(plan),
    number: { number: sent?.number ?? null, symbol: departmentSymbol('TTr', plan) },
    dateline: datelineOn(plan.organisation.place, sent?.date ?? null, facts.today),
    title: 'TỜ TRÌNH',
    about: `Về việc đề nghị công nhận điển hình tiên tiến ${periodText(plan)}`,
    addressees: [board],
    body: [
      ...basesOf(facts).map((text) => ({ kind: 'basis' as const, text })),
      {
        kind: 'paragraph',
        text: `${shortName(plan)} kính đề nghị ${board} xem xét, công nhận ${howMany(names, ` ${periodText(plan)} của ${plan.organisation.name.vi}`)} (có danh sách kèm theo).`,
      },
      {
        kind: 'paragraph',
        text: `${upperFirst(shortName(plan))} chịu trách nhiệm về hồ sơ và kết quả xét chọn; hồ sơ, minh chứng của từng cá nhân, tập thể gửi kèm Tờ trình này./.`,
      },
    ],
    recipients: recipientsText(['Như trên', ...recipientsOn(plan, facts.sent?.date ?? facts.today)]),
    signatures: facts.signer ? [signatureOf(facts.signer)] : [],
    annexes: [
      {
        heading: facts.measured.length > 0 ? 'Phụ lục I' : 'Phụ lục',
        title: list.toLocaleUpperCase('vi'),
        note: attachedTo(facts),
        body: [nomineesTable(names, plan, list, votesOf(facts))],
      },
      ...facts.measured.map((one, at) => criteriaAnnex(one, `Phụ lục ${roman(at + 2)}`, attachedTo(facts))),
    ],
    provenance: facts.provenance,
  };
}
