import { nameKey } from '../words.js';
import type { Directory, KnownPerson, KnownUnit } from './known.js';
import type { RowCells } from './row-cells.js';

/** What a row says of whom it is about. */
export interface Whose {
  readonly person: KnownPerson | null;
  readonly unit: KnownUnit | null;
  /** As it was typed, or as it is known. */
  readonly label: string;
}

const EMAIL = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]+$/;

/** An address in small letters; null: none was given, or none that could be one. */
export function emailIn(cells: RowCells, needed = false): string | null {
  const email = cells.text('email', { needed, most: 200 })?.toLowerCase() ?? null;
  if (email === null) return null;
  return EMAIL.test(email) ? email : cells.wrong('EMAIL_UNREADABLE', 'email', { value: email });
}

/** The unit of a row, by its code or its name. */
function unitIn(cells: RowCells, directory: Directory, needed = false): KnownUnit | null {
  const said = cells.text('unit', { needed });
  if (said === null) return null;
  const found = cells.looked('unit', said, directory.unitNames().find(said), 'UNIT_UNKNOWN');
  return found ? (directory.unit(found.id) ?? null) : null;
}

interface Said {
  readonly code: string | null;
  readonly email: string | null;
  readonly name: string | null;
}

/** By what is his alone: the staff code, the e-mail. The name beside it must be his. */
function byMark(cells: RowCells, directory: Directory, { code, email, name }: Said): KnownPerson | null {
  const coded = code === null ? undefined : directory.coded(code);
  const emailed = email === null ? undefined : directory.emailed(email);
  if (code !== null && !coded)
    return cells.wrong('PERSON_UNKNOWN', 'staffCode', { value: code, nearest: '' });
  if (email !== null && !emailed)
    return cells.wrong('PERSON_UNKNOWN', 'email', { value: email, nearest: '' });
  if (coded && emailed && coded.id !== emailed.id) {
    return cells.wrong('CODE_AND_EMAIL_DIFFER', 'staffCode', { one: coded.name, other: emailed.name });
  }
  const found = coded ?? emailed ?? null;
  if (found && name !== null && nameKey(name) !== nameKey(found.name)) {
    return cells.wrong('NAME_DIFFERS', 'name', { value: name, known: found.name });
  }
  return found;
}

/** By his name, within his unit where one is given. Of two so called none is guessed at. */
function byName(
  cells: RowCells,
  directory: Directory,
  name: string,
  unit: KnownUnit | null,
): KnownPerson | null {
  const called = directory.named(name);
  if (called.length === 0) {
    return cells.wrong('PERSON_UNKNOWN', 'name', {
      value: name,
      nearest: directory.namesLike(name).join('; '),
    });
  }
  const there = unit === null ? called : called.filter(({ units }) => units.includes(unit.id));
  const [only] = there;
  if (only && there.length === 1) return only;
  if (only) return cells.wrong('PERSON_AMBIGUOUS', 'name', { value: name, count: String(there.length) });
  const units = called.flatMap((one) => one.units).map((id) => directory.unit(id)?.name ?? '');
  return cells.wrong('PERSON_NOT_IN_UNIT', 'name', {
    value: name,
    unit: unit?.name ?? '',
    units: [...new Set(units)].join('; '),
  });
}

const saidIn = (cells: RowCells): Said => ({
  code: cells.text('staffCode', { most: 40 }),
  email: emailIn(cells),
  name: cells.text('name'),
});

const labelOf = (said: Said, person: KnownPerson | null, unit: KnownUnit | null): string =>
  person?.name ?? said.name ?? said.email ?? said.code ?? unit?.name ?? '';

const isNamed = ({ code, email, name }: Said): boolean => code !== null || email !== null || name !== null;

/** The person a row is about. His unit may be the one he moves into, so it tells nobody apart here but those of a name. */
export function personIn(cells: RowCells, directory: Directory): Whose {
  const said = saidIn(cells);
  const unit = unitIn(cells, directory, true);
  if (!isNamed(said)) cells.wrong('PERSON_NOT_NAMED', 'name');
  const marked = said.code !== null || said.email !== null;
  if (marked) {
    const person = byMark(cells, directory, said);
    return { person, unit, label: labelOf(said, person, unit) };
  }
  const called = said.name === null ? [] : directory.named(said.name);
  // somebody so called with no post anywhere yet, or with one elsewhere, may get his post here
  const within = called.length > 1 ? unit : null;
  const person = said.name === null ? null : byName(cells, directory, said.name, within);
  return { person, unit, label: labelOf(said, person, unit) };
}

/** Whom or which unit an entry of the register is about: the person where one is named, else the unit itself. */
export function subjectIn(cells: RowCells, directory: Directory, notAbout: string | null): Whose {
  const said = saidIn(cells);
  const unit = unitIn(cells, directory);
  if (!isNamed(said)) {
    const faulty = cells.reasons.length > 0;
    if (unit === null && !faulty) cells.wrong('PERSON_NOT_NAMED', 'name');
    return { person: null, unit, label: labelOf(said, null, unit) };
  }
  const marked = said.code !== null || said.email !== null;
  // of an unknown unit it has been said already
  const person = marked ? byMark(cells, directory, said) : byName(cells, directory, said.name ?? '', unit);
  if (person && person.id === notAbout) cells.wrong('OWN_ENTRY', 'name', { value: person.name });
  return { person, unit: null, label: labelOf(said, person, unit) };
}
