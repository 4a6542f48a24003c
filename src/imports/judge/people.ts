import { nameKey, nameShown } from '../words.js';
import type { Directory, KnownPerson } from './known.js';
import type { RowCells } from './row-cells.js';
import type { Change, Judged, PersonWrite } from './verdict.js';
import { changed, type Seen, verdictOf } from './verdict-of.js';
import { emailIn } from './whose.js';

const STAFF_CODE = /^[\p{L}\d][\p{L}\d._/-]{0,39}$/u;

interface Said {
  readonly code: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly phone: string | null;
}

/** Who it is: by the staff code, else by the e-mail. What belongs to somebody else is not taken from him. */
function knownAs(cells: RowCells, directory: Directory, { code, email }: Said): KnownPerson | null {
  const coded = code === null ? undefined : directory.coded(code);
  const emailed = email === null ? undefined : directory.emailed(email);
  if (coded && emailed && coded.id !== emailed.id) {
    return cells.wrong('EMAIL_TAKEN', 'email', { value: email ?? '', by: emailed.name });
  }
  if (emailed?.staffCode && code !== null && !coded) {
    return cells.wrong('CODE_AND_EMAIL_DIFFER', 'staffCode', { one: code, other: emailed.staffCode });
  }
  return coded ?? emailed ?? null;
}

const changesOf = (old: KnownPerson, said: Said): Change[] => [
  ...(nameKey(old.name) === nameKey(said.name) ? [] : changed('name', old.name, nameShown(said.name))),
  ...(old.email.toLowerCase() === said.email ? [] : changed('email', old.email, said.email)),
  ...changed('phone', old.phone, said.phone),
  ...(old.staffCode?.toUpperCase() === said.code?.toUpperCase()
    ? []
    : changed('staffCode', old.staffCode, said.code)),
];

/** A person is known by staff code or e-mail, never by his name alone: two may be called alike. */
export function judgePerson(cells: RowCells, directory: Directory, seen: Seen, newId: () => string): Judged {
  const code = cells.text('staffCode', { most: 40 });
  const name = cells.text('name', { needed: true, most: 100 });
  const email = emailIn(cells, code === null || directory.coded(code) === undefined);
  const phone = cells.text('phone', { most: 40 });
  if (code !== null && !STAFF_CODE.test(code)) cells.wrong('CODE_UNREADABLE', 'staffCode', { value: code });
  const label = [name, email ?? code].filter((part) => part !== null).join(' · ');
  if (email !== null) seen.once(cells, 'email', email);
  if (code !== null) seen.once(cells, 'code', code.toUpperCase());
  if (name === null) return verdictOf(cells, label, null);
  const said: Said = { code, email, name, phone };
  const old = knownAs(cells, directory, said);
  if (cells.reasons.length > 0) return verdictOf(cells, label, null);
  const shown = nameShown(name);
  const changes = old === null ? [] : changesOf(old, said);
  const renamed = old === null || changes.some(({ field }) => field === 'name');
  if (renamed && shown !== name) cells.note('NAME_RECASED', { name: shown });
  const person: KnownPerson = {
    id: old?.id ?? newId(),
    name: renamed ? shown : old.name,
    email: email ?? old?.email ?? '',
    phone: phone ?? old?.phone ?? '',
    staffCode: code ?? old?.staffCode ?? null,
    units: old?.units ?? [],
  };
  const { units: _, ...columns } = person;
  const write: PersonWrite = { to: 'person', isNew: old === null, ...columns };
  const judged = verdictOf(cells, label, { isNew: old === null, changes, write });
  if (judged.verdict === 'new') directory.addPerson(person);
  return judged;
}
