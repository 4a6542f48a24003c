import { isIn, listPlace, takesList } from '../../../../workflows/index.js';
import { dayText, momentText, said, type Texts } from '../../../texts/index.js';
import { ALL_UNITS, missingName } from '../../forms/office-forms.js';
import { DayField, Group, LineField, LongField, Pick } from '../../pieces/fields.js';
import { CountBars } from './pictures.js';
import { NameLines } from './parts.js';
import { mayBeUrged } from './urging.js';
import type { DeedPage, UnitRow } from './views.js';

interface Part {
  readonly page: DeedPage;
  readonly t: Texts;
}

/** "Thanh tra Sở (chưa gửi)"; its last day where that is its own. */
const unitLabel = ({ name, lastDay, standing, extended }: UnitRow, t: Texts): string => {
  const words = t.pages.office;
  const own = extended && lastDay !== null ? `, ${words.lastDay(dayText(lastDay, t.lang))}` : '';
  return `${said(name, t.lang)} (${words.board.shortStanding[standing]}${own})`;
};

/** Those that have not answered: nobody else is reminded. */
const NudgeFields = ({ page: { units, sent, today }, t }: Part) => (
  <Group name="units" label={t.pages.office.deed.units} sent={sent} t={t}>
    {units
      .filter((unit) => mayBeUrged(unit, today))
      .map((unit) => (
        <Pick
          key={unit.code}
          type="checkbox"
          name="units"
          value={unit.code}
          label={unitLabel(unit, t)}
          sent={sent}
        />
      ))}
  </Group>
);

const Reason = ({ page: { sent }, t }: Part) => (
  <LongField name="reason" label={t.pages.office.deed.reason} sent={sent} t={t} />
);

const ExtendFields = ({ page, t }: Part) => {
  const { units, sent } = page;
  const words = t.pages.office.deed;
  const lapsed = units
    .flatMap(({ names }) => names)
    .filter(({ state, held }) => !held && isIn(state, 'lapsed'));
  return (
    <>
      <Group name="unit" label={words.units} sent={sent} t={t}>
        <Pick type="radio" name="unit" value={ALL_UNITS} label={words.allUnits} sent={sent} />
        {units.map((unit) => (
          <Pick
            key={unit.code}
            type="radio"
            name="unit"
            value={unit.code}
            label={unitLabel(unit, t)}
            sent={sent}
          />
        ))}
      </Group>
      <DayField name="until" label={words.until} sent={sent} t={t} />
      <Reason page={page} t={t} />
      {lapsed.length > 0 && (
        <section>
          <p class="hint">{words.lapsed}</p>
          <NameLines names={lapsed} unit t={t} />
        </section>
      )}
    </>
  );
};

const ProvinceFields = ({ page, t }: Part) => {
  const words = t.pages.office.deed;
  const { sent } = page;
  return (
    <>
      <DayField name="until" label={words.until} sent={sent} t={t} />
      <div class="paper">
        <LineField name="agreement.number" label={words.agreementNumber} sent={sent} t={t} />
        <DayField name="agreement.date" label={words.agreementDate} sent={sent} t={t} />
      </div>
      <Reason page={page} t={t} />
    </>
  );
};

const CompileFields = ({ page: { units, sent }, t }: Part) => {
  const words = t.pages.office.deed;
  const silent = units.filter(({ standing }) => standing === 'silent' || standing === 'without');
  if (silent.length === 0) return <p>{words.allAnswered}</p>;
  return (
    <>
      {silent.map(({ code, name }) => (
        <LongField
          key={code}
          name={missingName(code)}
          label={words.missing(said(name, t.lang))}
          sent={sent}
          t={t}
        />
      ))}
    </>
  );
};

/** Which sitting; and what keeps the list from going to one. */
export const CouncilFields = ({ page: { round, sittings, names, sent }, t }: Part) => {
  const words = t.pages.office.deed;
  const ready = sittings.filter(({ state }) => takesList(state));
  const pending = names.filter((name) => listPlace(name) === 'pending');
  return (
    <>
      {ready.length === 0 ? (
        <p>
          {words.noSitting} <a href={`/sittings/new?round=${round.id}`}>{t.pages.office.board.convene}</a>
        </p>
      ) : (
        <Group name="sitting" label={words.sitting} sent={sent} t={t}>
          {ready.map(({ id, code, plannedFor, place }) => (
            <Pick
              key={id}
              type="radio"
              name="sitting"
              value={id}
              label={`${momentText(plannedFor, t.lang)} · ${place} · ${code}`}
              sent={sent}
            />
          ))}
        </Group>
      )}
      {pending.length > 0 && (
        <section>
          <p class="hint">{words.pending}</p>
          <NameLines names={pending} unit t={t} />
        </section>
      )}
    </>
  );
};

const countsIn = (names: DeedPage['names']) => {
  const counts = new Map<string, number>();
  for (const { state } of names) {
    const [first = ''] = (state[0] ?? '').split('.');
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].map(([state, count]) => ({ state, count }));
};

/** What each order asks for; to close a round nothing, but one looks once more at how its names stand. */
export const DeedFields = ({ page, t }: Part) => {
  switch (page.deed) {
    case 'nudge':
      return <NudgeFields page={page} t={t} />;
    case 'extend':
      return <ExtendFields page={page} t={t} />;
    case 'extend-province':
      return <ProvinceFields page={page} t={t} />;
    case 'compile':
      return <CompileFields page={page} t={t} />;
    case 'before-council':
      return <CouncilFields page={page} t={t} />;
    case 'close':
      return <CountBars counts={countsIn(page.names)} t={t} />;
  }
};
