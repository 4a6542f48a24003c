import { letterOf, type Written } from '../../src/mail/letters/letter.js';
import type { Around, Told } from '../../src/mail/letters/told.js';

const HOUSE: Around = {
  organisation: { vi: 'Sở Công Thương Hà Tĩnh', en: 'Hà Tĩnh Department of Industry and Trade' },
  rehearsal: false,
  href: 'https://thidua.example.vn/tasks/1',
  until: null,
  choices: 'https://thidua.example.vn/account',
};

/** A notice as the letter it becomes. */
export const letterText = (told: Told): Written => letterOf(told, HOUSE);
