import type { Cell, Row, Sheet } from 'write-excel-file/node';
import type { Plan } from '../../workflows/index.js';
import { textsIn } from '../texts/index.js';
import type { Language } from '../texts/language.js';
import type { KnownUnit } from './judge/known.js';
import { EMPLOYMENTS } from './judge/positions.js';
import { type Area, AREAS, type Field, type Kind, type SheetKind, sheetKindOf } from './sheet-kinds.js';
import { EXAMPLE } from './tables.js';

const HEAD = { fontWeight: 'bold', backgroundColor: '#E4EFF3', wrap: true, alignVertical: 'top' } as const;
const FAINT = { fontStyle: 'italic', textColor: '#545C61' } as const;
const WIDTHS: Readonly<Partial<Record<Field, number>>> = {
  name: 26,
  email: 28,
  title: 24,
  award: 30,
  issuer: 30,
  called: 40,
  unit: 24,
};
const WIDTH = 18;

type Example = Readonly<Partial<Record<Field, string>>>;

/** Invented, and marked so: whoever leaves them in imports nothing of them. */
const EXAMPLES: Readonly<Record<Kind, readonly [Example, Example]>> = {
  units: [
    { unitCode: 'PVD1', name: 'Phòng Ví dụ Một', phone: '0239 000 0001', rank: '1' },
    { unitCode: 'PVD2', name: 'Trung tâm Ví dụ Hai', nameEn: 'Centre Example Two' },
  ],
  people: [
    { staffCode: 'VD001', name: 'Nguyễn Thị Ví Dụ', email: 'vidu.mot@sct.example', phone: '0239 000 0002' },
    { name: 'Trần Văn Giả Định', email: 'vidu.hai@sct.example' },
  ],
  positions: [
    {
      email: 'vidu.mot@sct.example',
      name: 'Nguyễn Thị Ví Dụ',
      title: 'Chuyên viên',
      employment: 'Công chức',
      from: '1/3/2015',
      until: '31/12/2019',
    },
    {
      email: 'vidu.mot@sct.example',
      name: 'Nguyễn Thị Ví Dụ',
      title: 'Phó Trưởng phòng',
      employment: 'Công chức',
      from: '1/1/2020',
    },
  ],
  awards: [
    {
      email: 'vidu.mot@sct.example',
      name: 'Nguyễn Thị Ví Dụ',
      award: 'CSTĐ cơ sở',
      number: '123',
      decidedOn: '15/1/2020',
      year: '2019',
    },
    { award: 'Bằng khen', number: '456', decidedOn: 'ngày 5 tháng 3 năm 2020' },
  ],
  initiatives: [
    {
      name: 'Nguyễn Thị Ví Dụ',
      called: 'Rút ngắn quy trình cấp phép',
      number: '78',
      decidedOn: '20/11/2019',
      applied: 'Có',
    },
    {
      email: 'vidu.hai@sct.example',
      called: 'Số hóa hồ sơ lưu trữ',
      number: '79',
      decidedOn: '20.11.2019',
      applied: 'Không',
    },
  ],
  ratings: [{ name: 'Nguyễn Thị Ví Dụ', year: '2020' }, { year: '2020' }],
  discipline: [
    { name: 'Nguyễn Thị Ví Dụ', number: '12/QĐ-SCT', decidedOn: '2/2/2018' },
    { email: 'vidu.hai@sct.example', number: '13/QĐ-SCT', decidedOn: '3/2/2018' },
  ],
};

/** Which of the plan's issuers and levels the two examples name, where it has them, and how such a body numbers. */
const PREFERRED: Readonly<Partial<Record<Field, readonly [string, string]>>> = {
  issuer: ['department', 'provinceChairman'],
  level: ['base', 'province'],
};
const NUMBERED: ReadonlyMap<string, string> = new Map([
  ['department', 'QĐ-SCT'],
  ['base', 'QĐ-SCT'],
  ['provinceChairman', 'QĐ-UBND'],
  ['province', 'QĐ-UBND'],
]);

interface Named {
  readonly id: string;
  readonly name: { readonly vi: string };
}

const chosen = (field: Field, list: readonly Named[], at: number): Named | undefined =>
  list.find(({ id }) => id === PREFERRED[field]?.[at % 2]) ?? list[at % Math.max(list.length, 1)];

