import { dayText, said, type Texts, textsIn } from '../../../texts/index.js';
import { DESKS_ABOVE, type Plan, placeWords, standsAt } from '../../../../workflows/index.js';
import { Layout } from '../../layout.js';
import { Card } from '../../pieces/card.js';
import { Clause } from '../../pieces/findings.js';
import { Criteria } from './criteria.js';
import { Crumbs, InForce, MadeOf, SampleNote } from './parts.js';
import type { PlanPage } from './views.js';

type Path = readonly string[];

const COUNCIL: readonly (keyof Plan['council'])[] = [
  'quorum',
  'secret',
  'form',
  'marksMax',
  'approve',
  'chairMustAgree',
  'advanceBallots',
  'inWriting',
  'runoffsMax',
  'afterRunoffs',
  'secondBallots',
  'voidMarks',
  'leaveVote',
  'conflictsShrinkBase',
];

const LINES: Readonly<Record<'dates' | 'quotas' | 'council' | 'whom', (plan: Plan) => readonly Path[]>> = {
  dates: ({ deadlines, milestones, intake, reminders }) => [
    ['intake', 'kind'],
    ...(intake.every === undefined ? [] : [['intake', 'every']]),
    ['intake', 'supplementary'],
    ...(['registration', 'province'] as const).flatMap((name) =>
      deadlines[name] === null
        ? []
        : [
            ['deadlines', name, deadlines[name].date === undefined ? 'each' : 'date'],
            ['deadlines', name, 'extendedBy'],
          ],
    ),
    ['supplement', 'days'],
    ['hold', 'freshTermDays'],
    ['fostering', 'planWithinDays'],
    ['yearly', 'opensMonthDay'],
    ['yearly', 'dueMonthDay'],
    ...milestones.flatMap(({ id }) => ['opens', 'due', 'dataTo'].map((key) => ['milestones', id, key])),
    ...(['before', 'onTheDay', 'after'] as const).map((key) => ['reminders', key]),
    ...DESKS_ABOVE.filter((desk) => reminders.above[desk] !== undefined).map((desk) => [
      'reminders',
      'above',
      desk,
    ]),
  ],
  quotas: ({ quotas }) => [
    ['quotas', 'perUnit', 'min'],
    ['quotas', 'perUnit', 'max'],
    ...(quotas.perUnit.except.length > 0 ? [['quotas', 'perUnit', 'except']] : []),
    ['quotas', 'selected', 'min'],
    ['quotas', 'selected', 'max'],
    ...quotas.also.flatMap((one) =>
      (['min', 'max', 'percentMin', 'percentMax'] as const)
        .filter((key) => one[key] !== undefined)
        .map((key) => ['quotas', 'also', one.id, key]),
    ),
    ['nilReturn', 'allowed'],
    ['notSelected', 'become'],
  ],
  council: () => COUNCIL.map((key) => ['council', key]),
  whom: () => [
    ['subjects', 'kinds'],
    ['subjects', 'employment'],
    ['units', 'nominating'],
  ],
};

const clauseOf = (plan: Plan, path: Path): string | null => {
  const section = (plan as unknown as Readonly<Record<string, unknown>>)[path[0] ?? ''];
  const inner = (section as Readonly<Record<string, unknown>> | undefined)?.[path[1] ?? ''];
  for (const one of [inner, section]) {
    const clause = (one as { readonly clause?: unknown } | null | undefined)?.clause;
    if (typeof clause === 'string') return clause;
  }
  return null;
};

const Lines = ({ plan, paths, t }: { plan: Plan; paths: readonly Path[]; t: Texts }) => (
  <dl class="plan-facts">
    {paths.map((path) => {
      const clause = clauseOf(plan, path);
      return (
        <div key={path.join('.')}>
          <dt>
            {said(placeWords(plan, path), t.lang)} {clause !== null && <Clause clause={clause} t={t} />}
          </dt>
          <dd>{said(standsAt(plan, path), t.lang)}</dd>
        </div>
      );
    })}
  </dl>
);

