import { wallClock } from '../../texts/days.js';
import type { SentList, SentName } from '../../province/sent-names.js';
import type { ProvinceGroup, ProvincePage, SentLine } from '../../web/pages/submission/views.js';
import { lineOf } from './submission-view.js';

/** In the order in which somebody has to do with them. */
const GROUPS: readonly ProvinceGroup[] = ['sent', 'received', 'toCorrect', 'recognised', 'declined'];

const may = ({ offers }: SentName, ...types: readonly string[]): boolean =>
  offers.some(({ type, open }) => open && types.includes(type));

const sentLineOf = (name: SentName): SentLine => ({
  ...lineOf(name),
  round: name.roundName,
  sealed: `/submissions/${name.round}`,
  letters: name.letters.map(({ number, date }) => ({ number, date })),
  came: name.came.map(({ answer, at, paper, reference, scan }) => ({
    answer,
    on: wallClock(at).day,
    paper,
    reference,
    scan: scan === null ? null : `/files/${scan}`,
  })),
  recorded: name.recorded,
  receivable: may(name, 'RECEIVE'),
  answerable: may(name, 'RECOGNISE', 'DECLINE', 'RETURN_FOR_CORRECTION')
    ? `/nominations/${name.id}#decide`
    : null,
  onPaper: may(name, 'RECORD_ANSWER') ? `/nominations/${name.id}/answer` : null,
});

export const groupsOf = ({ names }: SentList): ProvincePage['groups'] =>
  GROUPS.map((group) => ({
    group,
    lines: names.filter(({ at }) => at === group).map(sentLineOf),
  })).filter(({ lines }) => lines.length > 0);
