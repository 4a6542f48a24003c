import { type Seat, SEATS } from '../../../workflows/index.js';
import { NewCouncilDto } from '../../council/council.dto.js';
import type { CouncilOnDay } from '../../council/roster.js';
import type { NewCouncil } from '../../council/recording.js';
import { invalidText } from '../../http/field-names.js';
import { InputPipe, UUID } from '../../http/input.pipe.js';
import { type InvalidField, Problem } from '../../http/problem.js';
import { textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { type Posted, text } from '../../web/forms/posted-order.js';
import type { FieldError } from '../../web/view-models.js';
import { one } from '../read-order.js';

const SEAT = 'seat.';

/** Everybody the form has a seat for, chosen or not, as far as the names are ids; nobody fills in more by hand. */
export const peopleIn = (posted: Posted): string[] =>
  Object.keys(posted)
    .filter((name) => name.startsWith(SEAT))
    .map((name) => name.slice(SEAT.length).toLowerCase())
    .filter((person) => UUID.test(person))
    .slice(0, 200);

export const seatIn = (posted: Posted, person: string): Seat | null =>
  SEATS.find((seat) => seat === one(posted, `${SEAT}${person}`)) ?? null;

/** Whoever has a seat on the form. */
const membersIn = (posted: Posted): NewCouncil['members'] =>
  peopleIn(posted).flatMap((person) => {
    const seat = seatIn(posted, person);
    return seat === null ? [] : [{ person, seat }];
  });

/** The form with a seat for each member of the Council that it says nothing about: he keeps his own. */
export const filledIn = (posted: Posted, { members }: CouncilOnDay): Posted => ({
  ...Object.fromEntries(members.map(({ person, seat }) => [`${SEAT}${person}`, seat])),
  ...posted,
});

/** What is carried from the preview back to the form, or on to the writing. */
export const carried = (posted: Posted): (readonly [string, string])[] => [
  ...['last', 'number', 'issuedOn', 'signedBy', 'from', 'note'].map(
    (name) => [name, text(posted[name])] as const,
  ),
  // a seat left empty says that he leaves
  ...peopleIn(posted).map((person) => [`${SEAT}${person}`, seatIn(posted, person) ?? ''] as const),
];

type ReadCouncil =
  | { readonly ok: true; readonly council: NewCouncil }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const pipe = new InputPipe();

const errorsOf = (errors: readonly InvalidField[], posted: Posted, lang: Language): FieldError[] => {
  const words = textsIn(lang).pages.roster.new;
  const called: Readonly<Record<string, string>> = {
    number: words.number,
    issuedOn: words.issuedOn,
    signedBy: words.signedBy,
    from: words.from,
    note: words.note,
    members: words.members,
  };
  return errors.map(({ field, rule }) => {
    const [first = field] = field.split('.');
    if (first === 'members') return { field: null, text: words.tooMany };
    const leftOut = rule === 'isDay' && text(posted[first]) === '' ? 'dayChosen' : rule;
    return { field: first, text: invalidText({ field, rule: leftOut }, lang, called[first] ?? null) };
  });
};

/** The posted form as a decision, by the same shape as the API. */
export async function councilIn(posted: Posted, lang: Language): Promise<ReadCouncil> {
  const [number, issuedOn, signedBy, from, note, last] = [
    text(posted['number']),
    text(posted['issuedOn']),
    text(posted['signedBy']),
    text(posted['from']),
    text(posted['note']),
    text(posted['last']),
  ];
  const body = {
    number,
    issuedOn,
    signedBy,
    from,
    ...(note !== '' && { note }),
    members: membersIn(posted),
    last: last === '' ? null : last,
  };
  try {
    const council = (await pipe.transform(body, { type: 'body', metatype: NewCouncilDto })) as NewCouncil;
    return { ok: true, council };
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.parts.errors) throw problem;
    return { ok: false, errors: errorsOf(problem.parts.errors, posted, lang) };
  }
}
