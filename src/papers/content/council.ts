import type { Table } from '../paper.js';
import type { AgendaName, Member, SittingRecord } from '../record/sitting-record.js';
import type { Result } from '../record/sitting-results.js';
import { nameOnPaper } from '../words/nominee-name.js';
import { nameCell, numberColumn, postLines } from './nominees.js';

/** What the papers of a sitting say alike. */

const SEATS: Readonly<Record<string, string>> = {
  councilChair: 'Chủ tịch Hội đồng',
  councilViceChair: 'Phó Chủ tịch Hội đồng',
  councilSecretary: 'Thư ký Hội đồng',
  councilMember: 'Ủy viên Hội đồng',
};

const seatOf = ({ role }: Pick<Member, 'role'>): string => SEATS[role] ?? '';

/** "đồng chí Trần Minh Khôi, Giám đốc Sở, Chủ tịch Hội đồng" */
export const memberText = (member: Member | undefined): string =>
  member
    ? ['đồng chí ' + member.name, member.title, seatOf(member)].filter((part) => part !== '').join(', ')
    : '';

export const memberOf = ({ members }: SittingRecord, person: string | null): Member | undefined =>
  members.find((member) => member.person === person);

/** `there`: whether somebody came, where the roll has been taken; `reply`: how he answered the invitation. */
export const membersTable = (
  members: readonly Member[],
  there: ((member: Member) => boolean) | null,
  reply: ((member: Member) => readonly string[]) | null = null,
): Table => ({
  kind: 'table',
  caption: 'Các thành viên Hội đồng theo quyết định thành lập',
  shape: 'records',
  columns: [
    numberColumn,
    { head: 'Họ và tên', width: 'middle', align: 'left' },
    { head: 'Chức vụ, đơn vị', width: 'wide', align: 'left' },
    { head: 'Tư cách trong Hội đồng', width: 'middle', align: 'left' },
    ...(there || reply ? [{ head: 'Dự họp', width: 'narrow', align: 'centre' } as const] : []),
  ],
  rows: members.map((member, at) => [
    [String(at + 1)],
    [member.name],
    postLines(member.title, member.unit),
    [seatOf(member)],
    ...(there || reply
      ? [[...(there ? [there(member) ? 'Có mặt' : 'Vắng mặt'] : []), ...(reply ? reply(member) : [])]]
      : []),
  ]),
  foot: null,
  empty: 'Chưa có thành viên nào.',
});

export const agendaTable = (agenda: readonly AgendaName[]): Table => ({
  kind: 'table',
  caption: 'Các hồ sơ trình Hội đồng',
  shape: 'records',
  columns: [
    numberColumn,
    { head: 'Họ và tên, tên tập thể', width: 'middle', align: 'left' },
    { head: 'Chức vụ, đơn vị', width: 'wide', align: 'left' },
    { head: 'Ý kiến của Văn phòng Sở', width: 'middle', align: 'left' },
  ],
  rows: agenda.map((item, at) => [
    [String(at + 1)],
    nameCell(item),
    item.kind === 'collective' ? [item.unit] : postLines(item.post, item.unit),
    [item.qualified ? 'Đủ điều kiện' : 'Chưa đủ điều kiện'],
  ]),
  foot: null,
  empty: 'Chưa có hồ sơ nào trình Hội đồng.',
});

export const nameIn = ({ agenda }: Pick<SittingRecord, 'agenda'>, id: string): string => {
  const item = agenda.find((one) => one.id === id);
  if (!item) return id;
  return nameOnPaper(item);
};

export const BALLOT_TITLES: Readonly<Record<Result['kind'], string>> = {
  first: 'Bỏ phiếu lần thứ nhất',
  runoff: 'Bỏ phiếu lại giữa các hồ sơ ngang phiếu',
  second: 'Bỏ phiếu lần thứ hai',
};
