import {
  fewest,
  type Instant,
  type KnownConflict,
  rankOf,
  reaches,
  votesFor,
} from '../../../workflows/index.js';
import type { Block, OfficePaper, Table } from '../paper.js';
import type { Happened, Member, SittingRecord } from '../record/sitting-record.js';
import { conflictsIn, countedIn, everPresent } from '../record/sitting-results.js';
import { wallClock } from '../../texts/days.js';
import { fullMoment, hourOf } from '../words/days.js';
import { COUNCIL, councilHead, councilSymbol, periodText, planText } from '../words/letterhead.js';
import { unstopped } from '../words/letters.js';
import { countText, roman, shareText } from '../words/numbers.js';
import { recipientsText } from '../words/signing.js';
import { agendaTable, BALLOT_TITLES, memberOf, memberText, membersTable, nameIn } from './council.js';
import type { SittingFacts } from './count.js';
import {
  agreementText,
  ballotTitle,
  formText,
  neededText,
  statusIn,
  struckBlocks,
  tieText,
} from './votes.js';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (place: number, text: string): Block => ({
  kind: 'heading',
  level: 1,
  text: `${roman(place)}. ${text}`,
});

/** Integers only, as the law compares them: 9 × 3 = 27 ≥ 9 × 2 = 18. */
const quorumText = (sitting: SittingRecord): string => {
  const { plan, members, context } = sitting;
  const { quorum } = plan.council;
  const kept = quorum.of === 'entitled' ? keptFromVoting(sitting) : new Set<string>();
  const counted = members.filter(({ person }) => !kept.has(person));
  const all = counted.length;
  const there = counted.filter(({ person }) => context.present.includes(person)).length;
  const needed = fewest(all, (part) => reaches(part, all, quorum));
  const enough = reaches(there, all, quorum);
  return (
    `Số thành viên cần có mặt: ít nhất ${shareText(quorum)} của ${all} thành viên ${quorum.of === 'entitled' ? 'được bỏ phiếu' : 'theo quyết định'}, tức ${countText(needed)}; ` +
    `có mặt ${countText(there)}: ${there} × ${quorum.den} = ${there * quorum.den} ${enough ? '≥' : '<'} ` +
    `${all} × ${quorum.num} = ${all * quorum.num}, ${enough ? 'đủ' : 'chưa đủ'} điều kiện tiến hành phiên họp.`
  );
};

/** Whoever leaves the vote because of a name before the Council. */
const keptFromVoting = (sitting: SittingRecord): ReadonlySet<string> =>
  new Set(conflictsIn(sitting).flatMap(({ person, leaves }) => (leaves ? [person] : [])));

/** How he answered the invitation; why he does not come is for those who prepared the sitting. */
const replyOf = ({ context }: SittingRecord, { person }: Member): string[] => {
  const reply = context.replies.find((one) => one.person === person);
  if (!reply) return [];
  return [reply.comes ? '(đã báo dự họp)' : '(đã báo vắng)'];
};

const attendance = (sitting: SittingRecord): Block[] => {
  const { members, context, happened } = sitting;
  const reply = (member: Member) => replyOf(sitting, member);
  if (!happened.some(({ type }) => type === 'OPEN')) {
    return [
      paragraph(
        `Hội đồng có ${countText(members.length)} thành viên theo quyết định thành lập; chưa điểm danh.`,
      ),
      membersTable(members, null, reply),
    ];
  }
  const came = everPresent(sitting);
  const absent = members.filter(({ person }) => !came.has(person)).length;
  return [
    paragraph(
      `Hội đồng có ${countText(members.length)} thành viên theo quyết định thành lập; dự họp ${countText(members.length - absent)}, vắng mặt ${countText(absent)}.`,
    ),
    membersTable(members, ({ person }) => came.has(person), reply),
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
      return `${by} khai báo ${one.order['kind'] === 'kin' ? 'quan hệ thân thích' : 'lợi ích liên quan'} đối với ${about}.`;
    case 'BREAK_TIE':
      return `sau khi bỏ phiếu lại vẫn ngang phiếu, chủ tọa ${by} quyết định lựa chọn ${about}. Lý do: ${unstopped(textOf(one.order, 'reason'))}.`;
    case 'MOVE':
      return `${by} dời phiên họp. Lý do: ${unstopped(textOf(one.order, 'reason'))}.`;
    case 'WITHDRAW_MINUTES':
      return `${by} rút biên bản để xem lại. Lý do: ${unstopped(textOf(one.order, 'reason'))}.`;
    case 'ASK_REOPEN':
      return `${by} đề nghị bỏ phiếu lại từ đầu. Lý do: ${unstopped(textOf(one.order, 'reason'))}.`;
    case 'REOPEN':
      return `${by} đồng ý; các lần bỏ phiếu đã kiểm không tính, Hội đồng bỏ phiếu lại từ đầu.`;
    case 'KEEP_RESULT':
      return `${by} đề nghị giữ nguyên kết quả; không bỏ phiếu lại.`;
    default:
      return null;
  }
};

