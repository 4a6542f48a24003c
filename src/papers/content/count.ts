import type { Plan } from '../../../workflows/index.js';
import type { Block, Cell, OfficePaper, Signature, Table } from '../paper.js';
import type { SittingRecord } from '../record/sitting-record.js';
import { type Counted, countedIn } from '../record/sitting-results.js';
import { fullMoment, hourOf } from '../words/days.js';
import { COUNCIL, councilHead, councilSymbol, periodText } from '../words/letterhead.js';
import { unstopped } from '../words/letters.js';
import { countText } from '../words/numbers.js';
import { recipientsText } from '../words/signing.js';
import { memberOf, memberText, nameIn } from './council.js';
import { numberColumn } from './nominees.js';
import {
  agreementText,
  ballotTitle,
  formText,
  neededText,
  ownBaseText,
  participation,
  statusIn,
  struckBlocks,
  tieText,
} from './votes.js';

/** More names than this do not stand side by side on a sheet: each ballot names its marks instead. */
const COLUMNS_MAX = 16;

export interface SittingFacts {
  readonly sitting: SittingRecord;
  readonly marks: readonly string[];
  readonly signatures: readonly Signature[];
}

const votesTable = ({ result }: Counted, sitting: SittingRecord): Table => ({
  kind: 'table',
  caption: 'Số phiếu của từng hồ sơ, từ cao xuống thấp',
  shape: 'grid',
  columns: [
    numberColumn,
    { head: 'Họ và tên, tên tập thể', width: 'wide', align: 'left' },
    { head: 'Số phiếu đồng ý', width: 'narrow', align: 'centre' },
    { head: 'Kết quả', width: 'middle', align: 'left' },
  ],
  rows: result.counts.map(({ nomination, votes, own }, at) => [
    [String(at + 1)],
    [nameIn(sitting, nomination)],
    [`${votes}/${own?.base ?? result.base}`],
    [statusIn(result, nomination), ...ownBaseText(own)],
  ]),
  foot: null,
  empty: 'Không có hồ sơ nào.',
});

const ballotColumn = { head: 'Phiếu', width: 'number', align: 'centre' } as const;

/** Every ballot beside every name, with the sums below: anyone may count again. */
const sideBySide = ({ result, ballots }: Counted): Table => ({
  kind: 'table',
  caption: 'Từng phiếu: × là đồng ý; cột mang số thứ tự của hồ sơ ở bảng trên',
  shape: 'grid',
  columns: [
    ballotColumn,
    ...result.counts.map((_, at) => ({ head: String(at + 1), width: 'number', align: 'centre' }) as const),
  ],
  rows: ballots.map(({ marks }, at) => [
    [String(at + 1)],
    ...result.counts.map(({ nomination }): Cell => [marks[nomination] === true ? '×' : '']),
  ]),
  foot: [
    ['Cộng'],
    ...result.counts.map(
      ({ nomination }): Cell => [String(ballots.filter(({ marks }) => marks[nomination] === true).length)],
    ),
  ],
  empty: 'Không có phiếu nào.',
});

const inWordsOfNumbers = ({ result, ballots }: Counted): Table => ({
  kind: 'table',
  caption: 'Từng phiếu: số thứ tự, ở bảng trên, của các hồ sơ được đồng ý',
  shape: 'grid',
  columns: [
    ballotColumn,
    { head: 'Đồng ý các hồ sơ số', width: 'wide', align: 'left' },
    { head: 'Cộng', width: 'narrow', align: 'centre' },
  ],
  rows: ballots.map(({ marks }, at) => {
    const marked = result.counts.flatMap(({ nomination }, place) =>
      marks[nomination] === true ? [place + 1] : [],
    );
    return [
      [String(at + 1)],
      [marked.length === 0 ? 'Không hồ sơ nào' : marked.join(', ')],
      [String(marked.length)],
    ];
  }),
  foot: null,
  empty: 'Không có phiếu nào.',
});

