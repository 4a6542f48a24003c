import fc from 'fast-check';
import type { Plan } from '../../../workflows/plan/plan.js';
import { changes, changeSentence, standsAt } from '../../../workflows/plan-change/changes.js';
import { rawSeed, seedPlan } from '../../support/builders/plan.js';

type Tree = Record<string | number, unknown>;
type Path = readonly (string | number)[];

const copy = (): Plan & Tree => structuredClone(seedPlan()) as Plan & Tree;

const holderOf = (plan: unknown, path: Path): Tree =>
  path.slice(0, -1).reduce<Tree>((within, step) => within[step] as Tree, plan as Tree);

/** The seed with one value put at a place by positions. */
const withValue = (path: Path, value: unknown): Plan => {
  const plan = copy();
  holderOf(plan, path)[path.at(-1) ?? ''] = value;
  return plan;
};

interface Node extends Tree {
  id: string;
  of?: unknown;
}

const criterionIn = (list: readonly unknown[], id: string): Node | null => {
  for (const node of list as readonly Node[]) {
    if (node.id === id) return node;
    const found = Array.isArray(node.of) ? criterionIn(node.of, id) : null;
    if (found) return found;
  }
  return null;
};

/** The seed with one criterion changed in place. */
const withCriterion = (id: string, change: (criterion: Node) => void): Plan => {
  const plan = copy();
  const criterion = criterionIn(plan.criteria, id);
  if (!criterion) throw new Error(`no criterion ${id}`);
  change(criterion);
  return plan;
};

const sentences = (after: Plan): string[] => changes(seedPlan(), after).map((one) => changeSentence(one).vi);

/** Every value at the end of a path, by positions. */
const leavesOf = (value: unknown, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  const keys: readonly (string | number)[] = Array.isArray(value)
    ? value.map((_, at) => at)
    : Object.keys(value);
  return keys.length === 0 ? [path] : keys.flatMap((key) => leavesOf((value as Tree)[key], [...path, key]));
};

