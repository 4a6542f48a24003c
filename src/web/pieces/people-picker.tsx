import type { Role } from '../../../workflows/index.js';
import type { Texts } from '../../texts/index.js';
import type { InventedPerson, PeoplePicker as Picker } from '../view-models.js';

interface Part {
  readonly picker: Picker;
  readonly t: Texts;
}

/** Whoever holds no office is of the staff, and may be a nominee one day. */
const roleName = (role: Role, t: Texts): string =>
  role === 'nominee' ? t.pages.rehearsal.people.staff : t.people.roles[role];

const Filter = ({ picker, t }: Part) => {
  const words = t.pages.rehearsal.people;
  const { q, role, unit } = picker.filter;
  const filtered = q !== '' || role !== '' || unit !== '';
  const kept = picker.next === null ? '' : `?next=${encodeURIComponent(picker.next)}`;
  return (
    <form
      class="people-filter"
      method="get"
      action={`${picker.page}#people`}
      role="search"
      aria-label={words.filter}
    >
      {picker.next !== null && <input type="hidden" name="next" value={picker.next} />}
      <div class="field">
        <label for="people-q">{words.name}</label>
        <input type="text" id="people-q" name="q" value={q} maxLength={100} autocomplete="off" />
      </div>
      <div class="field">
        <label for="people-role">{words.role}</label>
        <select id="people-role" name="role">
          <option value="">{words.any}</option>
          {picker.roles.map((one) => (
            <option key={one} value={one} selected={one === role}>
              {roleName(one, t)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="people-unit">{words.unit}</label>
        <select id="people-unit" name="unit">
          <option value="">{words.any}</option>
          {picker.units.map((one) => (
            <option key={one} value={one} selected={one === unit}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <div class="actions">
        <button type="submit" class="button">
          {words.apply}
        </button>
        {filtered && (
          <a class="button" href={`${picker.page}${kept}#people`}>
            {words.clear}
          </a>
        )}
      </div>
    </form>
  );
};

const Person = ({ person, me, t }: { person: InventedPerson; me: boolean; t: Texts }) => (
  <li>
    <button
      type="submit"
      class={me ? 'person me' : 'person'}
      name="person"
      value={person.id}
      aria-current={me ? 'true' : undefined}
    >
      <span class="visually-hidden">{t.signIn.signInAs(person.name)}. </span>
      <span class="person-name">
        {person.name}
        {me && <span class="you"> · {t.pages.rehearsal.people.you}</span>}
      </span>
      <span class="soft">{[person.post, person.unit].filter((word) => word !== '').join(', ')}</span>
    </button>
  </li>
);

const Groups = ({ picker, t }: Part) => (
  <form class="role-groups" method="post" action={picker.action}>
    <input type="hidden" name="nonce" value={picker.nonce} />
    {picker.next !== null && <input type="hidden" name="next" value={picker.next} />}
    {picker.groups.map(({ role, people }) => (
      <section key={role} aria-labelledby={`role-${role}`}>
        <h3 id={`role-${role}`}>{roleName(role, t)}</h3>
        <ul>
          {people.map((person) => (
            <Person key={person.id} person={person} me={person.id === picker.me} t={t} />
          ))}
        </ul>
      </section>
    ))}
  </form>
);

/** Everybody one may be in a rehearsal: by role, and within a role in the order of the units. */
export const PeoplePicker = ({ picker, t }: Part) => {
  const words = t.pages.rehearsal.people;
  const found = new Set(picker.groups.flatMap(({ people }) => people.map(({ id }) => id)));
  return (
    <div class="stack">
      <Filter picker={picker} t={t} />
      <p class="small soft">{words.found(found.size)}</p>
      {found.size === 0 ? <p>{words.nobody}</p> : <Groups picker={picker} t={t} />}
    </div>
  );
};
