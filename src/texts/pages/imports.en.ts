import { dayText } from '../days.js';
import type { importsVi } from './imports.vi.js';

type Params = Readonly<Record<string, string>>;
type Words = typeof importsVi;

const on = (day = ''): string => dayText(day, 'en');
const instead = ({ nearest = '' }: Params): string =>
  nearest === ''
    ? ''
    : ` Nearest: ${nearest
        .split('; ')
        .map((one) => `“${one}”`)
        .join(', ')}.`;

const reasons: Words['reasons'] = {
  MISSING_COLUMNS: ({ columns = '', rows = '' }) =>
    `The sheet lacks the columns: ${columns}. The ${rows} rows below were not read. Add a column headed exactly so.`,
  EMPTY: () => 'This cell is empty and must not be.',
  FORMULA_ERROR: ({ value = '' }) =>
    `The formula in this cell fails with ${value}. Mend it, or type the value itself.`,
  NOT_TEXT: ({ value = '' }) =>
    `The cell is “${value}”, which is no text. Format the cell as Text and type it again.`,
  TOO_LONG: ({ most = '' }) => `The cell holds more than ${most} characters. Make it shorter.`,
  STRANGE_LETTERS: () =>
    'The cell holds control characters that cannot be printed. Clear it and type it again.',
  NOT_A_NUMBER: ({ value = '', most = '' }) => `“${value}” is no whole number from 0 to ${most}.`,
  NOT_YES_NO: ({ value = '' }) => `“${value}” is not clear. Write “Có” (yes) or “Không” (no).`,
  DAY_UNREADABLE: ({ value = '' }) =>
    `“${value}” cannot be read as a date. Write it as 5/3/2020 (day/month/year).`,
  YEAR_OF_TWO_FIGURES: ({ value = '' }) =>
    `The year in “${value}” lacks its four figures, so the century is unclear. Write it out, as in 5/3/2020.`,
  DAY_NOT_THERE: ({ value = '' }) => `The calendar has no day “${value}”. The order is day/month/year.`,
  DAY_AHEAD: ({ value = '', today = '' }) =>
    `${on(value)} is still to come (today is ${on(today)}). A decision must have been made.`,
  BEFORE_THE_REPUBLIC: ({ value = '' }) => `${on(value)} is before 2 September 1945. Check the year.`,
  YEAR_UNREADABLE: ({ value = '' }) => `“${value}” cannot be read as a year. Write four figures, as in 2020.`,
  YEAR_OUTSIDE: ({ value = '', from = '', to = '' }) => `The year ${value} is outside ${from}–${to}.`,
  YEAR_AFTER_DECISION: ({ value = '', decided = '' }) =>
    `The year honoured, ${value}, is after the decision of ${on(decided)}. It cannot be later than the decision.`,
  EMAIL_UNREADABLE: ({ value = '' }) => `“${value}” is no e-mail address.`,
  EMAIL_TAKEN: ({ value = '', by = '' }) => `The address ${value} belongs to ${by}.`,
  CODE_TAKEN: ({ value = '', by = '' }) => `The code ${value} belongs to ${by}.`,
  CODE_UNREADABLE: ({ value = '' }) =>
    `The code “${value}” may hold only letters, figures and . _ - /, 40 characters at most (a unit’s: 20).`,
  UNIT_UNKNOWN: (params) =>
    `There is no unit “${params['value'] ?? ''}”.${instead(params)} Use a code or name of the sheet “Danh mục”.`,
  UNIT_NAME_TAKEN: ({ value = '', code = '' }) =>
    `The name “${value}” belongs to the unit with the code ${code}.`,
  PERSON_UNKNOWN: (params) =>
    `Nobody “${params['value'] ?? ''}” is known.${instead(params)} Check the spelling, or have the administrator import this person first.`,
  PERSON_NOT_IN_UNIT: ({ value = '', unit = '', units = '' }) =>
    `The register knows no post of ${value} in ${unit}${units === '' ? '' : `; known units: ${units}`}. Mend the unit, or give the e-mail.`,
  PERSON_AMBIGUOUS: ({ value = '', count = '' }) =>
    `The register has ${count} people called ${value}. Give the e-mail or staff code to tell them apart.`,
  PERSON_NOT_NAMED: () =>
    'It is not said whose this is: give name, e-mail or staff code; for a collective, the unit.',
  NAME_DIFFERS: ({ value = '', known = '' }) =>
    `The name reads “${value}”, but this code or e-mail is that of ${known}. Mend one of the two.`,
  CODE_AND_EMAIL_DIFFER: ({ one = '', other = '' }) =>
    `Staff code and e-mail point to two people: ${one} and ${other}.`,
  OWN_ENTRY: ({ value = '' }) =>
    `This row is about yourself (${value}). Nobody enters what is about himself: somebody else imports this row.`,
  AWARD_UNKNOWN: (params) => `The plan knows no award “${params['value'] ?? ''}”.${instead(params)}`,
  ISSUER_UNKNOWN: (params) =>
    `The issuer “${params['value'] ?? ''}” is not known.${instead(params)} The sheet “Danh mục” lists them.`,
  ISSUER_CONTRADICTS: ({ value = '', other = '' }) =>
    `This column says “${value}”, the award’s own name says ${other}. Leave one of them.`,
  ISSUER_NOT_THEN: ({ value = '', from = '', until = '', decided = '' }) =>
    `The issuer ${value} ${from === '' ? '' : `has existed since ${on(from)}`}${from !== '' && until !== '' ? ', ' : ''}${until === '' ? '' : `existed only until ${on(until)}`}: it cannot have decided on ${on(decided)}.`,
  VALUE_UNKNOWN: (params) => `“${params['value'] ?? ''}” is not in the list.${instead(params)}`,
  VALUE_AMBIGUOUS: (params) =>
    `“${params['value'] ?? ''}” may mean several. Write the whole name.${instead(params)}`,
  OF_A_PERSON: () => 'Discipline is of a person: name whom it concerns.',
  ENDS_BEFORE_IT_BEGINS: ({ from = '', until = '' }) =>
    `It ends on ${on(until)}, before it begins on ${on(from)}.`,
  OVERLAPS: ({ unit = '', from = '', until = '', row = '' }) =>
    `It overlaps the post in ${unit}${row === '' ? ' that is there' : ` of row ${row}`}, from ${on(from)}${until === '' ? ' until now' : ` to ${on(until)}`}. Give the earlier post its last day.`,
  TWICE_IN_FILE: ({ sheet = '', row = '' }) =>
    `It stands in sheet “${sheet}”, row ${row} already. Remove one of the two.`,
};