describe('what changes is said in the words of the office', () => {
  test.each<[string, Plan, string]>([
    [
      'a date',
      withValue(['deadlines', 'registration', 'date'], '2021-03-31'),
      'Hạn đăng ký: trước ngày 25/3/2021 → trước ngày 31/3/2021 (mục IV.1)',
    ],
    [
      'whether the day counts',
      withValue(['deadlines', 'province', 'boundary'], 'by'),
      'Hạn gửi tỉnh: cách tính ngày: trước ngày ghi (không kể ngày đó) → đến hết ngày ghi (mục IV.1)',
    ],
    [
      'a threshold',
      withCriterion('staff.grassroots', (criterion) => void (criterion.min = 3)),
      'Tiêu chí “Ít nhất 04 lần đạt danh hiệu Chiến sĩ thi đua cơ sở”: ít nhất 04 → ít nhất 03 (mục III.2)',
    ],
    [
      'a quota',
      withValue(['quotas', 'perUnit', 'max'], 1),
      'Chỉ tiêu mỗi đơn vị: nhiều nhất 02 → nhiều nhất 01 (mục IV.1)',
    ],
    [
      'a share of the Council',
      withValue(['council', 'approve'], { op: '>=', share: { num: 2, den: 3 }, of: 'members' }),
      'Hội đồng: số phiếu để được chọn: hơn 1/2 số thành viên theo quyết định → từ 2/3 số thành viên theo quyết định trở lên (mục IV.1)',
    ],
    [
      'what an unmet criterion does',
      withCriterion('collective.certificates', (criterion) => void (criterion.at = { confirm: 'warn' })),
      'Tiêu chí “Trong giai đoạn được Chủ tịch UBND tỉnh tặng 02 Bằng khen”: khi không đạt, khi tổng kết: chặn → lưu ý (mục III.1)',
    ],
    [
      'a gate more',
      withCriterion('collective.certificates', (criterion) => {
        criterion.at = { confirm: 'block', forward: 'info' };
      }),
      'Tiêu chí “Trong giai đoạn được Chủ tịch UBND tỉnh tặng 02 Bằng khen”: khi không đạt, khi trình tỉnh: không ràng buộc → chỉ ghi nhận (mục III.1)',
    ],
    [
      'an entry of a catalogue',
      withValue(
        ['fields'],
        [...seedPlan().fields, { id: 'digital', name: { vi: 'Chuyển đổi số', en: 'Digital' } }],
      ),
      'Lĩnh vực: thêm “Chuyển đổi số”',
    ],
    [
      'a criterion that goes',
      withCriterion('unitLeader.threshold', (criterion) => void (criterion.of as unknown[]).pop()),
      'Tiêu chí: bỏ “Ít nhất 01 sáng kiến cấp tỉnh được công nhận và áp dụng hiệu quả” (tính sáng kiến; ít nhất 01), trong “Lãnh đạo cấp phòng, Trung tâm: ít nhất 01 lần Chiến sĩ thi đua cấp tỉnh hoặc 01 sáng kiến cấp tỉnh được công nhận và áp dụng hiệu quả” (mục III.2)',
    ],
    [
      'a day that is no longer set',
      withValue(['milestones', 1, 'due'], null),
      'Mốc “Tổng kết giai đoạn 2021-2025”: hạn: 31/12/2025 → không ghi (mục IV.4)',
    ],
    [
      'something no table knows: by its place, rather than not at all',
      { ...copy(), weather: { wind: 3 } } as unknown as Plan,
      '[weather]: không ghi → wind: 3',
    ],
  ])('%s', (_what, after, sentence) => {
    expect(sentences(after)).toEqual([sentence]);
  });

  const MODELS = {
    id: 'models',
    text: { vi: 'Mô hình', en: 'Models' },
    counts: 'registered',
    per: 'unit',
    max: 2,
    effect: 'block',
    clause: 'III.1',
  } as const;

  const withModels = (over: object): Plan => {
    const { quotas } = seedPlan();
    return { ...seedPlan(), quotas: { ...quotas, also: [{ ...MODELS, ...over }] } };
  };

  test.each<[string, Plan, Plan, string, string]>([
    [
      'an entry without a name, part by part',
      seedPlan(),
      withValue(['quotas', 'perUnit', 'except'], [{ units: ['VP', 'QLTM'], min: 85, max: 90 }]),
      'Chỉ tiêu mỗi đơn vị: đơn vị có chỉ tiêu riêng: thêm đơn vị: VP, QLTM; ít nhất 85; nhiều nhất 90 (mục IV.1)',
      'Quota of each unit: units with another: added units: VP, QLTM; at least 85; at most 90 (clause IV.1)',
    ],
    [
      'whom a quota counts',
      withModels({}),
      withModels({ for: { kinds: ['model'], fields: [] } }),
      'Chỉ tiêu thêm “Mô hình”: áp dụng cho: không ghi → loại đối tượng: mô hình; lĩnh vực: không ghi (mục III.1)',
      'Further quota “Models”: for: not given → kinds: models; fields: not given (clause III.1)',
    ],
    [
      'what a quota is per: a unit is each of them there, the same one only among void marks',
      withModels({}),
      withModels({ per: 'round' }),
      'Chỉ tiêu thêm “Mô hình”: phạm vi: từng đơn vị → cả đợt (mục III.1)',
      'Further quota “Models”: per: each unit → the whole round (clause III.1)',
    ],
    [
      'marks that do not count',
      seedPlan(),
      withValue(['council', 'voidMarks'], ['unit']),
      'Hội đồng: phiếu không tính khi chọn: chính mình, người thân, có lợi ích liên quan → cùng đơn vị (mục IV.1)',
      'Council: marks that do not count: oneself, kin, an interest → of the same unit (clause IV.1)',
    ],
    [
      'marks that all count',
      seedPlan(),
      withValue(['council', 'voidMarks'], []),
      'Hội đồng: phiếu không tính khi chọn: chính mình, người thân, có lợi ích liên quan → không trường hợp nào (mục IV.1)',
      'Council: marks that do not count: oneself, kin, an interest → in no case (clause IV.1)',
    ],
  ])('%s, in both languages', (_what, before, after, vi, en) => {
    expect(changes(before, after).map(changeSentence)).toEqual([{ vi, en }]);
  });

  const share = { num: 4, den: 5 };

  test.each<[string, unknown, string, string]>([
    [
      'quorum',
      { num: 2, den: 3, of: 'entitled' },
      'số người phải có mặt: 2/3 số thành viên theo quyết định → 2/3 số thành viên được tham gia bỏ phiếu',
      'quorum: 2/3 of the members by decision → 2/3 of the members who may vote',
    ],
    [
      'approve',
      { op: '>=', share, of: 'present' },
      'số phiếu để được chọn: hơn 1/2 số thành viên theo quyết định → từ 4/5 số thành viên có mặt trở lên',
      'votes to be selected: more than 1/2 of the members by decision → at least 4/5 of the members present',
    ],
    [
      'approve',
      { op: '>', share, of: 'cast' },
      'số phiếu để được chọn: hơn 1/2 số thành viên theo quyết định → hơn 4/5 số phiếu thu về',
      'votes to be selected: more than 1/2 of the members by decision → more than 4/5 of the ballots cast',
    ],
    [
      'secret',
      false,
      'cách biểu quyết: bỏ phiếu kín → biểu quyết công khai',
      'how votes are given: secret ballot → open vote',
    ],
    [
      'form',
      'eachName',
      'mẫu phiếu: đánh dấu tên được chọn → đồng ý hoặc không đồng ý với từng tên',
      'form of the ballot: a mark for each name chosen → yes or no to every name',
    ],
    ['chairMustAgree', true, 'phải được người chủ trì đồng ý: không → có', 'the chair must agree: no → yes'],
    [
      'advanceBallots',
      true,
      'nhận phiếu gửi trước, niêm phong: không → có',
      'sealed ballots in advance: no → yes',
    ],
    ['inWriting', true, 'được lấy ý kiến bằng văn bản: không → có', 'may be asked in writing: no → yes'],
    [
      'afterRunoffs',
      'nobody',
      'vẫn bằng phiếu thì: người chủ trì quyết định → không ai quyết định, suất đó để trống',
      'a tie that is left: the chair decides → nobody decides, the seat stays empty',
    ],
    [
      'leaveVote',
      ['self', 'unit'],
      'không tham gia bỏ phiếu khi có tên: không trường hợp nào → chính mình, cùng đơn vị',
      'leaves the vote when on the ballot: in no case → oneself, of the same unit',
    ],
    [
      'conflictsShrinkBase',
      true,
      'trừ người không được bỏ phiếu khỏi mẫu số: không → có',
      'those kept from voting left out of the base: no → yes',
    ],
  ])('how the Council votes: %s', (key, value, vi, en) => {
    expect(changes(seedPlan(), withValue(['council', key], value)).map(changeSentence)).toEqual([
      { vi: `Hội đồng: ${vi} (mục IV.1)`, en: `Council: ${en} (clause IV.1)` },
    ]);
  });

  test.each([
    [1, 'before day 6 of each month, 1 term later'],
    [2, 'before day 6 of each month, 2 terms later'],
  ])('a date %i turns after its own', (after, words) => {
    const plan = copy();
    const { date: _, ...registration } = plan.deadlines.registration ?? {};
    const each = { ...registration, each: { day: 6, after } };
    const dated = { ...plan, deadlines: { ...plan.deadlines, registration: each } } as unknown as Plan;
    expect(standsAt(dated, ['deadlines', 'registration', 'each']).en).toBe(words);
  });

  test.each([
    [1, 'the last year, by the day of the decision'],
    [2, 'the last 2 years, by the day of the decision'],
  ])('the last %i years', (years, words) => {
    const window = { over: 'yearsBack', years, by: 'decision' };
    const plan = withCriterion('staff.grassroots', (criterion) => void (criterion['window'] = window));
    expect(standsAt(plan, ['criteria', 'staff.grassroots', 'window']).en).toBe(words);
  });

  test('a criterion is followed to where it now stands, and compared there', () => {
    const plan = copy();
    const specific = criterionIn(plan.criteria, 'individual.specific') as Node;
    const general = criterionIn(plan.criteria, 'individual.general') as Node;
    const [moved] = (specific.of as Node[]).splice(0, 1);
    if (!moved) throw new Error('nothing to move');
    moved.renewed = undefined;
    (general.of as Node[]).push(moved);
    expect(sentences(plan)).toEqual([
      'Tiêu chí “Thực hiện tốt phong trào “cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở” giai đoạn 2021-2025”: chuyển “Các tiêu chí cụ thể đối với cá nhân” → “Tiêu chí chung đối với cá nhân” (mục III.2)',
      'Tiêu chí “Thực hiện tốt phong trào “cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở” giai đoạn 2021-2025”: xác nhận lại: xác nhận lại hằng năm → không ghi (mục III.2)',
    ]);
  });

  test('the order of what is ranked counts', () => {
    const [first, second, ...rest] = seedPlan().ratings;
    const after = { ...seedPlan(), ratings: [second, first, ...rest] } as Plan;
    expect(changes(seedPlan(), after).map(({ kind, path }) => [kind, path])).toEqual([
      ['reordered', 'ratings'],
    ]);
  });

  test('every place the seed has is named, in both languages', () => {
    const kinds = new Map(
      leavesOf(rawSeed())
        .filter(([first]) => first !== 'version')
        .map((path) => [
          [path[0], ...path.filter((step) => typeof step === 'string').slice(-2)].join('.'),
          path,
        ]),
    );
    const unnamed = [...kinds.values()]
      .flatMap((path) => changes(seedPlan(), withValue(path, 'đổi')))
      .filter(
        ({ what }) => what.vi === '' || what.en === '' || what.vi.includes('[') || what.en.includes('['),
      )
      .map(({ path, what }) => `${path}: ${what.vi}`);
    expect([...new Set(unnamed)]).toEqual([]);
  });
});