/** Hour by hour, with its day where it is not the one the minutes begin with: moved days before, signed a day later. */
const events = (sitting: SittingRecord): Block[] => {
  const { happened, plan, plannedFor } = sitting;
  const dayOf = (at: Instant): string => wallClock(at, plan.zone).day;
  const held = dayOf(happened.find(({ type }) => type === 'OPEN')?.at ?? plannedFor);
  const momentOf = (at: Instant): string => (dayOf(at) === held ? hourOf : fullMoment)(at, plan.zone);
  return happened.flatMap(({ at }, place): Block[] => {
    const sentence = sentenceOf(sitting, place);
    return sentence === null ? [] : [{ kind: 'item', text: `- ${momentOf(at)}: ${sentence}` }];
  });
};

const CONFLICTS = {
  self: 'là người được đề nghị',
  kin: 'khai báo quan hệ thân thích với',
  interest: 'khai báo lợi ích liên quan đến',
  unit: 'cùng đơn vị với',
} as const;

const treatedAs = ({ kind, voids, leaves }: KnownConflict): string => {
  if (leaves) return 'không tham gia lần bỏ phiếu có hồ sơ này';
  if (voids) {
    return kind === 'self' ? 'dấu cho chính mình không có giá trị' : 'dấu cho hồ sơ này không có giá trị';
  }
  return 'được nêu trước Hội đồng, dấu vẫn có giá trị';
};

