import type { Plan } from '../../../workflows/index.js';
import type { Letterhead } from '../paper.js';
import { shortDay } from './days.js';
import { lowerFirst } from './letters.js';

type Of = Pick<Plan, 'organisation' | 'symbol' | 'period' | 'number' | 'title' | 'issued'>;

const caps = (text: string): string => text.toLocaleUpperCase('vi');

/** "Sở Công Thương": the place is said by the organ above. */
export const shortName = ({ organisation: { name, place, parent } }: Of): string =>
  parent.endsWith(` ${place}`) && name.vi.endsWith(` ${place}`)
    ? name.vi.slice(0, -place.length - 1)
    : name.vi;

/** "tỉnh Hà Tĩnh", of which the parent is the committee. */
export const province = ({ organisation: { parent } }: Of): string =>
  parent.startsWith('Ủy ban nhân dân ') ? parent.slice('Ủy ban nhân dân '.length) : 'tỉnh';

/** Of the organ above common words may be shortened. */
export const departmentHead = (plan: Of): Letterhead => ({
  above: caps(plan.organisation.parent.replace(/^Ủy ban nhân dân /u, 'UBND ')),
  organ: caps(shortName(plan)),
});

export const unitHead = (plan: Of, unit: string): Letterhead => ({
  above: caps(plan.organisation.name.vi),
  organ: caps(unit),
});

export const COUNCIL = 'Hội đồng Thi đua - Khen thưởng';

export const councilHead = (plan: Of): Letterhead => ({
  above: caps(plan.organisation.name.vi),
  // breaks after the first two words, where it must
  organ: caps(COUNCIL).replace('THI ĐUA - KHEN THƯỞNG', 'THI\u00a0ĐUA\u00a0-\u00a0KHEN\u00a0THƯỞNG'),
});

/** "TTr-SCT": the type of paper, and the department's letters as its plan has them (KH-SCT). */
export const departmentSymbol = (type: string, { symbol }: Of): string =>
  `${type}-${symbol.split('-').at(-1) ?? symbol}`;

/** A council that issues papers has a series of its own (Điều 15). */
export const councilSymbol = (type: string): string => `${type}-HĐTĐKT`;

/** "giai đoạn 2021-2025" */
export const periodText = ({ period: { from, to } }: Of): string =>
  `giai đoạn ${from.slice(0, 4)}-${to.slice(0, 4)}`;

/** The plan as papers refer to it; its number and day only where they are known. */
export const planText = (plan: Of): string => {
  const { year, month, day } = plan.issued;
  const number = plan.number === null ? '' : ` số ${plan.number}/${plan.symbol}`;
  const dated = plan.number === null || day === null ? '' : ` ngày ${shortDay([year, month, day].join('-'))}`;
  return `Kế hoạch${number}${dated} ${lowerFirst(plan.title.vi)} của ${plan.organisation.name.vi}`;
};
