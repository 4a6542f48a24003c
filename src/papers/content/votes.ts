import type { Plan } from '../../../workflows/index.js';
import { portionText } from '../../texts/portion.js';
import type { Block } from '../paper.js';
import type { SittingRecord } from '../record/sitting-record.js';
import type { Result } from '../record/sitting-results.js';
import { fullMoment } from '../words/days.js';
import { unstopped } from '../words/letters.js';
import { countText, thresholdText } from '../words/numbers.js';
import { BALLOT_TITLES, memberOf, nameIn } from './council.js';

/** What both minutes say of a vote alike. Who voted for whom stands in none of them, but of an open vote. */

const BASES: Readonly<Record<Plan['council']['approve']['of'], string>> = {
  members: 'tổng số thành viên theo quyết định',
  present: 'số thành viên có mặt hoặc đã gửi phiếu',
  cast: 'số phiếu đã bỏ',
};

/** "Để được lựa chọn cần quá một phần hai (1/2) …: số phiếu × 2 > 9 × 1 (quá 4,5), tức từ 05 (năm) phiếu trở lên." */
export const neededText = ({ needed, base }: Result, { approve }: Plan['council']): string => {
  if (needed === null) {
    return 'Các hồ sơ này đều đã đủ số phiếu cần có ở lần bỏ phiếu trước; hồ sơ nhiều phiếu hơn được lựa chọn.';
  }
  const { op, share, of } = approve;
  return (
    `Để được lựa chọn cần ${thresholdText(approve)} ${BASES[of]}: ` +
    `số phiếu × ${share.den} ${op === '>' ? '>' : '≥'} ${base} × ${share.num} ` +
    `(${op === '>' ? 'quá' : 'ít nhất'} ${portionText(base, share, 'vi')}), tức từ ${countText(needed)} phiếu trở lên.`
  );
};

export const statusIn = (result: Result, nomination: string): string => {
  if (result.selected.includes(nomination)) return 'Được lựa chọn';
  if (result.tied.includes(nomination)) return 'Ngang phiếu ở suất cuối';
  if (result.kind === 'runoff') return 'Ít phiếu hơn';
  if (!result.passedThreshold.includes(nomination)) return 'Không đủ phiếu';
  return result.agreed !== null && !result.agreed.includes(nomination)
    ? 'Đủ phiếu, chủ tọa không đồng ý'
    : 'Đủ phiếu, hết suất';
};

/** What the votes of this name were measured against, where a conflict left somebody out. */
export const ownBaseText = (own: Result['counts'][number]['own']): string[] =>
  own ? [`tính trên ${own.base}, cần ${own.needed} phiếu do có thành viên xung đột lợi ích`] : [];

const namesOf = (sitting: SittingRecord, people: readonly string[]): string =>
  people.map((person) => `đồng chí ${memberOf(sitting, person)?.name ?? person}`).join(', ');

/** Who might vote, who did not; sealed ballots; paper and its tellers. Taking part is no secret, how is. */
export const participation = (sitting: SittingRecord, result: Result): string[] => {
  const { electorate, took, advance, bySlip, paper } = result;
  const missed = electorate.filter((person) => !took.includes(person));
  const voters = electorate.length + advance;
  return [
    `Số người được bỏ phiếu khi mở: ${countText(voters)}; số người đã bỏ phiếu: ${countText(voters - missed.length)}` +
      (missed.length > 0 ? `; không bỏ phiếu: ${namesOf(sitting, missed)}` : ''),
    ...(advance > 0
      ? [`Trong đó có ${countText(advance)} phiếu niêm phong của thành viên vắng mặt, mở cùng lúc kiểm phiếu`]
      : []),
    ...(bySlip.cast > 0 ? [`Trong đó có ${countText(bySlip.cast)} phiếu bỏ bằng thẻ tại bàn`] : []),
    ...(paper ? [`Bỏ phiếu giấy; ban kiểm phiếu: ${namesOf(sitting, paper.tellers)}`] : []),
  ];
};

