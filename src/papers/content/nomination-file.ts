import type { Day, Instant, Plan, SubjectKind } from '../../../workflows/index.js';
import { momentText, wallClock } from '../../texts/days.js';
import type { Block, Cell, Column, OfficePaper, Provenance, Table } from '../paper.js';
import { datelineOn, shortDay } from '../words/days.js';
import { departmentHead, planText } from '../words/letterhead.js';
import { nameOnPaper } from '../words/nominee-name.js';
import { countText } from '../words/numbers.js';
import { marksOf } from './marks.js';

/** What is told of an event under one heading, each thing on a line of its own. */
export interface Told {
  readonly label: string;
  readonly lines: readonly string[];
}

/** One event in words. */
export interface EventOnPaper {
  readonly seq: number;
  readonly at: Instant;
  readonly what: string;
  /** Null: by the clock. */
  readonly by: { readonly name: string; readonly capacity: string } | null;
  /** Papers that came with it, by number and day. */
  readonly papers: readonly { readonly number: string; readonly date: Day }[];
  readonly told: readonly Told[];
}

/** An entry of the register that the dossier names, or a paper for what it attests. */
export interface EvidenceOnPaper {
  readonly label: string;
  /** "214/QĐ-UBND", and its day; null: it has none, or nobody has written it down. */
  readonly number: string | null;
  readonly date: Day | null;
  readonly notes: readonly string[];
  /** SHA-256 of each file, in fours. */
  readonly files: readonly string[];
  /** The first event that names it. */
  readonly since: number;
}

export interface NominationFileFacts {
  readonly plan: Plan;
  readonly code: string;
  readonly nominee: { readonly kind: SubjectKind; readonly name: string };
  readonly unit: string;
  readonly round: string;
  readonly standing: readonly string[];
  readonly events: readonly EventOnPaper[];
  readonly evidence: readonly EvidenceOnPaper[];
  /** What does not hold, in words; null: the chain is whole. */
  readonly fault: string | null;
  /** Events that could not be read and are not among those above. */
  readonly unreadable: number;
  readonly taken: { readonly by: string; readonly at: Instant; readonly day: Day };
  readonly rehearsal: boolean;
  readonly head: Provenance;
}

const column = (head: string, width: Column['width'], align: Column['align'] = 'left'): Column => ({
  head,
  width,
  align,
});

const placeOf = (seq: number): string => `event-${seq}`;
const EVIDENCE = 'evidence';

const said = (label: string, text: string): Block => ({ kind: 'paragraph', label: `${label}:`, text });

/** "15/03/2021" at the wall clock of the plan's zone. */
const dayOf = ({ at }: Pick<EventOnPaper, 'at'>, { zone }: Plan): string => shortDay(wallClock(at, zone).day);

const CLOCK = 'Hệ thống, theo thời hạn đã định';

/** What the file is, for whoever takes it from a shelf in ten years. */
const firstPage = (facts: NominationFileFacts): Block[] => {
  const { plan, events, taken, standing, fault, unreadable, nominee } = facts;
  const [first, last] = [events[0], events.at(-1)];
  return [
    said('Đối tượng được đề nghị', nameOnPaper(nominee)),
    said('Đơn vị', facts.unit),
    said('Đợt xét chọn', facts.round),
    said('Căn cứ', planText(plan)),
    said('Tình trạng khi xuất', standing.join('; ')),
    ...(first && last ? [said('Thời gian', `từ ${dayOf(first, plan)} đến ${dayOf(last, plan)}`)] : []),
    said('Số sự kiện', countText(events.length)),
    ...(unreadable > 0
      ? [said('Không đọc được', `${countText(unreadable)} sự kiện, không có trong hồ sơ này`)]
      : []),
    said(
      'Tính toàn vẹn',
      fault ?? 'chuỗi sự kiện còn nguyên vẹn: mã kiểm tra của từng sự kiện đã được tính lại khi xuất hồ sơ',
    ),
    said('Xuất hồ sơ', `${momentText(taken.at, 'vi', plan.zone)}, người xuất: ${taken.by}`),
    {
      kind: 'paragraph',
      text: 'Hồ sơ xuất theo thứ tự thời gian (Phụ lục VI Nghị định số 30/2020/NĐ-CP), gồm phần người xuất được xem. Phần giữ lại và phần đã xóa theo luật được ghi rõ tại chỗ. Để kiểm tra, dùng gói chứng minh của hồ sơ này: mã kiểm tra và mốc niêm phong dưới đây phải khớp với gói.',
    },
  ];
};

