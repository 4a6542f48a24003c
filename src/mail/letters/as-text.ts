import { textsIn } from '../../texts/index.js';
import type { LetterList, LetterPart, LetterView } from '../../web/mail/letter-view.js';

/** Between the two languages. */
const BETWEEN = '\n\n———\n\n';

/** An address stands alone on its line: programs make a link of it, and none is cut. */
const listed = ({ title, items, more }: LetterList): string[] => [
  '',
  title.toLocaleUpperCase('vi'),
  ...items.flatMap(({ text, detail, href }) => [
    `- ${text}`,
    ...(detail === null ? [] : [`  ${detail}`]),
    ...(href === null ? [] : [href]),
  ]),
  ...(more === null ? [] : [more]),
];

const paragraphs = (lines: readonly string[]): string[] => lines.flatMap((line) => [line, '']);

const partText = (part: LetterPart, { rehearsal, href, choices }: LetterView): string => {
  const { foot, letter } = textsIn(part.lang).mails;
  return [
    ...(rehearsal ? [letter.rehearsal, ''] : []),
    ...paragraphs(part.opening),
    ...part.facts.flatMap(({ label, value, code }) => (code ? [`${label}:`, value] : [`${label}: ${value}`])),
    ...(part.facts.length > 0 && part.action !== null ? [''] : []),
    ...(part.action === null ? [] : [`${part.action}:`, href, '', part.aboutLink]),
    ...part.lists.flatMap(listed),
    '',
    ...paragraphs(part.closing),
    foot,
    ...(choices === null ? [] : [letter.choices, choices]),
  ].join('\n');
};

/** The same letter for whoever reads no HTML. */
export const asText = (view: LetterView): string =>
  view.parts.map((part) => partText(part, view)).join(BETWEEN);