const notes: Words['notes'] = {
  NAME_RECASED: ({ name = '' }) => `The name was all in capitals; written as ${name}.`,
  REVOKED: ({ on: day = '' }) => `Taken back on ${on(day)}: it stays taken back.`,
  ISSUER_FROM_AWARD: ({ issuer = '' }) => `The issuer was read from the award’s name: ${issuer}.`,
  SIMILAR: ({ entry = '', on: day = '' }) =>
    `Looks like an entry of the register: ${entry}${day === '' ? '' : `, ${on(day)}`}. If they are one, remove this row.`,
};

const fields: Words['fields'] = {
  staffCode: 'Staff code',
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  unitCode: 'Unit code',
  unit: 'Unit',
  nameEn: 'English name',
  rank: 'Order',
  title: 'Post',
  titleEn: 'Post in English',
  tier: 'Group',
  employment: 'Employment',
  from: 'From',
  until: 'Until',
  award: 'Award',
  issuer: 'Issuer',
  nature: 'Nature',
  number: 'Decision number',
  decidedOn: 'Decision date',
  year: 'Year',
  level: 'Level',
  applied: 'Applied',
  rating: 'Rating',
  severity: 'Measure',
  called: 'Initiative',
};

const kinds: Words['kinds'] = {
  units: 'Units',
  people: 'People',
  positions: 'Posts over time',
  awards: 'Awards, titles, honours',
  initiatives: 'Initiatives',
  ratings: 'Ratings',
  discipline: 'Discipline',
};