const contents = ({ plan, events, evidence }: NominationFileFacts): Table => ({
  kind: 'table',
  caption: 'Mục lục văn bản, tài liệu',
  shape: 'records',
  columns: [
    column('TT', 'number', 'centre'),
    column('Ngày', 'narrow', 'centre'),
    column('Tên việc, trích yếu', 'middle'),
    column('Người thực hiện', 'short'),
    column('Số, ký hiệu văn bản', 'short'),
    column('Trang', 'narrow', 'centre'),
  ],
  rows: [
    ...events.map((event): Cell[] => [
      [String(event.seq)],
      [dayOf(event, plan)],
      [event.what],
      [event.by?.name ?? 'Hệ thống'],
      event.papers.map(({ number, date }) => `${number} ngày ${shortDay(date)}`),
      [],
    ]),
    ...(evidence.length > 0 ? [[[''], [''], ['Danh mục minh chứng'], [''], [''], []]] : []),
  ],
  leadsTo: [...events.map(({ seq }) => placeOf(seq)), ...(evidence.length > 0 ? [EVIDENCE] : [])],
  foot: null,
  empty: 'Không có sự kiện nào đọc được.',
});

const eventBlocks = (event: EventOnPaper, { zone }: Plan): Block[] => {
  const { seq, at, what, by, papers, told } = event;
  const rows: Told[] = [
    { label: 'Thời điểm', lines: [momentText(at, 'vi', zone)] },
    { label: 'Người thực hiện', lines: by ? [by.name, by.capacity] : [CLOCK] },
    ...(papers.length > 0
      ? [
          {
            label: 'Văn bản',
            lines: papers.map(({ number, date }) => `Số ${number} ngày ${shortDay(date)}`),
          },
        ]
      : []),
    ...told,
  ];
  return [
    { kind: 'heading', level: 2, text: `${seq}. ${what}`, place: placeOf(seq) },
    {
      kind: 'table',
      caption: `Sự kiện ${seq}`,
      shape: 'records',
      flows: true,
      columns: [column('', 'short'), column('', 'wide')],
      rows: rows.map(({ label, lines }): Cell[] => [[label], lines]),
      foot: null,
      empty: '',
    },
  ];
};

/** Its number, where the label does not say it already, and its day. */
const decisionLine = (label: string, number: string | null, date: Day | null): string[] => {
  const parts = [
    ...(number === null || label.includes(number) ? [] : [`số ${number}`]),
    ...(date === null ? [] : [`ngày ${shortDay(date)}`]),
  ];
  return parts.length === 0 ? [] : [`Quyết định ${parts.join(' ')}`];
};

const evidenceTable = (evidence: readonly EvidenceOnPaper[]): Table => ({
  kind: 'table',
  caption: 'Danh mục minh chứng',
  shape: 'records',
  columns: [
    column('TT', 'number', 'centre'),
    column('Minh chứng (số, ngày quyết định)', 'wide'),
    column('Tệp, theo mã SHA-256', 'middle'),
    column('Từ sự kiện', 'narrow', 'centre'),
  ],
  rows: evidence.map(({ label, number, date, notes, files, since }, at): Cell[] => [
    [String(at + 1)],
    [label, ...decisionLine(label, number, date), ...notes],
    files.length > 0 ? files : ['Không có tệp'],
    [String(since)],
  ]),
  foot: null,
  empty: 'Không có.',
});

const NO_ANNEX = { recipients: [], signatures: [], addressees: [] } as const;

/**
 * One nomination's file to be printed and put on a shelf: its first page, a list of what is in it with pages (Nghị định
 * 30/2020, Phụ lục V and VI), and all that happened in order of time.
 */
export function nominationFilePaper(facts: NominationFileFacts): OfficePaper {
  const { plan, code, nominee, taken, events, evidence } = facts;
  const note = `(Hồ sơ ${code})`;
  const parts = [
    { title: 'MỤC LỤC VĂN BẢN, TÀI LIỆU', body: [contents(facts)] },
    { title: 'DIỄN BIẾN THEO THỨ TỰ THỜI GIAN', body: events.flatMap((one) => eventBlocks(one, plan)) },
    ...(evidence.length > 0
      ? [
          {
            title: 'DANH MỤC MINH CHỨNG',
            body: [
              {
                kind: 'heading',
                level: 2,
                text: 'Minh chứng hồ sơ nêu và giấy tờ kèm theo',
                place: EVIDENCE,
              } as const,
              evidenceTable(evidence),
            ],
          },
        ]
      : []),
  ];
  return {
    ...NO_ANNEX,
    kind: 'dossier',
    marks: marksOf(facts.rehearsal, null),
    letterhead: departmentHead(plan),
    number: { number: code, symbol: '' },
    dateline: datelineOn(plan.organisation.place, taken.day, taken.day),
    title: 'HỒ SƠ',
    about: `Đề nghị xét chọn điển hình tiên tiến: ${nameOnPaper(nominee)}`,
    body: firstPage(facts),
    annexes: parts.map(({ title, body }, at) => ({ heading: `Phần ${at + 1}`, title, note, body })),
    provenance: [facts.head],
    bound: true,
  };
}
