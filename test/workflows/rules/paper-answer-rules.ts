import { type PaperAnswer, paperAnswersIn } from '../../../workflows/nomination/paper-answer.js';
import * as rules from '../../../workflows/rules/paper-answer.rule.js';
import { blocked, casesOf, type RuleCase } from './rule-cases.js';

const clauses = { answer: 'V' };
const today = '2021-05-10';
const paper = { number: '1644/QĐ-UBND', date: '2021-05-07' };
const scan = 'ab'.repeat(32);
const at = (place: string, answer: PaperAnswer['answer']) => ({
  said: { answer, scan },
  fits: paperAnswersIn([`exemplar.province.${place}`]),
  provinceAt: place,
  provinceClause: 'IV.1',
});
const notFrom = (place: string) =>
  blocked('ANSWER_NOT_FROM_HERE', 'IV.1', { params: { state: `exemplar.province.${place}` } });

/** What the Office reads from the province's papers (IV.1), and that two people read it (V). */
export const PAPER_ANSWER_RULES: readonly RuleCase[] = [
  ...casesOf(
    rules.answerFits,
    ['no answer is recorded', { ...at('sent', 'received'), said: null }, null],
    ['sent: a receipt', at('sent', 'received'), null],
    ['sent: a decision at once', at('sent', 'recognised'), null],
    ['sent: sent back', at('sent', 'returned'), null],
    ['received: declined', at('received', 'declined'), null],
    ['received: a second receipt', at('received', 'received'), notFrom('received')],
    ['recognised: now declined', at('recognised', 'declined'), null],
    ['recognised: sent back', at('recognised', 'returned'), notFrom('recognised')],
    ['being corrected here', at('toCorrect', 'recognised'), notFrom('toCorrect')],
    ['never sent', at('', 'recognised'), notFrom('')],
  ),
  ...casesOf(
    rules.noAnswerWaiting,
    ['none waits', { recorded: null, clauses }, null],
    ['one waits', { recorded: { answer: 'declined' }, clauses }, blocked('ANSWER_WAITING', 'V')],
  ),
  ...casesOf(
    rules.answerWaiting,
    ['one waits', { recorded: { answer: 'declined' } }, null],
    ['none waits', { recorded: null }, blocked('NO_ANSWER_WAITING', '-')],
  ),
  ...casesOf(
    rules.answerNamed,
    ['no answer is recorded', { said: null, today }, null],
    ['a decision', { said: { answer: 'recognised', decision: paper, scan }, today }, null],
    [
      'a decision without its number',
      { said: { answer: 'declined', scan }, today },
      blocked('PAPER_MISSING', '-'),
    ],
    ['a slip without a number', { said: { answer: 'received', scan }, today }, null],
    [
      'a slip dated tomorrow',
      { said: { answer: 'received', decision: { ...paper, date: '2021-05-11' }, scan }, today },
      blocked('PAPER_DATED_LATER', '-', { need: today, have: '2021-05-11' }),
    ],
  ),
  ...casesOf(
    rules.answerExplained,
    ['no answer is recorded', { said: null, provinceAt: 'sent' }, null],
    ['a receipt', { said: { answer: 'received', scan }, provinceAt: 'sent' }, null],
    ['recognised', { said: { answer: 'recognised', scan }, provinceAt: 'received' }, null],
    [
      'declined, no word why',
      { said: { answer: 'declined', scan }, provinceAt: 'received' },
      blocked('REASON_MISSING', '-'),
    ],
    [
      'sent back, with the reason',
      { said: { answer: 'returned', reason: 'Thiếu chức vụ.', scan }, provinceAt: 'received' },
      null,
    ],
    [
      'recognised after all, no word why',
      { said: { answer: 'recognised', reason: ' ', scan }, provinceAt: 'declined' },
      blocked('REASON_MISSING', '-'),
    ],
  ),
  ...casesOf(
    rules.answerScanned,
    ['no answer is recorded', { said: null, clauses }, null],
    ['scanned', { said: { answer: 'received', scan }, clauses }, null],
    ['no scan', { said: { answer: 'received', scan: '' }, clauses }, blocked('SCAN_MISSING', 'V')],
    [
      'a path',
      { said: { answer: 'received', scan: '../etc/passwd' }, clauses },
      blocked('SCAN_MISSING', 'V'),
    ],
  ),
];