/** Known before the vote, of whomever, and how the plan treats each; names of one kind stand together. */
const conflicts = (sitting: SittingRecord): Block[] => {
  const known = conflictsIn(sitting);
  if (known.length === 0) return [paragraph('Không có xung đột lợi ích nào được nêu.')];
  const groups = new Map<string, KnownConflict[]>();
  for (const conflict of known) {
    const key = `${conflict.person} ${conflict.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), conflict]);
  }
  const lines = [...groups.values()].flatMap((alike): Block[] => {
    const [first] = alike;
    if (!first) return [];
    const names = alike.map(({ nomination }) => nameIn(sitting, nomination)).join(', ');
    const member = memberOf(sitting, first.person)?.name ?? '';
    const about = first.kind === 'self' ? CONFLICTS.self : `${CONFLICTS[first.kind]} ${names}`;
    return [{ kind: 'item', text: `- Đồng chí ${member} ${about}; ${treatedAs(first)}.` }];
  });
  return [paragraph('Xung đột lợi ích và cách xử lý:'), ...lines];
};

const questions = ({ context }: SittingRecord): Block[] => {
  const asked = context.questions.length;
  const answered = context.questions.filter(({ answeredBy }) => answeredBy !== null).length;
  return asked === 0
    ? []
    : [
        paragraph(
          `Thành viên Hội đồng hỏi Văn phòng Sở ${countText(asked)} câu về hồ sơ; đã trả lời ${countText(answered)} câu, ghi bên cạnh hồ sơ.`,
        ),
      ];
};

/** In short; the minutes of the count have every ballot. */
const ballots = (sitting: SittingRecord): Block[] => {
  const counted = countedIn(sitting);
  const none = [paragraph('Chưa có lần bỏ phiếu nào được kiểm phiếu.')];
  const held = counted.flatMap(({ result, issued }, at): Block[] => {
    const lines = result.counts.map(
      ({ nomination, votes, own }) =>
        `${nameIn(sitting, nomination)} ${votes}/${own?.base ?? result.base} phiếu (${statusIn(result, nomination).toLocaleLowerCase('vi')})`,
    );
    const text = `phát ra ${countText(issued)} phiếu, thu về ${countText(result.ballots)} phiếu. ${neededText(result, sitting.plan.council)} Kết quả: ${lines.join('; ')}.`;
    const after = [agreementText(sitting, result), tieText(sitting, result)];
    return [
      { kind: 'paragraph', label: `${at + 1}. ${ballotTitle(result)}:`, text },
      ...after.flatMap((said) => (said === null ? [] : [paragraph(said)])),
    ];
  });
  return [...(counted.length === 0 ? none : held), ...struckBlocks(sitting)];
};

/** A runoff only ranks: its votes stand apart from those of the ballot on all names. */
const votesCell = ({ context }: SittingRecord, nomination: string): string[] => {
  const all = context.results.findLast(
    ({ kind, counts }) => kind !== 'runoff' && counts.some((count) => count.nomination === nomination),
  );
  const own = all?.counts.find((count) => count.nomination === nomination)?.own;
  const again = context.results
    .filter(({ kind }) => kind === 'runoff')
    .flatMap(({ counts }) => counts)
    .findLast((count) => count.nomination === nomination);
  return [
    `${votesFor(nomination, context)}/${own?.base ?? all?.base ?? 0}`,
    ...(again ? [`bỏ phiếu lại: ${again.votes}`] : []),
  ];
};

const selectedTable = (sitting: SittingRecord): Table => ({
  kind: 'table',
  caption: 'Các hồ sơ được Hội đồng lựa chọn',
  shape: 'grid',
  columns: [
    { head: 'Thứ', width: 'number', align: 'centre' },
    { head: 'Họ và tên, tên tập thể', width: 'wide', align: 'left' },
    { head: 'Số phiếu đồng ý', width: 'short', align: 'centre' },
    { head: 'Lựa chọn ở', width: 'middle', align: 'left' },
  ],
  rows: sitting.context.selected.map(({ nomination, ballotNo, by }) => {
    const result = sitting.context.results.find((one) => one.ballotNo === ballotNo);
    const where = result ? BALLOT_TITLES[result.kind] : '';
    const parked = sitting.parked.includes(nomination);
    return [
      [String(rankOf(nomination, sitting.context) ?? '')],
      [nameIn(sitting, nomination)],
      votesCell(sitting, nomination),
      [by === 'chair' ? 'Chủ tọa quyết định' : where, ...(parked ? ['Giữ lại kết quả'] : [])],
    ];
  }),
  foot: null,
  empty: 'Không có hồ sơ nào được lựa chọn.',
});

const outcome = (sitting: SittingRecord): Block[] => {
  const { plan, context, course } = sitting;
  const { min, max, clause } = plan.quotas.selected;
  const reason = course.drawn?.reason ?? '';
  const few = context.selected.length < min && reason !== '';
  const parked = sitting.parked.map((id) => nameIn(sitting, id));
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

const closing = ({ course, plan }: SittingRecord): Block =>
  paragraph(
    course.drawn
      ? `Phiên họp kết thúc vào ${fullMoment(course.drawn.at, plan.zone)}; biên bản này do thư ký và chủ tọa ký./.`
      : 'Phiên họp chưa kết thúc./.',
  );

/** Minutes have no place and date above: they say when and where they were taken (Mẫu 1.9). */
export function minutesPaper({ sitting, marks, signatures }: SittingFacts): OfficePaper {
  const { plan, happened, plannedFor, place, agenda, context, course } = sitting;
  const opened = happened.find(({ type }) => type === 'OPEN');
  // what is signed reads alike before the release and after it
  const ended = course.drawn !== null;
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
      ...questions(sitting),
      ...events(sitting),
      ...conflicts(sitting),
      heading(3, plan.council.secret ? 'BỎ PHIẾU KÍN' : 'BIỂU QUYẾT CÔNG KHAI'),
      paragraph(formText(sitting)),
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
