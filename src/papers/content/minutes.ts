import { fewest, reaches, votesFor } from '../../../workflows/index.js';
import type { Block, OfficePaper, Table } from '../paper.js';
import type { Happened, SittingRecord } from '../record/sitting-record.js';
import { countedIn, everPresent } from '../record/sitting-results.js';
import { fullMoment, hourOf } from '../words/days.js';
import { COUNCIL, councilHead, councilSymbol, periodText, planText } from '../words/letterhead.js';
import { unstopped } from '../words/letters.js';
import { countText, roman, shareText } from '../words/numbers.js';
import { recipientsText } from '../words/signing.js';
import { agendaTable, BALLOT_TITLES, memberOf, memberText, membersTable, nameIn } from './council.js';
import { type SittingFacts, statusIn } from './count.js';
import { numberColumn } from './nominees.js';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (place: number, text: string): Block => ({
  kind: 'heading',
  level: 1,
  text: `${roman(place)}. ${text}`,
});

/** Integers only, as the law compares them: 9 × 3 = 27 ≥ 9 × 2 = 18. */
const quorumText = ({ plan, members, context }: SittingRecord): string => {
  const { quorum } = plan.council;
  const all = members.length;
  const there = members.filter(({ person }) => context.present.includes(person)).length;
  const needed = fewest(all, (part) => reaches(part, all, quorum));
  const enough = reaches(there, all, quorum);
  return (
    `Số thành viên cần có mặt: ít nhất ${shareText(quorum)} của ${all} thành viên theo quyết định, tức ${countText(needed)}; ` +
    `có mặt ${countText(there)}: ${there} × ${quorum.den} = ${there * quorum.den} ${enough ? '≥' : '<'} ` +
    `${all} × ${quorum.num} = ${all * quorum.num}, ${enough ? 'đủ' : 'chưa đủ'} điều kiện tiến hành phiên họp.`
  );
};

const attendance = (sitting: SittingRecord): Block[] => {
  const { members, context, happened } = sitting;
  if (!happened.some(({ type }) => type === 'OPEN')) {
    return [
      paragraph(
        `Hội đồng có ${countText(members.length)} thành viên theo quyết định thành lập; chưa điểm danh.`,
      ),
      membersTable(members, null),
    ];
  }
  const came = everPresent(sitting);
  const absent = members.filter(({ person }) => !came.has(person)).length;
  return [
    paragraph(
      `Hội đồng có ${countText(members.length)} thành viên theo quyết định thành lập; dự họp ${countText(members.length - absent)}, vắng mặt ${countText(absent)}.`,
    ),
    membersTable(members, ({ person }) => came.has(person)),
    ...(context.present.length > 0 ? [paragraph(quorumText(sitting))] : []),
    { kind: 'paragraph', label: 'Chủ tọa:', text: `${memberText(memberOf(sitting, context.chair))}.` },
    { kind: 'paragraph', label: 'Thư ký:', text: `${memberText(memberOf(sitting, context.secretary))}.` },
  ];
};

const textOf = (order: Happened['order'], key: string): string => {
  const value = order[key];
  return typeof value === 'string' ? value : '';
};

/** "vào phòng: đồng chí A; rời phòng: đồng chí B" */
const rollChange = (sitting: SittingRecord, before: readonly string[], now: readonly string[]): string => {
  const named = (people: readonly string[]): string =>
    people.map((person) => `đồng chí ${memberOf(sitting, person)?.name ?? person}`).join(', ');
  const came = now.filter((person) => !before.includes(person));
  const left = before.filter((person) => !now.includes(person));
  const parts = [
    ...(came.length > 0 ? [`thêm ${named(came)} dự họp`] : []),
    ...(left.length > 0 ? [`${named(left)} rời phiên họp`] : []),
  ];
  return `điểm danh lại: ${parts.length > 0 ? parts.join('; ') : 'không thay đổi'}, có mặt ${countText(now.length)} thành viên.`;
};

const isNominee = ({ agenda }: SittingRecord, person: string): boolean =>
  agenda.some((item) => item.kind === 'individual' && item.person === person);