/** Fields of the examples that name something of the plan: whatever plan is in force, an example fits it. */
const ofThePlan = (field: Field, at: number, { plan, units }: Catalogued): string => {
  const unit = units[at % Math.max(units.length, 1)]?.name ?? '';
  const lists: Readonly<Partial<Record<Field, readonly Named[]>>> = {
    tier: plan.tiers.slice(-1),
    nature: plan.natures,
    issuer: plan.issuers,
    level: plan.initiativeLevels,
    rating: plan.ratings.slice(-2),
    severity: plan.severities,
  };
  if (field === 'unit') return unit;
  return chosen(field, lists[field] ?? [], at)?.name.vi ?? '';
};

interface Catalogued {
  readonly plan: Plan;
  readonly units: readonly Pick<KnownUnit, 'code' | 'name'>[];
}

/** Numbered as the body of its own row numbers: nobody is to learn from an example that a union signs for the province. */
const exampleOf = (kind: Kind, field: Field, at: number, catalogued: Catalogued): string => {
  const said = EXAMPLES[kind][at]?.[field];
  if (said === undefined) return ofThePlan(field, at, catalogued);
  if (field !== 'number' || said.includes('/')) return said;
  const { issuers, initiativeLevels } = catalogued.plan;
  const by = kind === 'awards' ? chosen('issuer', issuers, at) : chosen('level', initiativeLevels, at);
  return `${said}/${NUMBERED.get(by?.id ?? '') ?? 'QĐ'}`;
};

const text = (value: string, style: object = {}): Cell =>
  value === '' ? null : { value, type: String, ...style };

const sheetOf = (kind: SheetKind, catalogued: Catalogued): Sheet<Buffer> => {
  const heads: Row = [
    text('STT', HEAD),
    ...kind.columns.map(({ header, needed, asked }) => text(needed || asked ? `${header} *` : header, HEAD)),
  ];
  const examples = EXAMPLES[kind.kind].map(
    (_, at): Row => [
      text(EXAMPLE, FAINT),
      ...kind.columns.map(({ field }) => text(exampleOf(kind.kind, field, at, catalogued), FAINT)),
    ],
  );
  const columns = kind.columns.map(({ field }) => ({ width: WIDTHS[field] ?? WIDTH }));
  return {
    sheet: kind.sheet,
    data: [heads, ...examples],
    columns: [{ width: 9 }, ...columns],
    stickyRowsCount: 1,
  };
};

const guideOf = (lang: Language): Sheet<Buffer> => {
  const [title = '', ...lines] = textsIn(lang).pages.imports.guide;
  const data: Row[] = [
    [text(title, { fontWeight: 'bold', fontSize: 14 })],
    ...lines.map((line): Row => [text(line, { wrap: true })]),
  ];
  return { sheet: 'Hướng dẫn', data, columns: [{ width: 100 }] };
};

const listsOf = ({ plan, units }: Catalogued, area: Area, lang: Language): Sheet<Buffer> => {
  const words = textsIn(lang).pages.imports.lists;
  const named = (things: readonly { name: { vi: string } }[]): string[] => things.map(({ name }) => name.vi);
  const columns: readonly (readonly [string, readonly string[]])[] = [
    [words.units, units.map(({ code, name }) => `${name} (${code})`)],
    ...(area === 'IMPORT_PEOPLE'
      ? ([
          [words.tiers, named(plan.tiers)],
          [words.employments, named(EMPLOYMENTS)],
        ] as const)
      : ([
          [words.awards, named(plan.awards)],
          [
            words.issuers,
            plan.issuers.flatMap(({ name, bodies }) => [name.vi, ...bodies.map((body) => body.name)]),
          ],
          [words.natures, named(plan.natures)],
          [words.levels, named(plan.initiativeLevels)],
          [words.ratings, named(plan.ratings)],
          [words.severities, named(plan.severities)],
        ] as const)),
  ];
  const length = Math.max(...columns.map(([, list]) => list.length));
  const rows = Array.from({ length }, (_, at): Row => columns.map(([, list]) => text(list[at] ?? '')));
  const heads: Row = columns.map(([head]) => text(head, HEAD));
  return {
    sheet: 'Danh mục',
    data: [heads, ...rows],
    columns: columns.map(() => ({ width: 36 })),
    stickyRowsCount: 1,
  };
};

/** The workbook to be filled in: what it is, a sheet for each kind, and the names that are known. */
export const templateSheets = (area: Area, catalogued: Catalogued, lang: Language): Sheet<Buffer>[] => [
  guideOf(lang),
  ...AREAS[area].map((kind) => sheetOf(sheetKindOf(kind), catalogued)),
  listsOf(catalogued, area, lang),
];
