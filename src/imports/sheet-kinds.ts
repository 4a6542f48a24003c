import { bareWords } from './words.js';

/** What a sheet is about. Units, people and positions are the administrator's; the rest is the Office's. */
export const PEOPLE_KINDS = ['units', 'people', 'positions'] as const;
export const RECORD_KINDS = ['awards', 'initiatives', 'ratings', 'discipline'] as const;
export type PeopleKind = (typeof PEOPLE_KINDS)[number];
export type RecordKind = (typeof RECORD_KINDS)[number];
export type Kind = PeopleKind | RecordKind;

/** Who may import what: one right each, stated in the policy. */
export const AREAS = {
  IMPORT_PEOPLE: PEOPLE_KINDS,
  IMPORT_RECORDS: RECORD_KINDS,
} as const satisfies Readonly<Record<string, readonly Kind[]>>;
export type Area = keyof typeof AREAS;

export const FIELDS = [
  'staffCode',
  'name',
  'email',
  'phone',
  'unitCode',
  'unit',
  'nameEn',
  'rank',
  'title',
  'titleEn',
  'tier',
  'employment',
  'from',
  'until',
  'award',
  'issuer',
  'nature',
  'number',
  'decidedOn',
  'year',
  'level',
  'applied',
  'rating',
  'severity',
  'called',
] as const;
export type Field = (typeof FIELDS)[number];

export interface Column {
  readonly field: Field;
  /** As the template heads it. */
  readonly header: string;
  /** Without this column the sheet cannot be judged. */
  readonly needed?: true;
  /** Asked of each row, though a sheet may lack the column: another may say it ("BK UBND tỉnh"). */
  readonly asked?: true;
}

export interface SheetKind {
  readonly kind: Kind;
  /** As the template calls it. */
  readonly sheet: string;
  readonly columns: readonly Column[];
}

const WHO: readonly Column[] = [
  { field: 'staffCode', header: 'Mã cán bộ' },
  { field: 'email', header: 'Thư điện tử' },
  { field: 'name', header: 'Họ và tên' },
];
const UNIT: Column = { field: 'unit', header: 'Đơn vị' };

export const SHEET_KINDS: readonly SheetKind[] = [
  {
    kind: 'units',
    sheet: 'Đơn vị',
    columns: [
      { field: 'unitCode', header: 'Mã đơn vị', needed: true },
      { field: 'name', header: 'Tên đơn vị', needed: true },
      { field: 'nameEn', header: 'Tên tiếng Anh' },
      { field: 'phone', header: 'Điện thoại' },
      { field: 'rank', header: 'Thứ tự' },
    ],
  },
  {
    kind: 'people',
    sheet: 'Cán bộ',
    columns: [
      { field: 'staffCode', header: 'Mã cán bộ' },
      { field: 'name', header: 'Họ và tên', needed: true },
      { field: 'email', header: 'Thư điện tử', needed: true },
      { field: 'phone', header: 'Điện thoại' },
    ],
  },
  {
    kind: 'positions',
    sheet: 'Quá trình công tác',
    columns: [
      ...WHO,
      { ...UNIT, needed: true },
      { field: 'title', header: 'Chức vụ', needed: true },
      { field: 'titleEn', header: 'Chức vụ tiếng Anh' },
      { field: 'tier', header: 'Nhóm đối tượng', needed: true },
      { field: 'employment', header: 'Diện', needed: true },
      { field: 'from', header: 'Từ ngày', needed: true },
      { field: 'until', header: 'Đến ngày' },
    ],
  },
  {
    kind: 'awards',
    sheet: 'Khen thưởng',
    columns: [
      ...WHO,
      UNIT,
      { field: 'award', header: 'Danh hiệu, hình thức', needed: true },
      { field: 'issuer', header: 'Cấp quyết định', asked: true },
      { field: 'nature', header: 'Tính chất', needed: true },
      { field: 'number', header: 'Số quyết định', needed: true },
      { field: 'decidedOn', header: 'Ngày quyết định', needed: true },
      { field: 'year', header: 'Năm thành tích' },
    ],
  },
  {
    kind: 'initiatives',
    sheet: 'Sáng kiến',
    columns: [
      ...WHO,
      UNIT,
      { field: 'called', header: 'Tên sáng kiến' },
      { field: 'level', header: 'Cấp công nhận', needed: true },
      { field: 'number', header: 'Số quyết định', needed: true },
      { field: 'decidedOn', header: 'Ngày quyết định', needed: true },
      { field: 'applied', header: 'Đã áp dụng hiệu quả', needed: true },
    ],
  },
  {
    kind: 'ratings',
    sheet: 'Xếp loại',
    columns: [
      ...WHO,
      UNIT,
      { field: 'year', header: 'Năm', needed: true },
      { field: 'rating', header: 'Mức xếp loại', needed: true },
    ],
  },
  {
    kind: 'discipline',
    sheet: 'Kỷ luật',
    columns: [
      ...WHO,
      UNIT,
      { field: 'severity', header: 'Hình thức kỷ luật', needed: true },
      { field: 'number', header: 'Số quyết định', needed: true },
      { field: 'decidedOn', header: 'Ngày quyết định', needed: true },
    ],
  },
];

export const sheetKindOf = (kind: Kind): SheetKind => {
  const found = SHEET_KINDS.find((one) => one.kind === kind);
  if (!found) throw new Error(`no sheet of kind ${kind}`);
  return found;
};

