import type { Opening } from '../../src/rounds/opening.js';

/** A supplementary round of the rehearsal's plan: decided on in March 2021, open until June. */
export const supplementary = (name = 'Đợt bổ sung', over: Partial<Opening['supplement']> = {}): Opening => ({
  plan: 'sct-ha-tinh-2021-2025',
  name,
  turn: null,
  supplement: {
    reason: 'Có thêm gương sau đợt xét chọn.',
    basis: { number: '12/TB-SCT', date: '2021-03-12' },
    registration: '2021-06-15',
    province: '2021-06-30',
    ...over,
  },
});
