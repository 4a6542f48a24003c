import type { Tale } from './acts.js';
import {
  ANH,
  AUDITOR,
  BAO,
  HAN,
  HANG,
  KHOI,
  LAM,
  LINH,
  LONG,
  NAM,
  type Player,
  THINH,
  TRANG,
  TUAN,
} from './cast.js';
import { same } from './not-as-told.js';

type Fate = readonly [
  nominee: Player | string,
  state: string,
  tier: 'unit' | 'department' | 'province' | null,
];

/** How each name ends, after five years. */
const TOLD: readonly Fate[] = [
  [KHOI, 'confirmed', 'province'],
  [HANG, 'withdrawn', null],
  [THINH, 'confirmed', 'province'],
  [ANH, 'confirmed', 'department'],
  [NAM, 'lapsed', null],
  [BAO, 'withdrawn', null],
  [LINH, 'confirmed', 'province'],
  [HAN, 'confirmed', 'province'],
  ['QLCN', 'notConfirmed', 'unit'],
  ['TTr', 'notConfirmed', 'unit'],
  [TUAN, 'confirmed', 'unit'],
  [LONG, 'confirmed', 'unit'],
  [TRANG, 'ineligible', null],
  [LAM, 'lapsed', null],
];

const STATES: Readonly<Record<string, string>> = {
  confirmed: 'Đã xác nhận',
  notConfirmed: 'Chưa đạt chỉ tiêu giai đoạn',
  withdrawn: 'Đã rút',
  lapsed: 'Quá hạn',
  ineligible: 'Không đủ điều kiện',
};

const TIERS = { unit: 'đơn vị', department: 'Sở', province: 'tỉnh' } as const;

/** Read through the API, printed, and compared with what is told. */
export async function compareFates({ story }: Tale): Promise<void> {
  story.chapter('Kết quả sau năm năm · How each name ends');
  for (const [nominee, state, tier] of TOLD) {
    const { code, called } = story.name(nominee);
    const view = await story.view(AUDITOR, story.name(nominee));
    same(`${called} ends`, [[state], tier], [view.state, view.exemplarTier]);
    const post = view.nominee.post === '' ? '' : `, ${view.nominee.post}`;
    const level = tier === null ? '' : ` (điển hình cấp ${TIERS[tier]})`;
    story.trace.say(`${code}  ${called}${post}: ${STATES[state]}${level}`);
  }
}
