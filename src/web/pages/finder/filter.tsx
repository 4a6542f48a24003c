import { said, type Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Labelled, tied } from '../../pieces/fields.js';
import type { FinderFilter, FinderPage, StandingChip } from './views.js';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly filter: FinderFilter;
}

interface Choices extends FieldProps {
  readonly options: readonly (readonly [value: string, label: string])[];
  /** What stands for no choice; null: one of them is always meant. */
  readonly any: string | null;
}

const errorOf = (name: string, { errors }: FinderFilter): string | null =>
  errors.find(({ field }) => field === name)?.text ?? null;

const Select = ({ name, label, filter, options, any }: Choices) => (
  <div class="field">
    <label for={idOf(name)}>{label}</label>
    <select id={idOf(name)} name={name}>
      {any !== null && <option value="">{any}</option>}
      {options.map(([value, text]) => (
        <option key={value} value={value} selected={filter.typed[name] === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

const Input = ({
  name,
  label,
  filter,
  type,
  hint,
}: FieldProps & { type: 'date' | 'text'; hint?: string }) => {
  const error = errorOf(name, filter);
  const id = idOf(name);
  const about = { id, hint, error };
  const control = { name, value: filter.typed[name] ?? '', ...tied(about) };
  return (
    <Labelled {...about} label={label}>
      {type === 'date' ? (
        <input {...control} type="date" />
      ) : (
        <input {...control} type="text" autocomplete="off" />
      )}
    </Labelled>
  );
};

export const Filter = ({ filter, t }: { filter: FinderFilter; t: Texts }) => {
  const words = t.pages.finder;
  const { units, tiers, plans, kept } = filter;
  const any = words.filter.any;
  return (
    <details class="card filter" open={filter.some}>
      <summary>{words.filter.title}</summary>
      <form class="filter-fields" method="get" action="/finder">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Input name="q" label={words.filter.q} hint={words.filter.qHint} type="text" filter={filter} />
        {units.length > 1 && (
          <Select
            name="unit"
            label={words.filter.unit}
            options={units.map(({ code, name }) => [code, said(name, t.lang)])}
            any={any}
            filter={filter}
          />
        )}
        <Select
          name="kind"
          label={words.filter.kind}
          options={(['individual', 'collective'] as const).map((kind) => [kind, t.people.kinds[kind]])}
          any={any}
          filter={filter}
        />
        <Select
          name="tier"
          label={words.filter.tier}
          options={tiers.map(({ id, name }) => [id, said(name, t.lang)])}
          any={any}
          filter={filter}
        />
        <Select
          name="evidence"
          label={words.filter.evidence}
          options={(['claimed', 'verified'] as const).map((one) => [one, words.evidence[one]])}
          any={null}
          filter={filter}
        />
        <Input name="asOf" label={words.filter.asOf} type="date" filter={filter} />
        {plans.length > 1 && (
          <Select
            name="plan"
            label={words.filter.plan}
            options={plans.map(({ code, title }) => [code, said(title, t.lang)])}
            any={null}
            filter={filter}
          />
        )}
        <div class="actions">
          <button type="submit" class="button primary">
            {words.filter.submit}
          </button>
          {filter.some && (
            <a class="button" href="/finder">
              {words.filter.clear}
            </a>
          )}
        </div>
      </form>
    </details>
  );
};

const Chip = ({ chip: { standing, count, href, current }, t }: { chip: StandingChip; t: Texts }) => {
  const words = t.pages.finder;
  return (
    <a class="chip" href={href} aria-current={current ? 'true' : undefined}>
      {standing === null ? words.all : words.standing[standing]}: {count}
    </a>
  );
};

export const Standings = ({ page, t }: { page: FinderPage; t: Texts }) => (
  <nav class="chips" aria-label={t.pages.finder.quick}>
    {page.standings.map((chip) => (
      <Chip key={chip.standing} chip={chip} t={t} />
    ))}
  </nav>
);

/** How many meet each way of each threshold, and how many lack one to it. */
export const Ways = ({ page: { thresholds }, t }: { page: FinderPage; t: Texts }) => {
  const words = t.pages.finder;
  const chosen = thresholds.some(({ ways }) =>
    ways.some(({ chips }) => chips.some(({ current }) => current)),
  );
  if (thresholds.length === 0) return null;
  return (
    <details class="card ways-card" open={chosen}>
      <summary>{words.ways}</summary>
      <div class="card-body stack">
        {thresholds.map(({ id, text, ways }) => (
          <section key={id} aria-labelledby={`way-${idOf(id)}`}>
            <h2 id={`way-${idOf(id)}`}>{said(text, t.lang)}</h2>
            <ul class="way-list">
              {ways.map((way) => (
                <li key={way.id}>
                  {ways.length > 1 && <p>{said(way.text, t.lang)}</p>}
                  <p class="chips">
                    {way.chips.map((chip) => (
                      <Chip key={chip.standing} chip={chip} t={t} />
                    ))}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
};
