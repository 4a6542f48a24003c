import { seedDates } from '../../support/builders/plan.js';
import {
  type Dossier,
  emptyDossier,
  type Nominee,
  type Plan,
  type RegisterEntry,
  type Settled,
} from '../../../workflows/index.js';
import { wallClock } from '../../../src/texts/index.js';
import { COLLECTIVES } from '../../../src/rehearsal/department/collectives.js';
import { actorCalled, entriesOf, personCalled, postOf, unitNamed } from './department.js';
import { Played } from './played.js';

const NARRATIVE =
  'Chủ trì xây dựng quy trình liên thông tiếp nhận hồ sơ kinh doanh khí hóa lỏng, rút thời gian giải quyết từ 10 xuống 6 ngày làm việc; 100% hồ sơ năm 2020 trả đúng và trước hạn.\nTham mưu tổ chức 4 phiên chợ hàng Việt về miền núi, kết nối 37 cơ sở sản xuất của tỉnh với hệ thống bán lẻ.';

/** Whoever writes the dossier answers for each of these in words. */
const ANSWERS: Readonly<Record<string, string>> = {
  leading: 'Là người dẫn đầu phong trào cải cách hành chính của phòng ba năm liền.',
  law: 'Chấp hành tốt; không có phản ánh, kiến nghị của tổ chức, công dân.',
  study: 'Đăng ký và thực hiện tốt nội dung học tập hằng năm, được chi bộ ghi nhận.',
  excellentWork: 'Hoàn thành xuất sắc nhiệm vụ các năm 2018, 2019, 2020.',
  influence: 'Quy trình liên thông được hai phòng khác của Sở áp dụng.',
  officeCulture: 'Thực hiện nghiêm quy tắc ứng xử, được bình xét dẫn đầu phòng.',
  achievements: 'Hoàn thành 100% chỉ tiêu công tác năm 2020, ba chỉ tiêu vượt kế hoạch.',
  leadsMovements: 'Dẫn đầu khối các phòng quản lý năm 2019 và 2020.',
  unity: 'Nội bộ đoàn kết, không có đơn thư.',
  charity: 'Nhận đỡ đầu hai học sinh vùng lũ Cẩm Xuyên từ năm 2020.',
  typicalInFields: 'Đầu mối cải cách thủ tục hành chính lĩnh vực công nghiệp của Sở.',
};

const dossierOf = (
  plan: Plan,
  name: string,
  post: string,
  evidence: readonly string[],
  leaveOut: readonly string[],
): Dossier => {
  const keys = new Set<string>();
  const visit = (criteria: readonly object[]): void =>
    criteria.forEach((criterion) => {
      if ('key' in criterion) keys.add(String(criterion.key));
      if ('of' in criterion && Array.isArray(criterion.of)) visit(criterion.of as object[]);
    });
  visit(plan.criteria);
  return {
    ...emptyDossier(name, post),
    narrative: NARRATIVE,
    fields: ['trade', 'administrativeReform'],
    movement: 'administrativeReform',
    attestations: [...keys]
      .filter((key) => key in ANSWERS && !leaveOut.includes(key))
      .map((key) => ({ key, text: ANSWERS[key] ?? '', year: null })),
    evidence,
  };
};

const settled = (
  plan: Plan,
  nominee: Nominee,
  dossier: Dossier,
  entries: RegisterEntry[],
  at: string,
): Settled => ({
  plan,
  nominee,
  dossier,
  entries,
  moment: { at, day: wallClock(at).day },
  actor: actorCalled('Lê Thu Hằng'),
  round: { state: 'open', dates: seedDates(), registrationUntil: null, provinceUntil: null },
  others: 1,
  nilReturn: false,
  parts: [],
});

const individual = (
  plan: Plan,
  name: string,
  filedBy: string,
  at: string,
  leaveOut: readonly string[] = [],
): Played => {
  const person = personCalled(name);
  const post = postOf(person, wallClock(at).day);
  if (!post) throw new RangeError(`${name} holds no post then`);
  const entries = entriesOf(person.record, plan, { verified: false, claimed: () => true });
  const dossier = dossierOf(
    plan,
    name,
    `${post.title.vi}, ${unitNamed(post.unit).vi}`,
    entries.map(({ id }) => id),
    leaveOut,
  );
  const nominee: Nominee = {
    kind: 'individual',
    person: person.email,
    unit: post.unit,
    tier: post.tier,
    employment: post.employment,
  };
  return new Played(settled(plan, nominee, dossier, entries, at), filedBy, at);
};

const collective = (plan: Plan, unit: keyof typeof COLLECTIVES, filedBy: string, at: string): Played => {
  const entries = entriesOf(COLLECTIVES[unit] ?? [], plan, { verified: false, claimed: () => true });
  const dossier = dossierOf(
    plan,
    `Tập thể ${unitNamed(unit).vi}`,
    '',
    entries.map(({ id }) => id),
    [],
  );
  const nominee: Nominee = { kind: 'collective', person: null, unit, tier: null, employment: null };
  return new Played(settled(plan, nominee, dossier, entries, at), filedBy, at);
};

