import type { Unit } from './words.js';

export const ORGANISATION = {
  code: 'sct-ha-tinh',
  name: { vi: 'Sở Công Thương Hà Tĩnh', en: 'Hà Tĩnh Department of Industry and Trade' },
  parent: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
  place: 'Hà Tĩnh',
} as const;

/**
 * In the order of papers. A subscriber's number in Hà Tĩnh (0239) never begins with 0, so none of these can ring:
 * 0239 000, the unit, the desk.
 */
export const UNITS: readonly Unit[] = [
  { code: 'LDS', name: { vi: 'Lãnh đạo Sở', en: 'Leaders of the department' }, phone: '0239 000 0100' },
  { code: 'VP', name: { vi: 'Văn phòng Sở', en: 'Office' }, phone: '0239 000 0200' },
  { code: 'TTr', name: { vi: 'Thanh tra Sở', en: 'Inspectorate' }, phone: '0239 000 0300' },
  {
    code: 'KHTCTH',
    name: {
      vi: 'Phòng Kế hoạch - Tài chính - Tổng hợp',
      en: 'Planning, Finance and General Affairs Division',
    },
    phone: '0239 000 0400',
  },
  {
    code: 'QLTM',
    name: { vi: 'Phòng Quản lý Thương mại', en: 'Trade Division' },
    phone: '0239 000 0500',
  },
  {
    code: 'QLCN',
    name: { vi: 'Phòng Quản lý Công nghiệp', en: 'Industry Division' },
    phone: '0239 000 0600',
  },
  {
    code: 'QLNL',
    name: { vi: 'Phòng Quản lý Năng lượng', en: 'Energy Division' },
    phone: '0239 000 0700',
  },
  {
    code: 'KTATMT',
    name: { vi: 'Phòng Kỹ thuật an toàn - Môi trường', en: 'Technical Safety and Environment Division' },
    phone: '0239 000 0800',
  },
  {
    code: 'TTKC',
    name: {
      vi: 'Trung tâm Khuyến công và Tư vấn phát triển công nghiệp',
      en: 'Centre for Industrial Promotion and Development Consulting',
    },
    phone: '0239 000 0900',
  },
];
