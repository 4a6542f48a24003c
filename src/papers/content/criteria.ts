import type { Assessment, Weighed } from '../../../workflows/index.js';
import { clauseText, needText, reasonText, said, textsIn } from '../../texts/index.js';
import type { Annex, Block, Cell, Column, OfficePaper, Table } from '../paper.js';
import type { MeasuredOnPaper } from '../record/measured.js';
import { datelineOn, shortDay } from '../words/days.js';
import { departmentHead, planText } from '../words/letterhead.js';
import { nameOnPaper } from '../words/nominee-name.js';
import { marksOf } from './marks.js';

const words = textsIn('vi');

const column = (head: string, width: Column['width'], align: Column['align'] = 'left'): Column => ({
  head,
  width,
  align,
});

const dated = (on: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(on) ? ` ngày ${shortDay(on)}` : '');

const PAPERS: ReadonlySet<string> = new Set(['count', 'initiative', 'rating', 'discipline']);

/** "Bằng khen, QĐ 214/QĐ-UBND (Chủ tịch UBND tỉnh) ngày 19/5/2019; Văn phòng xác minh: Đặng Thị Mỹ Duyên, ngày 22/3/2021." */
const pieceText = (piece: Weighed, { seen }: MeasuredOnPaper): string => {
  const { label, on, standsFor, entry, why } = piece;
  const by = seen.get(entry);
  const called = said(label, 'vi');
  return [
    `${called}${called.includes(shortDay(on)) ? '' : dated(on)}`,
    ...(standsFor === undefined ? [] : [words.evidence.standsFor]),
    ...(why === undefined ? [] : [`không tính: ${reasonText(why, 'vi')}`]),
    ...(why === undefined && by ? [`Văn phòng xác minh: ${by.by}, ngày ${shortDay(by.on)}`] : []),
  ].join('; ');
};

/** What somebody answers for in words stands as he wrote it. */
const evidenceCell = (node: Assessment, claimed: Assessment | undefined, of: MeasuredOnPaper): Cell => {
  if (!PAPERS.has(node.kind)) return node.counted.map(({ label }) => `“${said(label, 'vi')}”`);
  const counted = node.counted.map((piece) => `- ${pieceText(piece, of)}.`);
  const left = node.notCounted
    .filter(({ why }) => why !== 'MISSING')
    .map((piece) => `- ${pieceText(piece, of)}.`);
  const more =
    claimed && claimed.have !== node.have ? [`Theo kê khai: ${claimed.have}/${claimed.need}.`] : [];
  const lines = [...counted, ...left, ...more];
  return lines.length === 0 ? ['Chưa có'] : lines;
};

const verdictText = (node: Assessment, branch: boolean): string => {
  const { verdict, effect, kind, parts } = node;
  // a heading binds nobody: what it holds does
  if (kind === 'all' && effect === null && parts.length > 0 && !branch) return '';
  if (verdict === 'met') return words.evidence.verdict.met;
  if (verdict === 'target') return words.evidence.verdict.target;
  if (branch) return '-';
  if (effect === 'warn') return `${words.evidence.verdict.unmet} (${words.nomination.effect.warn})`;
  return effect === null ? words.evidence.verdict.open : words.evidence.verdict.unmet;
};

interface Above {
  readonly number: string;
  /** One of several ways. */
  readonly branch: boolean;
}

const isWays = ({ kind }: Assessment): boolean => kind === 'any' || kind === 'atLeast';

/** One row for each criterion, numbered as it stands under what it belongs to. */
const rowsOf = (
  node: Assessment,
  above: Above,
  claimed: ReadonlyMap<string, Assessment>,
  of: MeasuredOnPaper,
): Cell[][] => {
  const clause = clauseText(node.clause, 'vi');
  const row: Cell[] = [
    [above.number],
    [`${said(node.text, 'vi')}${clause === null ? '' : ` (${clause})`}`],
    [needText(node, 'vi')],
    node.parts.length > 0 ? [] : evidenceCell(node, claimed.get(node.id), of),
    [verdictText(node, above.branch)],
  ];
  const branch = above.branch || isWays(node);
  return [
    row,
    ...node.parts.flatMap((part, at) =>
      rowsOf(part, { number: `${above.number}.${at + 1}`, branch }, claimed, of),
    ),
  ];
};

const flat = (node: Assessment): Assessment[] => [node, ...node.parts.flatMap(flat)];

const tableOf = (of: MeasuredOnPaper): Table => {
  const { sides, gate } = of;
  // at the unit's own gate what it claims counts; from the Office's on what was seen
  const [counts, other] = gate === 'register' ? [sides.claimed, []] : [sides.verified, sides.claimed];
  const claimed = new Map(other.flatMap(flat).map((node) => [node.id, node]));
  return {
    kind: 'table',
    caption: `Đối chiếu tiêu chí: ${nameOnPaper(of)}`,
    shape: 'records',
    columns: [
      column('TT', 'narrow', 'centre'),
      column('Tiêu chí (mục của Kế hoạch)', 'middle'),
      column('Cần, có', 'short'),
      column('Minh chứng (số, ngày, cơ quan tặng; người xác minh)', 'wide'),
      column('Kết quả', 'narrow', 'centre'),
    ],
    rows: counts.flatMap((node, at) => rowsOf(node, { number: String(at + 1), branch: false }, claimed, of)),
    foot: null,
    empty: 'Kế hoạch không nêu tiêu chí nào đối với đối tượng này.',
  };
};

/** Which papers make the difference between what is claimed and what was seen. */
const differences = (of: MeasuredOnPaper): Block[] => {
  const { turns } = of.sides;
  return turns.map(({ text, clause, claimed, by }) => {
    const papers = [
      ...new Set(
        by.map(
          ({ piece, why }) => `${said(piece.label, 'vi')}${why === null ? '' : `, ${reasonText(why, 'vi')}`}`,
        ),
      ),
    ];
    const side = claimed === 'met' ? words.pages.finder.sides.turn.less : words.pages.finder.sides.turn.more;
    return {
      kind: 'paragraph',
      text: `${side}: ${said(text, 'vi')} (${clauseText(clause, 'vi') ?? ''}); ${papers.join('; ')}.`,
    };
  });
};

const bodyOf = (of: MeasuredOnPaper): Block[] => [
  {
    kind: 'paragraph',
    text: `${words.evidence.gates[of.gate]} Tính đến hết ngày ${shortDay(of.day)}, theo ${planText(of.plan)}.`,
  },
  ...differences(of),
  tableOf(of),
];

/** "Phụ lục II. Đối chiếu tiêu chí": need, have, clause and evidence of one nominee, behind the paper that names him. */
export const criteriaAnnex = (of: MeasuredOnPaper, heading: string, note: string): Annex => ({
  heading,
  title: `ĐỐI CHIẾU TIÊU CHÍ: ${nameOnPaper(of).toLocaleUpperCase('vi')}`,
  note,
  body: bodyOf(of),
});

/** The same by itself. */
export const criteriaPaper = (of: MeasuredOnPaper, rehearsal: boolean): OfficePaper => ({
  kind: 'criteria',
  marks: marksOf(rehearsal, null),
  letterhead: departmentHead(of.plan),
  number: { number: of.code, symbol: '' },
  dateline: datelineOn(of.plan.organisation.place, of.day, of.day),
  title: 'PHỤ LỤC',
  about: `Đối chiếu tiêu chí: ${nameOnPaper(of)}`,
  addressees: [],
  body: bodyOf(of),
  recipients: [],
  signatures: [],
  annexes: [],
  provenance: [of.head],
});