describe('nothing of a plan changes unsaid', () => {
  test('the same plan, however its keys are ordered, has no changes; a version alone is none', () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, backwards(inner)]),
      );
    };
    expect(changes(seedPlan(), backwards(copy()) as Plan)).toEqual([]);
    expect(changes(seedPlan(), { ...seedPlan(), version: 2 })).toEqual([]);
  });

  /** Where a change may be told of an edit: at its place, at the whole it belongs to, or at the entry's own path. */
  const LEAVES = leavesOf(rawSeed()).filter(([first]) => first !== 'version');

  test('any value put in any place is told, with words, and back again with the other sign', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LEAVES),
        fc.oneof(
          fc.integer({ min: 100, max: 999 }),
          fc.string({ minLength: 1 }),
          fc.boolean(),
          fc.constant(null),
        ),
        (path, value) => {
          const before = holderOf(seedPlan(), path)[path.at(-1) ?? ''];
          const after = withValue(path, value);
          const told = changes(seedPlan(), after);
          if (before === value) return told.length === 0;
          const section = String(path[0]);
          return (
            told.length > 0 &&
            told.every((one) => one.path.startsWith(section) && changeSentence(one).vi.length > 3) &&
            changes(after, seedPlan()).length > 0
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('any value left out is told', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEAVES), (path) => {
        const plan = copy();
        const holder = holderOf(plan, path);
        const last = path.at(-1) ?? '';
        const said = holder[last] !== null;
        if (Array.isArray(holder)) holder.splice(Number(last), 1);
        else delete holder[last];
        // what is null says no more than what is left out
        return changes(seedPlan(), plan).length > 0 === said;
      }),
      { numRuns: 150 },
    );
  });
});