/** In place of the rows: what each name was given, which tells nobody's ballot. */
const sums = ({ result, ballots }: Counted, sitting: SittingRecord): Block[] => [
  {
    kind: 'paragraph',
    text: 'Không liệt kê từng phiếu của lần bỏ phiếu này: trong những người bỏ phiếu có thành viên mà dấu đối với một hồ sơ không có giá trị, nên phiếu không có dấu ở hồ sơ đó có thể bị nhận ra là của thành viên ấy. Số dấu được cộng theo từng hồ sơ:',
  },
  {
    kind: 'table',
    caption: 'Số dấu đồng ý trên số phiếu thu về của từng hồ sơ',
    shape: 'grid',
    columns: [
      numberColumn,
      { head: 'Họ và tên, tên tập thể', width: 'wide', align: 'left' },
      { head: 'Số dấu đồng ý', width: 'narrow', align: 'centre' },
      { head: 'Số phiếu', width: 'narrow', align: 'centre' },
    ],
    rows: result.counts.map(({ nomination }, at) => [
      [String(at + 1)],
      [nameIn(sitting, nomination)],
      [String(ballots.filter(({ marks }) => marks[nomination] === true).length)],
      [String(ballots.length)],
    ]),
    foot: null,
    empty: 'Không có hồ sơ nào.',
  },
];

const rows = (one: Counted): Table =>
  one.result.counts.length > COLUMNS_MAX ? inWordsOfNumbers(one) : sideBySide(one);

const validText = ({ result, ballots, shown }: Counted): string => {
  // beside the sums, how many marked nobody could tell the one ballot that cannot mark a name
  const blank = ballots.filter(({ marks }) => !Object.values(marks).includes(true)).length;
  const blankText =
    shown === 'rows' ? `; trong số hợp lệ có ${countText(blank)} phiếu không đánh dấu hồ sơ nào` : '';
  // an electronic ballot of another shape is not taken in: the count would have been refused
  const invalid = result.paper?.invalid ?? 0;
  return `- Số phiếu hợp lệ: ${countText(result.ballots - invalid)}; số phiếu không hợp lệ: ${countText(invalid)}${blankText}.`;
};

/** An open vote: everybody by name. */
const byName = ({ result }: Counted, sitting: SittingRecord): Table => ({
  kind: 'table',
  caption: 'Biểu quyết công khai: thành viên và các hồ sơ được đồng ý',
  shape: 'records',
  columns: [
    numberColumn,
    { head: 'Thành viên', width: 'middle', align: 'left' },
    { head: 'Đồng ý', width: 'wide', align: 'left' },
  ],
  rows: (result.open ?? []).map(({ person, marks }, at) => [
    [String(at + 1)],
    [memberOf(sitting, person)?.name ?? person],
    marks.length > 0 ? marks.map((name) => nameIn(sitting, name)) : ['Không hồ sơ nào'],
  ]),
  foot: null,
  empty: 'Không ai biểu quyết.',
});

const recount = (one: Counted, sitting: SittingRecord): Block[] => {
  switch (one.shown) {
    case 'rows':
      return [rows(one)];
    case 'sums':
      return sums(one, sitting);
    case 'names':
      return [byName(one, sitting)];
    case 'paper':
      return [
        {
          kind: 'paragraph',
          text: 'Phiếu giấy do ban kiểm phiếu giữ cùng biên bản; hai người kiểm phiếu nhập kết quả riêng và khớp nhau.',
        },
      ];
  }
};

const paragraphs = (...texts: readonly (string | null)[]): Block[] =>
  texts.flatMap((text): Block[] => (text === null ? [] : [{ kind: 'paragraph', text }]));

const ballotBlocks = (one: Counted, at: number, sitting: SittingRecord): Block[] => {
  const { result, issued, openedAt, closedAt } = one;
  const { zone, council } = sitting.plan;
  const hours = openedAt && closedAt ? ` (từ ${hourOf(openedAt, zone)} đến ${hourOf(closedAt, zone)})` : '';
  return [
    { kind: 'heading', level: 1, text: `${at + 1}. ${ballotTitle(result)}${hours}` },
    { kind: 'item', text: `- Số hồ sơ đưa ra bỏ phiếu: ${countText(result.counts.length)};` },
    ...participation(sitting, result).map((text): Block => ({ kind: 'item', text: `- ${text};` })),
    {
      kind: 'item',
      text: `- Số phiếu phát ra: ${countText(issued)}; số phiếu thu về: ${countText(result.ballots)};`,
    },
    { kind: 'item', text: validText(one) },
    { kind: 'paragraph', text: neededText(result, council) },
    votesTable(one, sitting),
    ...paragraphs(agreementText(sitting, result), tieText(sitting, result)),
    ...recount(one, sitting),
  ];
};

