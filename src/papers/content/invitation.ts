import { addDays } from '../../../workflows/index.js';
import { wallClock } from '../../texts/days.js';
import type { Block, OfficePaper, Signature } from '../paper.js';
import type { SittingRecord } from '../record/sitting-record.js';
import { datelineOn, fullDay, fullMoment, weekdayOf } from '../words/days.js';
import {
  COUNCIL,
  departmentHead,
  departmentSymbol,
  periodText,
  planText,
  shortName,
} from '../words/letterhead.js';
import { unstopped } from '../words/letters.js';
import { countText, roman, twoFigures } from '../words/numbers.js';
import { recipientsText } from '../words/signing.js';
import { agendaTable, memberText, membersTable } from './council.js';
import { marksOf } from './marks.js';

export interface InvitationFacts {
  readonly sitting: SittingRecord;
  readonly signature: Signature | null;
  readonly rehearsal: boolean;
}

/** Where and when, or how without meeting; and by when an answer is of use. */
const meeting = ({ plan, plannedFor, place, inWriting, code, convenedOn }: SittingRecord): Block[] => {
  const when = `${fullMoment(plannedFor, plan.zone)} (${weekdayOf(plannedFor, plan.zone)})`;
  const last = addDays(wallClock(plannedFor, plan.zone).day, -1);
  const asked = last > convenedOn ? `đề nghị trả lời trước hết ${fullDay(last)}. ` : '';
  const line = (label: string, text: string): Block => ({ kind: 'paragraph', label, text });
  return [
    ...(inWriting
      ? [
          line('Hình thức:', 'lấy ý kiến bằng văn bản, không họp; thành viên bỏ phiếu từ xa.'),
          line('Bắt đầu lấy ý kiến:', `${when}.`),
        ]
      : [line('Thời gian:', `${when}.`), line('Địa điểm:', `${unstopped(place)}.`)]),
    line(
      'Trả lời giấy mời:',
      `${asked}Trả lời, tệp lịch (.ics) và hồ sơ tại trang phiên họp ${code} của hệ thống Gương Sáng.`,
    ),
  ];
};

const agendaItems = ({ plan, agenda, inWriting }: SittingRecord): string[] => {
  const unqualified = agenda.filter(({ qualified }) => !qualified).length;
  const { min, max, clause } = plan.quotas.selected;
  const before =
    agenda.length === 0
      ? ''
      : ` (${twoFigures(agenda.length - unqualified)} hồ sơ đủ điều kiện${unqualified > 0 ? `, ${twoFigures(unqualified)} hồ sơ chưa đủ điều kiện` : ''})`;
  return [
    `Nghe Văn phòng Sở báo cáo kết quả thẩm định và danh sách tổng hợp${before};`,
    inWriting ? 'Đọc, cho ý kiến về từng hồ sơ;' : 'Thảo luận, cho ý kiến về từng hồ sơ;',
    `${plan.council.secret ? 'Bỏ phiếu kín' : 'Biểu quyết công khai'} lựa chọn ${twoFigures(min)} đến ${twoFigures(max)} điển hình tiên tiến theo mục ${clause} của Kế hoạch;`,
    'Kiểm phiếu, công bố kết quả và thông qua biên bản.',
  ];
};

/** One for all members: whom it goes to stands in its annex. */
export function invitationPaper({ sitting, signature, rehearsal }: InvitationFacts): OfficePaper {
  const { plan, members, agenda, inWriting } = sitting;
  const chair = members.find(({ role }) => role === 'councilChair');
  const held = agenda.length > 0;
  const annex = (at: number): string => (held ? `Phụ lục ${roman(at)}` : 'Phụ lục');
  const note = `(Kèm theo Giấy mời ${fullDay(sitting.convenedOn)} của ${plan.organisation.name.vi})`;
  return {
    kind: 'invitation',
    marks: marksOf(rehearsal, null),
    letterhead: departmentHead(plan),
    number: { number: null, symbol: departmentSymbol('GM', plan) },
    dateline: datelineOn(plan.organisation.place, sitting.convenedOn, sitting.convenedOn),
    title: 'GIẤY MỜI',
    about: inWriting ? `Lấy ý kiến ${COUNCIL} Sở bằng văn bản` : `Họp ${COUNCIL} Sở`,
    addressees: [],
    body: [
      {
        kind: 'paragraph',
        text: `${shortName(plan)} trân trọng kính mời ${countText(members.length)} thành viên ${COUNCIL} Sở (danh sách tại ${annex(1)}).`,
      },
      {
        kind: 'paragraph',
        label: inWriting ? 'Cho ý kiến về:' : 'Tới dự:',
        text: `${inWriting ? 'việc' : 'phiên họp'} xét chọn điển hình tiên tiến ${periodText(plan)}, thực hiện ${planText(plan)}.`,
      },
      ...(chair ? [{ kind: 'paragraph' as const, label: 'Chủ trì:', text: `${memberText(chair)}.` }] : []),
      ...meeting(sitting),
      { kind: 'paragraph', label: 'Nội dung:', text: '' },
      ...agendaItems(sitting).map((text, at) => ({ kind: 'item' as const, text: `${at + 1}. ${text}` })),
      {
        kind: 'paragraph',
        text: `Thành viên Hội đồng tự mình bỏ phiếu, không ủy quyền; ai có quan hệ thân thích hoặc lợi ích liên quan đến người được đề nghị thì khai báo trước khi bỏ phiếu.`,
      },
      {
        kind: 'paragraph',
        text: inWriting
          ? 'Kính đề nghị các đồng chí cho ý kiến đầy đủ, đúng hạn./.'
          : 'Kính mời các đồng chí dự họp đầy đủ, đúng giờ./.',
      },
    ],
    recipients: recipientsText([`Các thành viên ${COUNCIL} Sở`, 'Lưu: VT, VP']),
    signatures: signature ? [signature] : [],
    annexes: [
      {
        heading: annex(1),
        title: inWriting ? 'DANH SÁCH LẤY Ý KIẾN' : 'DANH SÁCH MỜI HỌP',
        note,
        body: [membersTable(members, null)],
      },
      ...(held
        ? [{ heading: annex(2), title: 'DANH SÁCH HỒ SƠ TRÌNH HỘI ĐỒNG', note, body: [agendaTable(agenda)] }]
        : []),
    ],
    provenance: [sitting.event],
  };
}