/** Other names under which offices keep the same sheets, bare of marks. */
const SHEET_NAMES: Readonly<Record<Kind, readonly string[]>> = {
  units: ['don vi', 'phong ban', 'danh sach don vi', 'units'],
  people: ['can bo', 'nhan su', 'danh sach can bo', 'cbcc', 'cbccvc', 'nguoi', 'people'],
  positions: ['qua trinh cong tac', 'chuc vu', 'vi tri cong tac', 'qua trinh', 'positions'],
  awards: [
    'khen thuong',
    'thanh tich',
    'danh hieu',
    'vinh danh',
    'khen thuong ca nhan',
    'khen thuong tap the',
    'awards',
  ],
  initiatives: ['sang kien', 'sang kien kinh nghiem', 'initiatives'],
  ratings: ['xep loai', 'xep loai hang nam', 'danh gia xep loai', 'danh gia', 'ratings'],
  discipline: ['ky luat', 'ki luat', 'xu ly ky luat', 'discipline'],
};

/** The template's own sheets that hold no rows to be imported. */
const EXPLAINS: ReadonlySet<string> = new Set(['huong dan', 'danh muc']);

export const explainsOnly = (sheet: string): boolean => EXPLAINS.has(bareWords(sheet));

export function kindOfSheet(name: string): Kind | null {
  const bare = bareWords(name).replace(/ \d+$/, '');
  const found = Object.entries(SHEET_NAMES).find(([, names]) => names.includes(bare));
  return (found?.[0] as Kind | undefined) ?? null;
}

/** Other headers for the same column, bare of marks. */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  staffCode: [
    'ma can bo',
    'ma cb',
    'ma cbcc',
    'ma cbccvc',
    'ma nhan vien',
    'ma so can bo',
    'so hieu cong chuc',
    'staff code',
  ],
  name: [
    'ho va ten',
    'ho ten',
    'ho va ten can bo',
    'ten can bo',
    'ten don vi',
    'ten phong',
    'ten',
    'name',
    'full name',
  ],
  email: ['thu dien tu', 'email', 'e mail', 'dia chi email', 'dia chi thu dien tu', 'hop thu'],
  phone: ['dien thoai', 'so dien thoai', 'sdt', 'dt', 'so dt', 'phone'],
  unitCode: ['ma don vi', 'ma phong', 'ma dv', 'ma', 'unit code'],
  unit: [
    'don vi',
    'phong',
    'phong don vi',
    'phong ban',
    'don vi cong tac',
    'tap the',
    'phong chuyen mon',
    'unit',
  ],
  nameEn: ['ten tieng anh', 'english name', 'name in english'],
  rank: ['thu tu', 'thu tu hien thi', 'rank', 'order'],
  title: ['chuc vu', 'chuc danh', 'chuc vu chuc danh', 'post', 'title'],
  titleEn: ['chuc vu tieng anh', 'chuc danh tieng anh', 'title in english'],
  tier: ['nhom doi tuong', 'doi tuong', 'nhom', 'tier'],
  employment: ['dien', 'loai', 'dien bien che', 'loai hinh', 'ngach', 'employment'],
  from: ['tu ngay', 'ngay bat dau', 'tu', 'ngay bo nhiem', 'from'],
  until: ['den ngay', 'ngay ket thuc', 'den', 'den het ngay', 'until', 'to'],
  award: [
    'danh hieu hinh thuc',
    'danh hieu',
    'hinh thuc',
    'hinh thuc khen thuong',
    'hinh thuc khen',
    'thanh tich',
    'danh hieu hinh thuc khen thuong',
    'danh hieu thi dua hinh thuc khen thuong',
    'award',
  ],
  issuer: [
    'cap quyet dinh',
    'co quan quyet dinh',
    'co quan ban hanh',
    'noi ban hanh',
    'cap khen',
    'cap khen thuong',
    'nguoi ky',
    'issuer',
  ],
  nature: ['tinh chat', 'loai khen', 'loai khen thuong', 'loai hinh khen thuong', 'nature'],
  number: ['so quyet dinh', 'so qd', 'quyet dinh so', 'qd so', 'so', 'number', 'decision number'],
  decidedOn: [
    'ngay quyet dinh',
    'ngay qd',
    'ngay ky',
    'ngay ban hanh',
    'ngay',
    'ngay thang',
    'decided on',
    'date',
  ],
  year: ['nam thanh tich', 'nam', 'nam danh gia', 'nam xep loai', 'nam khen thuong', 'year'],
  level: ['cap cong nhan', 'cap', 'cap sang kien', 'pham vi', 'level'],
  applied: ['da ap dung hieu qua', 'da ap dung', 'ap dung', 'duoc ap dung', 'ap dung hieu qua', 'applied'],
  rating: ['muc xep loai', 'xep loai', 'ket qua', 'ket qua xep loai', 'muc', 'rating'],
  called: ['ten sang kien', 'sang kien', 'ten de tai', 'noi dung sang kien'],
  severity: ['hinh thuc ky luat', 'hinh thuc', 'ky luat', 'muc ky luat', 'severity'],
};

const answersTo = (field: Field, header: string): boolean => HEADERS[field].includes(header);

/** Beside its name a header may say more, in brackets or after a star: "Từ ngày (dd/mm/yyyy) *". */
export const columnOf = ({ columns }: SheetKind, header: string): Column | null => {
  const bare = bareWords(header.replace(/[([].*$/su, ''));
  if (bare === '') return null;
  return (
    columns.find((column) => bareWords(column.header) === bare) ??
    columns.find(({ field }) => answersTo(field, bare)) ??
    null
  );
};