const VOID: Readonly<Record<Plan['council']['voidMarks'][number], string>> = {
  self: 'cho chính mình',
  kin: 'cho người thân thích',
  interest: 'cho người có lợi ích liên quan',
  unit: 'cho hồ sơ của đơn vị mình',
};

/** Such marks are taken out before a ballot is kept, so that none shows a conflict. */
const voidText = (kinds: Plan['council']['voidMarks']): string =>
  kinds.length === 0
    ? ''
    : ` Dấu của thành viên ${kinds.map((kind) => VOID[kind]).join(', ')} không có giá trị và không được ghi vào phiếu.`;

const listedText = (counted: readonly Counted[]): string =>
  counted.every(({ shown }) => shown === 'rows')
    ? ' và liệt kê đủ dưới đây để ai cũng đếm lại được'
    : '; phiếu của lần bỏ phiếu nào không liệt kê được mà vẫn giữ kín thì chỉ ghi số cộng';

const secrecyText = ({ plan: { council } }: SittingRecord, counted: readonly Counted[]): string =>
  council.secret
    ? ` Phiếu không ghi tên người bỏ phiếu, được xáo trộn khi kiểm phiếu${listedText(counted)}.`
    : '';

const nothingYet: Block = { kind: 'paragraph', text: 'Chưa có lần bỏ phiếu nào được kiểm phiếu.' };

/** Of the secret ballots: how many went out and came back, what each says, and what comes of it. */
export function countPaper({ sitting, marks, signatures }: SittingFacts): OfficePaper {
  const { plan, context, members, place } = sitting;
  const counted = countedIn(sitting);
  const began = counted[0]?.openedAt ?? null;
  const from = began ?? sitting.plannedFor;
  const until = counted.at(-1)?.closedAt;
  return {
    kind: 'count',
    marks,
    letterhead: councilHead(plan),
    number: { number: null, symbol: councilSymbol('BB') },
    dateline: null,
    title: 'BIÊN BẢN',
    about: `Kiểm phiếu lựa chọn điển hình tiên tiến ${periodText(plan)}`,
    addressees: [],
    body: [
      {
        kind: 'paragraph',
        label: began ? 'Thời gian bắt đầu:' : 'Thời gian dự kiến:',
        text: `${fullMoment(from, plan.zone)}.`,
      },
      { kind: 'paragraph', label: 'Địa điểm:', text: `${unstopped(place)}.` },
      ...people(sitting),
      {
        kind: 'paragraph',
        text: `${COUNCIL} Sở có ${countText(members.length)} thành viên theo quyết định thành lập. ${formText(sitting)}${secrecyText(sitting, counted)}${voidText(plan.council.voidMarks)}`,
      },
      ...(counted.length === 0 ? [nothingYet] : counted.flatMap((one, at) => ballotBlocks(one, at, sitting))),
      ...struckBlocks(sitting),
      {
        kind: 'paragraph',
        text: until
          ? `Việc kiểm phiếu kết thúc vào ${fullMoment(until, plan.zone)}; kết quả có ${countText(context.selected.length)} hồ sơ được lựa chọn./.`
          : 'Việc kiểm phiếu chưa kết thúc./.',
      },
    ],
    recipients: recipientsText([`${COUNCIL} Sở`, 'Lưu: VT, Hồ sơ']),
    signatures,
    annexes: [],
    provenance: [sitting.event],
  };
}

const people = (sitting: SittingRecord): Block[] => {
  const { chair, secretary } = sitting.context;
  return [
    {
      kind: 'paragraph',
      label: 'Chủ tọa:',
      text: chair ? `${memberText(memberOf(sitting, chair))}.` : 'chưa có.',
    },
    {
      kind: 'paragraph',
      label: 'Thư ký:',
      text: secretary ? `${memberText(memberOf(sitting, secretary))}.` : 'chưa có.',
    },
  ];
};
