import type { submissionVi } from './submission.vi.js';

type Words = typeof submissionVi;

const answers: Words['province']['answers'] = {
  received: 'Dossier received',
  recognised: 'Recognised',
  declined: 'Declined',
  returned: 'Returned for correction',
};

const names = (count: number): string => `${count} ${count === 1 ? 'name' : 'names'}`;
const dossiers = (count: number): string => `${count} ${count === 1 ? 'dossier' : 'dossiers'}`;

const letter: Words['letter'] = {
  title: 'Letter to the provincial Board',
  toRound: 'Round',
  deadline: 'To reach the province by',
  list: (count) => `To be signed: ${names(count)}`,
  listHint: 'By the Council’s result. Open each dossier before you sign; nothing is chosen beforehand.',
  all: (count) => `All of the ${names(count)} you may sign in this list`,
  ticking: 'Names this letter sends',
  result: (votes, rank) => `${votes} ${votes === 1 ? 'vote' : 'votes'}, rank ${rank}`,
  noResult: 'Result not published yet',
  held: (since) => `On hold since ${since}: it cannot go yet, the others can.`,
  notYours: 'You cannot sign this name:',
  signers: 'May sign:',
  nobody: 'nobody at present',
  ownTerm: 'Date of its own:',
  parked: 'Voted upon; the result is kept back while the name is on hold',
  as: 'You sign as:',
  paper: 'Number and date of the letter',
  submit: 'Sign and send to the province',
  together:
    'All chosen names go by one letter. Should one of them change while you read, the letter is held back, no name is sent, and this page says why.',
  draft: 'See the letter as printed',
  readOnly: 'You may read this page; signing is for the Director or a deputy director.',
  noneOpen: 'You cannot sign any name at present; the reasons are below each.',
  empty: 'No name waits for a signature',
  emptyYet:
    'The Council has no result in this round yet. Once a sitting concludes, the selected names appear here.',
  emptyDone: 'All selected names have been sent; the letters are below.',
  sent: 'Letters sent',
  sentPaper: (number, date) => `${number} of ${date}`,
  sentBy: 'Signed by:',
  print: 'See it as printed',
  way: 'Did it arrive? Contact, PIN, receipts',
};

const province: Words['province'] = {
  title: 'Dossiers sent to the provincial Board',
  sealed: (round) => `Sealed dossiers, download, all answers together: ${round}`,
  lead: (house) => `Exemplars proposed by ${house}, with its letters and the province’s answers.`,
  empty: 'Nothing has been sent yet',
  emptyText: 'Once the department sends a letter, its dossiers appear here to be received and answered.',
  older: 'Only the 200 newest are shown. Older ones are found under Nominations.',
  groups: {
    sent: 'To be received',
    received: 'Received, to be answered',
    toCorrect: 'Returned, being corrected by the department',
    recognised: 'Recognised',
    declined: 'Declined',
  },
  answers,
  letter: (number, date) => `Letter ${number} of ${date}`,
  paper: (number, date) => `document ${number} of ${date}`,
  reference: (reference) => `reference: ${reference}`,
  scan: 'See the scan',
  open: 'Open the dossier',
  answer: 'Answer',
  onPaper: 'Record an answer on paper',
  recorded: (answer) => `Answer on paper to be confirmed: ${answer}`,
  confirm: 'Compare and confirm',
  receive: {
    legend: 'Choose the dossiers you have received',
    all: (count) => `All of the ${dossiers(count)} to be received`,
    reference: 'Your reference',
    referenceHint: 'One reference for all that are chosen.',
    preview: 'Look over, then confirm',
    none: 'No dossier is chosen. Choose those you have received and send again.',
    notThere: 'Some of those chosen no longer wait to be received.',
    title: (count) => `Confirm receipt of ${dossiers(count)}`,
    check: 'Look over the names. Nothing has been recorded yet.',
    noReference: 'No reference is recorded.',
    withReference: (reference) => `Reference: ${reference}`,
    each: 'Each is recorded on its own; of any that cannot be, the next page says why.',
    submit: (count) => `Confirm receipt of ${dossiers(count)}`,
    back: 'Back to the choice',
  },
  done: {
    title: (done) => `Receipt of ${dossiers(done)} confirmed`,
    some: (done, of) => `Confirmed ${done} of ${dossiers(of)}`,
    recorded: 'Recorded',
    refused: 'Not recorded',
    receipt: 'Receipt',
    safe: 'The decisions are stored for good. Pressing again or reloading records nothing more.',
    back: 'Back to the dossiers',
  },
};

const paperAnswer: Words['paperAnswer'] = {
  title: 'Record the province’s answer on paper',
  lead: 'One of the Office records what the province’s paper says, with its scan; another compares and confirms it. Until then the nomination stays where it is.',
  answer: 'What the province answers',
  answers,
  paper: 'The province’s document',
  paperHint: 'A slip that confirms receipt may have neither number nor date; every other answer has both.',
  number: 'Number',
  date: 'Date signed',
  reference: 'The province’s reference',
  referenceHint: 'When the province has received the dossier.',
  reason: 'The reason it gives',
  reasonHint: 'Needed when the province declines, returns, or changes an earlier answer.',
  scan: 'Scan of the document',
  scanHint: 'A PDF, JPG or PNG file of at most 10 MB.',
  scanAgain: 'Please choose the file again: browsers do not keep a chosen file.',
  submit: 'Record, to be confirmed by another',
  nothing: 'This nomination waits for no answer of the province',
  nothingText: 'An answer is recorded once the dossier was sent and is not being corrected here.',
  back: 'Back to the nomination',
  waits: 'An answer on paper already waits to be confirmed',
  toConfirm: 'Go and confirm or drop it',
  faults: {
    FILE_EMPTY: 'Scan: the file is empty. Scan again or choose another file.',
    FILE_TOO_LARGE:
      'Scan: larger than 10 MB. Scan at a lower resolution (200 to 300 dpi) and choose it again.',
    FILE_BROKEN:
      'Scan: the file is broken or incomplete. Try to open it on your computer, then choose it again.',
    FILE_OF_OTHER_KIND:
      'Scan: neither PDF, JPG nor PNG, whatever its name says. Save it as PDF and choose it again.',
  },
  card: {
    title: 'The province’s answer on paper, to be confirmed',
    says: 'It says',
    paper: 'Document',
    noPaper: 'without a number',
    reference: 'Reference',
    reason: 'Reason',
    by: 'Recorded by',
    scan: 'Scan',
    open: (kind, size) => `Open the scan (${kind}, ${size})`,
    save: 'Download',
    how: 'Not in force yet. Another of the Office opens the scan, compares, and confirms or drops it under Your decision.',
    record: 'Record the province’s answer on paper',
    recordHint: 'When the province answers by a paper letter instead of on this page.',
    list: 'See the whole list to be signed in this round',
    listHint: 'Names the Council selected usually go by one letter.',
  },
};

export const submissionEn: Words = { letter, province, paperAnswer };