const faults: Words['faults'] = {
  NONE_CHOSEN: 'No file was chosen.',
  EMPTY: 'The file is empty. Open it in Excel, save it and choose it again.',
  TOO_LARGE: 'The file is larger than 10 MB. Remove pictures from the workbook, or split it.',
  NOT_XLSX:
    'The file is no .xlsx workbook, whatever it is called. In Excel, save it as “Excel Workbook (.xlsx)”.',
  OLD_XLS: 'The file is an old Excel workbook (.xls). In Excel, save it as “Excel Workbook (.xlsx)”.',
  OTHER_WORKBOOK:
    'The file is a workbook of another kind (.xlsb, .ods). Save it as “Excel Workbook (.xlsx)”.',
  ENCRYPTED: 'The file has a password. In Excel, remove it (File › Info › Protect) and save the file.',
  BROKEN: 'The file is damaged and cannot be read to its end. Open it in Excel and save it as a new file.',
  BOMB: 'Unpacked, the file is far too large for a workbook. Copy the rows into a new file and try again.',
  TOO_MANY_SHEETS: 'The file has more than 30 sheets. Keep only those to be imported.',
  TOO_MANY_ROWS: 'The file has more than 20,000 rows. Split it.',
  TOO_LONG: 'Reading took more than 30 seconds. Copy the rows into a new file, or split it.',
  NOTHING_TO_READ:
    'There is no row to import: no sheet is of the kind you may import, or all are empty. See the names of sheets and columns in the template.',
};

