import type { Day, Plan } from '../../../workflows/index.js';
import type { Block, OfficePaper, Provenance } from '../paper.js';
import type { MeasuredOnPaper } from '../record/measured.js';
import type { NameOnPaper } from '../record/names.js';
import { datelineOn } from '../words/days.js';
import { lowerFirst, unstopped } from '../words/letters.js';
import { COUNCIL, periodText, planText, unitHead } from '../words/letterhead.js';
import { recipientsText, type Signer, signatureOf } from '../words/signing.js';
import { roman } from '../words/numbers.js';
import { criteriaAnnex } from './criteria.js';
import { marksOf } from './marks.js';
import { howMany, nomineesTable } from './nominees.js';

export interface UnitListFacts {
  readonly plan: Plan;
  readonly round: string;
  readonly unit: { readonly code: string; readonly name: string };
  /** The Office's own unit: what it sends goes straight to the Council. */
  readonly office: { readonly code: string; readonly name: string };
  readonly names: readonly NameOnPaper[];
  /** How each of them measures up on what the unit claims, annexed one by one. */
  readonly measured: readonly MeasuredOnPaper[];
  /** Why the unit has nobody, once it has said so. */
  readonly nilReason: string | null;
  readonly signer: Signer | null;
  /** Null: it has not been signed. */
  readonly signedOn: Day | null;
  readonly today: Day;
  readonly rehearsal: boolean;
  readonly provenance: readonly Provenance[];
}

const sentences = (facts: UnitListFacts): Block[] => {
  const { plan, unit, names, nilReason, round } = facts;
  const basis = `Thực hiện ${planText(plan)} (mục ${plan.quotas.perUnit.clause}),`;
  if (nilReason !== null) {
    return [
      {
        kind: 'paragraph',
        text: `${basis} ${unit.name} đã rà soát theo tiêu chí của Kế hoạch và báo cáo: trong ${lowerFirst(round)}, đơn vị không có cá nhân, tập thể đề nghị xét chọn.`,
      },
      { kind: 'paragraph', label: 'Lý do:', text: `${unstopped(nilReason)}./.` },
    ];
  }
  return [
    {
      kind: 'paragraph',
      text: `${basis} căn cứ tiêu chí của Kế hoạch, ${unit.name} đề nghị xét chọn ${howMany(names, '')}, cụ thể như sau:`,
    },
    nomineesTable(names, plan, `Danh sách đề nghị xét chọn điển hình tiên tiến của ${unit.name}`, null),
    {
      kind: 'paragraph',
      text: `Hồ sơ và minh chứng gửi kèm. ${unit.name} chịu trách nhiệm về tính chính xác của hồ sơ và kính đề nghị xem xét, tổng hợp./.`,
    },
  ];
};

/** A division has no register of numbers: what it sends within the house bears its own letters. */
export function unitListPaper(facts: UnitListFacts): OfficePaper {
  const { plan, unit, office, nilReason, signedOn } = facts;
  const nil = nilReason !== null;
  const about = nil
    ? `Về việc không có đề nghị xét chọn điển hình tiên tiến ${periodText(plan)}`
    : `Về việc đề nghị xét chọn điển hình tiên tiến ${periodText(plan)}`;
  return {
    kind: 'unitList',
    marks: marksOf(facts.rehearsal, signedOn === null ? 'Dự thảo, lãnh đạo đơn vị chưa ký' : null),
    letterhead: unitHead(plan, unit.name),
    number: { number: null, symbol: `${nil ? 'BC' : 'TTr'}-${unit.code}` },
    dateline: datelineOn(plan.organisation.place, signedOn, facts.today),
    title: nil ? 'BÁO CÁO' : 'TỜ TRÌNH',
    about,
    addressees: [unit.code === office.code ? `${COUNCIL} Sở` : office.name],
    body: sentences(facts),
    recipients: recipientsText(['Như trên', `Lưu: ${unit.code}`]),
    signatures: facts.signer ? [signatureOf(facts.signer)] : [],
    annexes: facts.measured.map((one, at) =>
      criteriaAnnex(
        one,
        facts.measured.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(at + 1)}`,
        `(Kèm theo Tờ trình của ${unit.name})`,
      ),
    ),
    provenance: facts.provenance,
  };
}