/** With whom of those who had passed whoever presided agreed; null: the plan does not ask him, or not of this ballot. */
export const agreementText = (sitting: SittingRecord, result: Result): string | null => {
  if (sitting.context.awaitsChair.length > 0 && result === sitting.context.results.at(-1)) {
    return 'Đang chờ ý kiến của chủ tọa đối với các hồ sơ đủ phiếu.';
  }
  const { agreed, passedThreshold, ballotNo } = result;
  if (agreed === null) return null;
  const said = sitting.course.agreed.find((one) => one.ballotNo === ballotNo)?.names ?? [];
  const list = (names: readonly string[]): string =>
    names.length === 0 ? 'không có' : names.map((name) => nameIn(sitting, name)).join(', ');
  const notHis = agreed.filter((name) => !said.includes(name));
  const parts = [
    `đồng ý: ${list(agreed.filter((name) => said.includes(name)))}`,
    `không đồng ý: ${list(passedThreshold.filter((name) => !agreed.includes(name)))}`,
    ...(notHis.length > 0 ? [`không nêu ý kiến vì có liên quan: ${list(notHis)}`] : []),
  ];
  return `Ý kiến của chủ tọa đối với các hồ sơ đủ phiếu: ${parts.join('; ')}.`;
};

/** A tie that no later vote has taken up, and how it was left. */
export const tieText = (sitting: SittingRecord, result: Result): string | null => {
  const { context, course } = sitting;
  const next = context.results[context.results.indexOf(result) + 1];
  if (result.tied.length === 0) return null;
  const names = result.tied.map((name) => nameIn(sitting, name)).join(', ');
  const settled = course.ties.find(({ nomination }) => result.tied.includes(nomination));
  const then = (): string => {
    if (next?.kind === 'runoff') return 'Hội đồng bỏ phiếu lại giữa các hồ sơ này';
    if (context.tied.length > 0) return 'chưa giải quyết';
    return settled
      ? `chủ tọa quyết định lựa chọn ${nameIn(sitting, settled.nomination)}, lý do: ${unstopped(settled.reason)}`
      : 'không hồ sơ nào nhận suất này, suất để trống';
  };
  return `Ngang phiếu ở suất cuối: ${names}; ${then()}.`;
};

/** Ballots that do not count, each with the reason; they stay in the record. */
export const struckBlocks = ({ course, plan }: SittingRecord): Block[] =>
  course.struck.map(({ ballotNo, because, reason, at }): Block => {
    const what =
      because === 'abandoned'
        ? 'hủy khi đang bỏ phiếu'
        : 'mở lại sau khi kiểm phiếu theo đề nghị và đồng ý của chủ tọa và thư ký';
    return {
      kind: 'paragraph',
      label: `Lần bỏ phiếu số ${ballotNo} không tính:`,
      text: `${what}, ${fullMoment(at, plan.zone)}. Lý do: ${unstopped(reason)}.`,
    };
  });

/** "Bỏ phiếu kín bằng phiếu điện tử, mỗi phiếu chọn không quá 5 hồ sơ." */
export const formText = ({ plan: { council }, context, inWriting }: SittingRecord): string => {
  const onPaper = context.results.some(({ paper }) => paper !== null);
  const electronic = context.results.length === 0 || context.results.some(({ paper }) => paper === null);
  const means = [...(electronic ? ['điện tử'] : []), ...(onPaper ? ['giấy'] : [])].join(' và phiếu ');
  const secrecy = council.secret ? `Bỏ phiếu kín bằng phiếu ${means}` : 'Biểu quyết công khai, có ghi tên';
  const marks =
    council.form === 'eachName'
      ? `trả lời đồng ý hoặc không đồng ý với từng hồ sơ, đồng ý không quá ${countText(council.marksMax)} hồ sơ`
      : `chọn không quá ${countText(council.marksMax)} hồ sơ`;
  return `${secrecy}; mỗi người ${marks}${inWriting ? '; Hội đồng được lấy ý kiến bằng văn bản, không họp' : ''}.`;
};

export const ballotTitle = ({ ballotNo, kind, paper }: Result): string =>
  `${BALLOT_TITLES[kind]} (lần ${ballotNo}${paper ? ', phiếu giấy' : ''})`;
