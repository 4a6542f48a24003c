/**
 * Two years day by day, written down from the announcements and not from the files they are compared with: 2021 by
 * Notice 4875/TB-LĐTBXH, 2026 by letter 12729/VPCP-KGVX and the announced arrangement of Tết (14 to 22 February).
 *
 * One letter a day, a week in each group from Monday: `w` worked, `-` Saturday or Sunday off, `H` a weekday off, `S` a
 * Saturday worked in exchange, `.` a day of another month.
 */
export const OFFICIAL: Readonly<Record<string, string>> = {
  '2021-01': '....H-- wwwww-- wwwww-- wwwww-- wwwww--',
  '2021-02': 'wwwww-- wwHHH-- HHwww-- wwwww--',
  '2021-03': 'wwwww-- wwwww-- wwwww-- wwwww-- www....',
  '2021-04': '...ww-- wwwww-- wwwww-- wwHww-- wwwwH..',
  '2021-05': '.....-- Hwwww-- wwwww-- wwwww-- wwwww-- w......',
  '2021-06': '.wwww-- wwwww-- wwwww-- wwwww-- www....',
  '2021-07': '...ww-- wwwww-- wwwww-- wwwww-- wwwww-.',
  '2021-08': '......- wwwww-- wwwww-- wwwww-- wwwww-- ww.....',
  '2021-09': '..wHH-- wwwww-- wwwww-- wwwww-- wwww...',
  '2021-10': '....w-- wwwww-- wwwww-- wwwww-- wwwww--',
  '2021-11': 'wwwww-- wwwww-- wwwww-- wwwww-- ww.....',
  '2021-12': '..www-- wwwww-- wwwww-- wwwww-- wwwww..',
  '2026-01': '...HH-- wwwwwS- wwwww-- wwwww-- wwwww-.',
  '2026-02': '......- wwwww-- wwwww-- HHHHH-- wwwww-.',
  '2026-03': '......- wwwww-- wwwww-- wwwww-- wwwww-- ww.....',
  '2026-04': '..www-- wwwww-- wwwww-- wwwww-- HwwH...',
  '2026-05': '....H-- wwwww-- wwwww-- wwwww-- wwwww--',
  '2026-06': 'wwwww-- wwwww-- wwwww-- wwwww-- ww.....',
  '2026-07': '..www-- wwwww-- wwwww-- wwwww-- wwwww..',
  '2026-08': '.....-- wwwww-- wwwww-- wwwwwS- wwwww-- H......',
  '2026-09': '.HHww-- wwwww-- wwwww-- wwwww-- www....',
  '2026-10': '...ww-- wwwww-- wwwww-- wwwww-- wwwww-.',
  '2026-11': '......- wwwww-- wwwww-- wwwww-- wHwww-- w......',
  '2026-12': '.wwww-- wwwww-- wwwww-- wwwww-- wwww...',
};
