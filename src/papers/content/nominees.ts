import { type Plan, type RegisterEntry, SUBJECT_KINDS, type SubjectKind } from '../../../workflows/index.js';
import { capital, said } from '../../texts/index.js';
import type { Cell, Column, Table } from '../paper.js';
import type { NameOnPaper } from '../record/names.js';
import { shortDay } from '../words/days.js';
import { KIND_ON_PAPER, nameOnPaper } from '../words/nominee-name.js';
import { countText } from '../words/numbers.js';

const column = (head: string, width: Column['width'], align: Column['align'] = 'left'): Column => ({
  head,
  width,
  align,
});

export const numberColumn = column('TT', 'number', 'centre');

const named = (catalogue: readonly { id: string; name: { vi: string } }[], id: string): string =>
  catalogue.find((entry) => entry.id === id)?.name.vi ?? id;

/** What was won and by whom it was given: "Chiến sĩ thi đua cấp tỉnh (Chủ tịch UBND tỉnh Hà Tĩnh)". */
const honourText = (entry: RegisterEntry, plan: Plan): string => {
  if (entry.kind === 'award') return `${named(plan.awards, entry.award)} (${entry.issuerName})`;
  if (entry.kind !== 'initiative') return said(entry.label, 'vi');
  const level = named(plan.initiativeLevels, entry.level).toLocaleLowerCase('vi');
  return `Sáng kiến ${level} được công nhận${entry.applied ? ', đã áp dụng' : ''}`;
};

const decisionText = (entry: RegisterEntry): string =>
  'number' in entry ? `QĐ số ${entry.number} ngày ${shortDay(entry.decidedOn)}` : '';

/** The same won again stands on one line, each time with its decision. */
const honours = ({ entries }: NameOnPaper, plan: Plan): Cell => {
  const decisions = new Map<string, string[]>();
  for (const entry of entries) {
    const honour = honourText(entry, plan);
    decisions.set(honour, [...(decisions.get(honour) ?? []), decisionText(entry)]);
  }
  const lines = [...decisions].map(([honour, given]) => `- ${honour}: ${given.join('; ')}.`);
  return lines.length === 0 ? ['Không có'] : lines;
};

export const nameCell = (one: { kind: SubjectKind; name: string; code: string }): Cell => [
  nameOnPaper(one),
  one.code,
];

/** A post of the whole department ("Giám đốc Sở") names no division. */
export const postLines = (post: string, unit: string): Cell =>
  post.endsWith(' Sở') ? [post] : [post, unit].filter((line) => line !== '');

/** Of a collective the unit is the name; of a household or a model its address or description stands for a post. */
const whoCell = (name: NameOnPaper): Cell => [
  ...nameCell(name).slice(0, 1),
  ...(name.kind === 'collective' ? [] : postLines(name.post, name.unitName)),
  name.code,
];

const scopeCell = (name: NameOnPaper, plan: Plan): Cell => {
  const fields = name.fields.map((id) => named(plan.fields, id));
  return [
    name.tier === null ? capital(KIND_ON_PAPER[name.kind]) : named(plan.tiers, name.tier),
    ...(name.comprehensive ? ['Toàn diện'] : fields),
  ];
};

/** "04 (bốn) điển hình tiên tiến …, gồm 03 (ba) cá nhân và 01 (một) tập thể"; `of`: whose they are. */
export const howMany = (names: readonly { kind: SubjectKind }[], of: string): string => {
  const all = `${countText(names.length)} điển hình tiên tiến${of}`;
  const kinds = SUBJECT_KINDS.map((kind) => ({
    name: KIND_ON_PAPER[kind],
    count: names.filter((one) => one.kind === kind).length,
  })).filter(({ count }) => count > 0);
  const [only, ...others] = kinds;
  if (only === undefined) return all;
  if (others.length === 0) return `${all}, ${names.length === 1 ? 'là' : 'đều là'} ${only.name}`;
  const parts = kinds.map(({ name, count }) => `${countText(count)} ${name}`);
  return `${all}, gồm ${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
};

/** Names with what they put forward; `votes` where the Council has found about them. */
export const nomineesTable = (
  names: readonly NameOnPaper[],
  plan: Plan,
  caption: string,
  votes: ((id: string) => string) | null,
): Table => ({
  kind: 'table',
  caption,
  shape: 'records',
  columns: [
    numberColumn,
    column('Họ và tên, chức vụ, đơn vị; tên tập thể', 'middle'),
    column('Đối tượng, lĩnh vực', 'short'),
    column('Danh hiệu, hình thức khen thưởng, sáng kiến', 'wide'),
    ...(votes ? [column('Số phiếu đồng ý', 'narrow', 'centre')] : []),
  ],
  rows: names.map((name, at) => [
    [String(at + 1)],
    whoCell(name),
    scopeCell(name, plan),
    honours(name, plan),
    ...(votes ? [[votes(name.id)]] : []),
  ]),
  foot: null,
  empty: 'Chưa có cá nhân, tập thể nào.',
});