/** What is minuted of an order; null: it stands elsewhere in the minutes. */
const sentenceOf = (sitting: SittingRecord, at: number): string | null => {
  const one = sitting.happened[at];
  if (!one) return null;
  const by = `đồng chí ${memberOf(sitting, one.by)?.name ?? ''}`;
  const about = nameIn(sitting, textOf(one.order, 'nomination'));
  switch (one.type) {
    case 'OPEN': {
      const roll = (event: Happened): string[] => (event.order['present'] as string[] | undefined) ?? [];
      const before = sitting.happened.slice(0, at).findLast(({ type }) => type === 'OPEN');
      return before
        ? rollChange(sitting, roll(before), roll(one))
        : `điểm danh, có mặt ${countText(roll(one).length)} thành viên; khai mạc phiên họp.`;
    }
    case 'HAND_OVER_CHAIR':
      return `${by}${isNominee(sitting, one.by) ? ' là người được đề nghị nên' : ''} giao quyền chủ tọa cho ${memberText(memberOf(sitting, textOf(one.order, 'to')))}.`;
    case 'DECLARE_CONFLICT':
      return `${by} khai báo ${one.order['kind'] === 'kin' ? 'quan hệ thân thích' : 'lợi ích liên quan'} đối với ${about}; dấu của đồng chí cho hồ sơ này không tính.`;
    case 'BREAK_TIE':
      return `sau khi bỏ phiếu lại vẫn ngang phiếu, chủ tọa ${by} quyết định lựa chọn ${about}. Lý do: ${unstopped(textOf(one.order, 'reason'))}.`;
    default:
      return null;
  }
};

const course = (sitting: SittingRecord): Block[] =>
  sitting.happened.flatMap(({ at }, place): Block[] => {
    const sentence = sentenceOf(sitting, place);
    return sentence === null
      ? []
      : [{ kind: 'item', text: `- ${hourOf(at, sitting.plan.zone)}: ${sentence}` }];
  });

/** Members who are named themselves vote on the others. */
const ownMarks = (sitting: SittingRecord): Block[] => {
  const named = sitting.members.filter(({ person }) => isNominee(sitting, person));
  if (named.length === 0 || !sitting.plan.council.voidMarks.includes('self')) return [];
  const names = named.map(({ name }) => `đồng chí ${name}`).join(', ');
  return [
    paragraph(`Thành viên Hội đồng là người được đề nghị: ${names}; dấu cho chính mình không có giá trị.`),
  ];
};

/** In short; the minutes of the count have every ballot. */
const ballots = (sitting: SittingRecord): Block[] => {
  const counted = countedIn(sitting);
  if (counted.length === 0) return [paragraph('Chưa có lần bỏ phiếu nào được kiểm phiếu.')];
  return counted.map(({ result, issued }, at): Block => {
    const lines = result.counts.map(
      ({ nomination, votes }) =>
        `${nameIn(sitting, nomination)} ${votes}/${result.members} phiếu (${statusIn(result, nomination).toLocaleLowerCase('vi')})`,
    );
    const text = `phát ra ${countText(issued)} phiếu, thu về ${countText(result.ballots)} phiếu. Kết quả: ${lines.join('; ')}.`;
    return { kind: 'paragraph', label: `${at + 1}. ${BALLOT_TITLES[result.kind]}:`, text };
  });
};

const selectedTable = (sitting: SittingRecord): Table => ({
  kind: 'table',
  caption: 'Các hồ sơ được Hội đồng lựa chọn',
  shape: 'grid',
  columns: [
    numberColumn,
    { head: 'Họ và tên, tên tập thể', width: 'wide', align: 'left' },
    { head: 'Số phiếu đồng ý', width: 'narrow', align: 'centre' },
    { head: 'Lựa chọn ở', width: 'middle', align: 'left' },
  ],
  rows: sitting.context.selected.map(({ nomination, ballotNo, by }, at) => {
    const result = sitting.context.results.find((one) => one.ballotNo === ballotNo);
    const where = result ? BALLOT_TITLES[result.kind] : '';
    const parked = sitting.context.parked.includes(nomination);
    return [
      [String(at + 1)],
      [nameIn(sitting, nomination)],
      // a runoff only ranks names that had their votes before
      [`${votesFor(nomination, sitting.context)}/${sitting.members.length}`],
      [by === 'chair' ? 'Chủ tọa quyết định' : where, ...(parked ? ['Giữ lại kết quả'] : [])],
    ];
  }),
  foot: null,
  empty: 'Không có hồ sơ nào được lựa chọn.',
});