const page: Words['page'] = {
  title: 'Import from a workbook',
  lead: {
    IMPORT_PEOPLE: 'Units, people and their posts over time, from one Excel file.',
    IMPORT_RECORDS: 'Awards, initiatives, ratings and discipline, from one Excel file.',
  },
  promise:
    'Choosing a file writes nothing: you look at each row first, then confirm. All of it is written, or nothing.',
  template: {
    title: 'Template',
    text: 'With instructions, headers, example rows, and the lists of the plan in force.',
    get: 'Download the template (.xlsx)',
  },
  otherHand: {
    IMPORT_PEOPLE:
      'Sheets of awards and ratings in the same file are the Office’s to import; here they are left out.',
    IMPORT_RECORDS:
      'Sheets of units, people and posts in the same file are the administrator’s to import; here they are left out.',
  },
  choose: {
    title: 'Choose a file',
    label: 'Workbook (.xlsx)',
    hint: 'At most 10 MB, 20,000 rows, 30 sheets.',
    again: 'Choose the file again.',
    send: 'Send and preview',
  },
  mine: {
    title: 'Your latest imports',
    none: 'None yet. Download the template, fill it in and send it above.',
    row: (what, when) => `${what}, ${when}`,
  },
  area: { IMPORT_PEOPLE: 'Units, people', IMPORT_RECORDS: 'Awards, ratings' },
  states: {
    reading: 'Being read',
    refused: 'Cannot be read',
    ready: 'Waits for confirmation',
    done: 'Written',
    expired: 'Expired, nothing written',
  },
  reading: {
    title: 'The workbook is being read',
    unknown: 'Opening the file…',
    of: (read, of) => `${read} of ${of} rows looked at`,
    stays: 'Nothing has been written. You may leave this page and come back.',
    refresh: 'Look again',
    stopped: 'Reading stopped half way. Nothing has been written.',
    again: 'Read it again from the start',
  },
  refused: { title: 'This file cannot be read', other: 'Choose another file' },
  expired: {
    title: 'This import has expired',
    text: 'A preview is kept for 7 days; nothing was written. Send the file again to import it.',
  },
  preview: {
    title: 'Preview before writing',
    nothing: 'Nothing has been written.',
    counts: 'What the rows come to',
    sheets: 'Sheets of the file',
    rowsOf: (rows) => `${rows} rows`,
    ignored: (columns) => `Columns not used, left out: ${columns}`,
    unknown: 'No sheet to be imported, left out',
    notYours: 'Not yours to import, left out',
    again: 'Look again at the latest data',
  },
  rows: {
    title: 'Row by row',
    all: 'All',
    show: 'Show',
    row: (sheet, row) => `${sheet}, row ${row}`,
    column: (letter, title) =>
      letter === '' ? `Column “${title}” (missing)` : `Column ${letter} “${title}”`,
    whole: 'Whole row',
    was: 'Was',
    willBe: 'Will be',
    empty: 'empty',
    none: 'There is no such row.',
    next: 'Next rows',
    first: 'From the first row',
    expired: 'The single rows were deleted after 7 days.',
  },
  verdicts: { new: 'New', changed: 'Changed', same: 'Same', wrong: 'Wrong' },
  confirm: {
    title: 'Confirm',
    all: 'Every row is there already, just so: there is nothing to write.',
    onlyWrong: 'No row can be written. Mend the wrong rows in the file and send it again.',
    wrong: (count) =>
      `${count} rows are wrong. Better mend them in the file and send it again; or leave them out and write the others.`,
    leaveOut: (count) => `Leave out ${count} wrong rows, write only the others`,
    verified: 'Has the Office compared the new and changed rows with the decisions themselves?',
    yes: 'Compared: written as verified',
    no: 'Not compared: written as claimed, to be verified later',
    noHint: 'Whoever imports does not verify what he claims himself; somebody else in the Office does.',
    submit: (count) => `Write ${count} rows`,
    other: 'Send another file',
    errors: {
      WRONG_ROWS:
        'There are wrong rows: tick that they are left out, or mend them in the file and send it again.',
      VERIFIED_NOT_SAID: 'Say whether they were compared with the decisions.',
      NOTHING_TO_WRITE: 'There is no row to write.',
      CHANGED_MEANWHILE:
        'Things have changed since you looked. This is the new preview; nothing was written. Look again, then confirm.',
      NOT_READY: 'This import no longer waits for confirmation. Nothing was written.',
      CONTENDED: 'Several people are writing. Nothing was written; sending again does no harm.',
      REFUSED: 'A nomination concerned does not allow it now. Nothing was written.',
    },
  },
  done: {
    title: 'Written',
    text: (made, changed) => `${made} new rows, ${changed} changed.`,
    same: (count) => `${count} rows were there already and stay as they are.`,
    left: (count) => `${count} wrong rows were left out and not written.`,
    verified: 'The entries are written as verified.',
    claimed: 'The entries are written as claimed and wait to be verified.',
    at: (when) =>
      `Confirmed at ${when}. Importing the same file again does no harm: every row will be “Same”.`,
    more: 'Import another file',
    register: 'Open the award register',
    people: 'Open the list of people',
    peopleNext:
      'New people have no office and no password yet: open each on the page People to give an office and a code to set a password.',
  },
};

const guide: Words['guide'] = [
  'How to import from this workbook',
  'Each sheet is one kind of thing; leave empty or delete those not needed. Keep the names of sheets and columns; columns may stand in any order.',
  'A row with “VÍ DỤ” in its first column is invented and is never imported.',
  'Columns with * are needed. Other columns are left out, and the preview says so.',
  'Dates as 5/3/2020 (day/month/year) or as Excel’s own dates; years with four figures.',
  'People are known by staff code, e-mail, or name within their unit. Two of one name: give e-mail or code.',
  'Awards, initiatives and ratings of a collective: leave the name empty, give the unit.',
  'Names of awards, issuers, natures and ratings: see the sheet “Danh mục”. Usual abbreviations (CSTĐ, BK, UBND) are read.',
  'Send the file under “Import from a workbook”. Nothing is written until you have seen the preview and confirmed.',
];

const lists: Words['lists'] = {
  units: 'Units',
  awards: 'Awards',
  issuers: 'Issuers',
  natures: 'Natures',
  levels: 'Levels of initiatives',
  ratings: 'Ratings',
  severities: 'Disciplinary measures',
  tiers: 'Groups',
  employments: 'Employment',
};

export const importsEn: Words = { reasons, notes, fields, kinds, faults, page, guide, lists };