const Identity = ({ plan, sha256, t }: { plan: Plan; sha256: string; t: Texts }) => {
  const words = t.pages.plans.one;
  const { code, number, symbol, period, organisation, parentPlan, bases } = plan;
  return (
    <Card id="identity" title={words.identity}>
      <dl class="plan-facts">
        <div>
          <dt>{words.organisation}</dt>
          <dd>{said(organisation.name, t.lang)}</dd>
        </div>
        <div>
          <dt>{words.code}</dt>
          <dd class="code">{code}</dd>
        </div>
        <div>
          <dt>{words.number}</dt>
          <dd>{[number, symbol].filter(Boolean).join('/')}</dd>
        </div>
        <div>
          <dt>{words.issued}</dt>
          <dd>{said(standsAt(plan, ['issued']), t.lang)}</dd>
        </div>
        {parentPlan !== null && (
          <div>
            <dt>{words.parent}</dt>
            <dd>{said(standsAt(plan, ['parentPlan']), t.lang)}</dd>
          </div>
        )}
        <div>
          <dt>{words.period}</dt>
          <dd>{words.between(dayText(period.from, t.lang), dayText(period.to, t.lang))}</dd>
        </div>
        <div>
          <dt>{words.bases}</dt>
          <dd>
            <ul class="plan-bases">
              {bases.map((basis) => (
                <li key={basis} lang="vi">
                  {basis}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{words.hash}</dt>
          <dd>
            <span class="code plan-hash">{sha256}</span>
            <p class="hint">{words.hashHint}</p>
          </dd>
        </div>
      </dl>
    </Card>
  );
};

export const PlanRead = ({ frame, plan, sha256, made, may, migrated }: PlanPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.plans;
  const address = `/plans/${encodeURIComponent(plan.code)}`;
  const { version } = plan;
  return (
    <Layout frame={frame} title={`${words.version(version)} · ${said(plan.title, t.lang)}`}>
      <div class="page-head">
        <Crumbs t={t} />
        <h1>{said(plan.title, t.lang)}</h1>
        <p class="title-line">
          <strong>{words.version(version)}</strong> <InForce newest={made.newest} t={t} />
        </p>
      </div>
      <div class="stack">
        {migrated !== null && (
          <p class="notice yours" role="status">
            {words.one.migrated(migrated)}
          </p>
        )}
        <SampleNote sample={plan.sample} t={t} />
        <Card id="made" title={words.one.madeTitle}>
          <div class="stack">
            <MadeOf made={made} t={t} />
            <p>
              {words.rounds(made.rounds.length)} {made.rounds.map(({ name }) => name).join(', ')}
              <br />
              {words.nominations(made.nominations, made.running)}
            </p>
            <div class="actions">
              <a class="button" href={`${address}/${version}/file`} download>
                {words.one.download}
              </a>
              {version > 1 && (
                <a class="button" href={`${address}/diff?from=${version - 1}&to=${version}`}>
                  {words.one.previous}
                </a>
              )}
              {made.newest && may.make && (
                <a class="button" href={`${address}/change`}>
                  {words.change}
                </a>
              )}
              {version > 1 && may.foresee && (
                <a class="button" href={`${address}/migrate?to=${version}`}>
                  {words.migrate}
                </a>
              )}
            </div>
          </div>
        </Card>
        <Identity plan={plan} sha256={sha256} t={t} />
        {(['whom', 'dates', 'quotas', 'council'] as const).map((section) => (
          <Card key={section} id={section} title={words.one[section]}>
            <Lines plan={plan} paths={LINES[section](plan)} t={t} />
          </Card>
        ))}
        <Card id="criteria" title={words.one.criteria} hint={words.one.criteriaHint}>
          <Criteria plan={plan} t={t} />
        </Card>
      </div>
    </Layout>
  );
};