const outcome = (sitting: SittingRecord): Block[] => {
  const { plan, context, happened } = sitting;
  const { min, max, clause } = plan.quotas.selected;
  const reason = textOf(happened.find(({ type }) => type === 'CONCLUDE')?.order ?? {}, 'reason');
  const few = context.selected.length < min && reason !== '';
  const parked = context.parked.map((id) => nameIn(sitting, id));
  return [
    paragraph(
      `Hội đồng lựa chọn ${countText(context.selected.length)} điển hình tiên tiến (Kế hoạch, mục ${clause}: ${countText(min)} đến ${countText(max)}):`,
    ),
    selectedTable(sitting),
    ...(few ? [paragraph(`Lý do lựa chọn ít hơn ${countText(min)}: ${unstopped(reason)}.`)] : []),
    ...(parked.length > 0
      ? [
          paragraph(
            `Kết quả đối với ${parked.join(', ')} được giữ lại, chưa chuyển sang bước sau cho đến khi kết thúc xem xét, xác minh.`,
          ),
        ]
      : []),
    ...(plan.notSelected.become === 'unitExemplar'
      ? [
          paragraph(
            `Các hồ sơ đủ điều kiện không được lựa chọn là điển hình tiên tiến của đơn vị và do đơn vị tiếp tục bồi dưỡng (mục ${plan.notSelected.clause} của Kế hoạch).`,
          ),
        ]
      : []),
  ];
};

const closing = ({ happened, plan }: SittingRecord): Block => {
  const end = happened.find(({ type }) => type === 'CONCLUDE');
  return paragraph(
    end ? `Phiên họp kết thúc vào ${fullMoment(end.at, plan.zone)}./.` : 'Phiên họp chưa kết thúc./.',
  );
};

/** Minutes have no place and date above: they say when and where they were taken (Mẫu 1.9). */
export function minutesPaper({ sitting, marks, signatures }: SittingFacts): OfficePaper {
  const { plan, happened, plannedFor, place, agenda, context } = sitting;
  const opened = happened.find(({ type }) => type === 'OPEN');
  const ended = happened.some(({ type }) => type === 'CONCLUDE');
  return {
    kind: 'minutes',
    marks,
    letterhead: councilHead(plan),
    number: { number: null, symbol: councilSymbol('BB') },
    dateline: null,
    title: 'BIÊN BẢN',
    about: `Họp ${COUNCIL} Sở xét chọn điển hình tiên tiến ${periodText(plan)}`,
    addressees: [],
    body: [
      {
        kind: 'paragraph',
        label: opened ? 'Thời gian bắt đầu:' : 'Thời gian dự kiến:',
        text: `${fullMoment(opened?.at ?? plannedFor, plan.zone)}.`,
      },
      { kind: 'paragraph', label: 'Địa điểm:', text: `${unstopped(place)}.` },
      heading(1, 'THÀNH PHẦN THAM DỰ'),
      ...attendance(sitting),
      heading(2, 'NỘI DUNG'),
      paragraph(
        `Thực hiện ${planText(plan)}, Hội đồng xem xét ${countText(agenda.length)} hồ sơ do Văn phòng Sở thẩm định, tổng hợp:`,
      ),
      agendaTable(agenda),
      ...course(sitting),
      heading(3, 'BỎ PHIẾU KÍN'),
      ...ownMarks(sitting),
      ...ballots(sitting),
      ...(ended || context.selected.length > 0
        ? [heading(4, ended ? 'KẾT LUẬN' : 'KẾT QUẢ TẠM THỜI'), ...outcome(sitting)]
        : []),
      closing(sitting),
    ],
    recipients: recipientsText([`Các thành viên ${COUNCIL} Sở`, 'Lưu: VT, Hồ sơ']),
    signatures,
    annexes: [],
    provenance: [sitting.event],
  };
}
