import type { Tale } from '../acts.js';
import { ANH, HAN, HANG, KHOI, LINH, LONG, type Player, THINH, TUAN } from '../cast.js';

/** Five of the department and four of their units. */
export const EXEMPLARS: readonly (Player | string)[] = [
  KHOI,
  THINH,
  LINH,
  HAN,
  ANH,
  LONG,
  TUAN,
  'QLCN',
  'TTr',
];

/** IV.4: with the year's review of the movement; the attestation of office culture is renewed for the people (III.2). */
export async function evaluateYear({ story }: Tale, year: number): Promise<void> {
  for (const nominee of EXEMPLARS) {
    const renewed = {
      key: 'officeCulture',
      text: `Năm ${year} thực hiện tốt văn hóa công sở, không có phản ánh.`,
    };
    await story.does(HANG, story.name(nominee), {
      type: 'EVALUATE_YEAR',
      year,
      attested: typeof nominee === 'string' ? [] : [renewed],
      remark: `Năm ${year}: giữ vững, phát huy được vai trò điển hình.`,
    });
  }
}
