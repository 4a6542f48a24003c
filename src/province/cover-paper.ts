import type { Plan } from '../../workflows/index.js';
import { marksOf } from '../papers/content/marks.js';
import type { OfficePaper } from '../papers/paper.js';
import { shortDay } from '../papers/words/days.js';
import { departmentHead, province } from '../papers/words/letterhead.js';
import { shownCode } from './receipt-code.js';
import type { SealedLetter } from './sealed.js';

interface Facts {
  readonly plan: Plan;
  readonly letter: Pick<SealedLetter, 'number' | 'date' | 'names'>;
  /** SHA-256 of all that was sent. */
  readonly whole: string;
  readonly code: string;
  readonly rehearsal: boolean;
}

/** What lies on top of a file that goes by hand: what is in it, how to prove it whole, and the code to be read back. */
export const coverPaper = ({ plan, letter, whole, code, rehearsal }: Facts): OfficePaper => ({
  kind: 'dossier',
  marks: marksOf(rehearsal, null),
  letterhead: departmentHead(plan),
  number: { number: null, symbol: '' },
  dateline: null,
  title: 'TRANG BÌA BÀN GIAO HỒ SƠ',
  about: `Tờ trình số ${letter.number} ngày ${shortDay(letter.date)}`,
  addressees: [`Ban Thi đua - Khen thưởng ${province(plan)}`],
  body: [
    { kind: 'paragraph', text: `Gói này có Tờ trình và ${letter.names.length} hồ sơ:` },
    ...letter.names.map(({ code: its, name }) => ({ kind: 'item' as const, text: `${its}: ${name}` })),
    { kind: 'heading', level: 1, text: `MÃ BIÊN NHẬN: ${shownCode(code)}` },
    {
      kind: 'paragraph',
      text: 'Khi đã nhận được và mở được hồ sơ, đề nghị đọc lại mã này cho Văn phòng Sở qua điện thoại, hoặc ghi trong văn bản trả lời. Văn phòng Sở ghi nhận mã là đã ghi nhận việc tiếp nhận cả gói.',
    },
    {
      kind: 'paragraph',
      text: 'Để kiểm tra gói còn nguyên vẹn: tệp SHA256SUMS.txt ghi mã băm SHA-256 của từng tệp; mã băm của chính tệp SHA256SUMS.txt phải là:',
    },
    { kind: 'paragraph', text: `${whole.slice(0, 32)} ${whole.slice(32)}` },
  ],
  recipients: [],
  signatures: [],
  annexes: [],
  provenance: letter.names.map(({ code: its, sending: { seq, hash } }) => ({ code: its, seq, hash })),
});