/** Returned once for a paper that could not be read, sent again, now with the Office. */
export const returnedOnce = (plan: Plan): Played => {
  const played = individual(plan, 'Phan Thị Ngọc Ánh', 'Võ Thị Minh Nguyệt', '2021-03-15T01:20:00.000Z');
  played.order({ type: 'SUBMIT' }, 'Võ Thị Minh Nguyệt', '2021-03-15T08:42:00.000Z');
  played.order({ type: 'ENDORSE' }, 'Trần Thị Thanh Tâm', '2021-03-16T02:05:00.000Z');
  played.order(
    {
      type: 'RETURN',
      reason:
        'Bản quét Quyết định 1385/QĐ-BCT thiếu trang có dấu. Đề nghị phòng quét lại cả quyết định và danh sách kèm theo.',
      items: ['entry-2'],
    },
    'Trần Thị Mỹ Duyên',
    '2021-03-17T03:31:00.000Z',
  );
  played.order({ type: 'SUBMIT' }, 'Võ Thị Minh Nguyệt', '2021-03-18T00:58:00.000Z');
  played.order({ type: 'ENDORSE' }, 'Nguyễn Hữu Nghĩa', '2021-03-18T07:12:00.000Z');
  return played;
};

export const checked = (plan: Plan): Played => {
  const played = returnedOnce(plan);
  const items = played.facts.entries.map(({ id }) =>
    id === 'entry-3'
      ? ({ entry: id, verdict: 'rejected', note: 'Bản quét không có dấu.' } as const)
      : ({ entry: id, verdict: 'verified' } as const),
  );
  played.order({ type: 'CHECK_EVIDENCE', items }, 'Trần Thị Mỹ Duyên', '2021-03-19T02:44:00.000Z');
  return played;
};

/** Two certificates of the provincial union: nothing that the plan counts; and it is late. */
export const refused = (plan: Plan): Played => {
  const played = individual(plan, 'Đặng Quốc Bảo', 'Phạm Gia Huy', '2021-03-22T02:00:00.000Z', ['influence']);
  played.order({ type: 'SUBMIT' }, 'Phạm Gia Huy', '2021-03-24T09:55:00.000Z');
  played.change({ others: 2 });
  return played;
};

/** What it has won since, and how it was rated: the first of the two certificates the period asks for. */
const won: RegisterEntry = {
  id: 'entry-9',
  kind: 'award',
  award: 'BANG_KHEN',
  issuer: 'provinceChairman',
  issuerName: 'Chủ tịch UBND tỉnh Hà Tĩnh',
  nature: 'merit',
  label: 'Bằng khen của Chủ tịch UBND tỉnh Hà Tĩnh',
  number: '1207/QĐ-UBND',
  decidedOn: '2022-05-27',
  year: 2021,
  claimed: true,
  verified: true,
  revokedOn: null,
};
const rated: RegisterEntry = {
  id: 'entry-10',
  kind: 'rating',
  year: 2021,
  level: 'excellent',
  label: 'Xếp loại năm 2021: hoàn thành xuất sắc nhiệm vụ',
  claimed: false,
  verified: true,
  revokedOn: null,
};

/** A collective, an exemplar since 2021, in the middle of the years after. */
export const exemplar = (plan: Plan): Played => {
  const played = collective(plan, 'QLCN', 'Hoàng Thị Cẩm Tú', '2021-03-15T02:10:00.000Z');
  played.order({ type: 'SUBMIT' }, 'Hoàng Thị Cẩm Tú', '2021-03-15T03:00:00.000Z');
  played.order({ type: 'ENDORSE' }, 'Trịnh Quang Vinh', '2021-03-16T01:30:00.000Z');
  const items = played.facts.entries.map(({ id }) => ({ entry: id, verdict: 'verified' as const }));
  played.order({ type: 'CHECK_EVIDENCE', items }, 'Phạm Công Minh', '2021-03-18T02:00:00.000Z');
  played.order({ type: 'ACCEPT' }, 'Đinh Văn Sơn', '2021-03-19T07:20:00.000Z');
  played.order(
    { type: 'PUT_BEFORE_COUNCIL', sitting: 'PH-2021-01' },
    'Lê Thu Hằng',
    '2021-03-25T08:00:00.000Z',
  );
  played.order(
    { type: 'SELECT', sitting: 'PH-2021-01', votes: 8, rank: 1 },
    'Dương Thị Thanh Huyền',
    '2021-03-26T04:10:00.000Z',
  );
  played.order(
    { type: 'FORWARD', letter: { number: '31/TTr-SCT', date: '2021-03-29' } },
    'Trần Minh Khôi',
    '2021-03-29T02:30:00.000Z',
  );
  played.order({ type: 'RECEIVE' }, 'Cù Thị Khánh Vân', '2021-03-30T01:12:00.000Z');
  played.order(
    { type: 'FILE_FOSTERING_PLAN', responsible: 'Trịnh Quang Vinh', activities: ['Chuyên đề hằng quý'] },
    'Trịnh Quang Vinh',
    '2021-04-20T03:00:00.000Z',
  );
  played.order({ type: 'CALL', what: 'year-2021', due: '2021-12-15' }, 'system', '2021-12-01T00:00:00.000Z');
  const { dossier, entries } = played.facts;
  played.change({
    entries: [...entries, won, rated],
    dossier: { ...dossier, evidence: [...dossier.evidence, won.id] },
  });
  played.partNames.set('KT-1', 'Giấy khen của Giám đốc Sở').set('B-1', 'Một phòng, một đầu mối');
  played.order(
    {
      type: 'PROPOSE_COMMENDATION',
      part: 'KT-1',
      form: 'Giấy khen của Giám đốc Sở',
      reason: 'Dẫn đầu cải cách hành chính năm 2021.',
    },
    'Trịnh Quang Vinh',
    '2022-06-06T02:00:00.000Z',
  );
  played.order(
    { type: 'DRAFT_STORY', part: 'B-1', title: 'Một phòng, một đầu mối', text: 'Ba năm cải cách.' },
    'Hoàng Thị Cẩm Tú',
    '2022-06-08T02:00:00.000Z',
  );
  return played;
};
