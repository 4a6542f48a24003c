import type { ComponentChildren } from 'preact';
import { dayText, orderWords, stateName, type Texts, wallClock } from '../../../texts/index.js';
import type { PartSeen, Reviewed, Step, YearsView } from './years.js';

interface Contents {
  readonly years: YearsView;
  readonly t: Texts;
}

const onDay = ({ at, by }: Step, t: Texts): string => {
  return `${dayText(wallClock(at).day, t.lang)} · ${by ?? t.pages.exemplars.years.clock}`;
};

/** What was said with it, or that it is not this reader's to see. */
const SaidWith = ({ step, t }: { step: Step; t: Texts }) => {
  if (step.text !== null) return <blockquote>{step.text}</blockquote>;
  return step.hidden ? <p class="small soft">{t.pages.exemplars.years.hidden}</p> : null;
};

const Deed = ({
  step,
  title,
  t,
  children,
}: {
  step: Step;
  title: string;
  t: Texts;
  children?: ComponentChildren;
}) => (
  <li>
    <p class="deed-what">
      {title}
      {step.paper !== null && (
        <span> {t.pages.exemplars.years.paper(step.paper.number, dayText(step.paper.date, t.lang))}</span>
      )}
    </p>
    <p class="small soft">{onDay(step, t)}</p>
    <SaidWith step={step} t={t} />
    {children}
  </li>
);

const Steps = ({ steps, t }: { steps: readonly Step[]; t: Texts }) => (
  <ol class="deeds">
    {steps.map((step) => (
      <Deed key={step.seq} step={step} title={orderWords(step.type, t.lang).done} t={t} />
    ))}
  </ol>
);

/** The newest stands open; what lies before it is folded away. */
const Newest = <S extends Step>({
  steps,
  summary,
  show,
}: {
  steps: readonly S[];
  summary: string;
  show: (steps: readonly S[]) => ComponentChildren;
}) => {
  if (steps.length <= 1) return <>{show(steps)}</>;
  return (
    <>
      {show(steps.slice(-1))}
      <details class="deeds-fold">
        <summary>{summary}</summary>
        {show(steps.toReversed())}
      </details>
    </>
  );
};

export const Province = ({ years, t }: Contents) => {
  const words = t.pages.exemplars.years;
  const { province } = years.record;
  if (province.length === 0) return <p class="soft">{words.nothing.province}</p>;
  return (
    <Newest
      steps={province}
      summary={words.steps(province.length)}
      show={(steps) => <Steps steps={steps} t={t} />}
    />
  );
};

export const Fostering = ({ years, t }: Contents) => {
  const words = t.pages.exemplars.years;
  const { plan, reports } = years.record;
  if (plan === null) return <p class="soft">{words.nothing.fostering}</p>;
  return (
    <>
      <dl class="facts one-column">
        {plan.responsible !== null && (
          <div>
            <dt>{words.responsible}</dt>
            <dd>{plan.responsible}</dd>
          </div>
        )}
        {plan.activities.length > 0 && (
          <div>
            <dt>{words.activityList}</dt>
            <dd>
              <ul class="plain-list">
                {plan.activities.map((activity) => (
                  <li key={activity}>{activity}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      {plan.hidden && <p class="small soft">{words.hidden}</p>}
      <p class="small soft">{words.filed(dayText(wallClock(plan.at).day, t.lang), plan.by ?? words.clock)}</p>
      {reports.length === 0 ? (
        <p class="soft">{words.nothing.reports}</p>
      ) : (
        <Newest
          steps={reports}
          summary={words.reports(reports.length)}
          show={(steps) => <Steps steps={steps} t={t} />}
        />
      )}
    </>
  );
};

const PART_TONES: Readonly<Record<string, string>> = {
  decided: 'done',
  published: 'done',
  refused: 'plain',
  retracted: 'plain',
};

const Part = ({
  part,
  life,
  t,
  children,
}: {
  part: PartSeen;
  life: 'commendation' | 'story';
  t: Texts;
  children: ComponentChildren;
}) => (
  <li class="part" id={`${life}-${part.id}`}>
    <p class="deed-what">{part.title ?? t.pages.exemplars.years.hidden}</p>
    <p>
      <span class={`badge ${PART_TONES[part.state] ?? 'waiting'}`}>
        {stateName(life, part.state, t.lang)}
      </span>
    </p>
    {children}
    <details class="deeds-fold">
      <summary>{t.pages.exemplars.years.steps(part.steps.length)}</summary>
      <Steps steps={part.steps} t={t} />
    </details>
  </li>
);

export const Commendations = ({ years, t }: Contents) => {
  const words = t.pages.exemplars.years;
  const { commendations } = years.record;
  if (commendations.length === 0) return <p class="soft">{words.nothing.commendation}</p>;
  return (
    <ul class="parts">
      {commendations.map((part) => {
        const paper = part.steps.findLast((step) => step.paper !== null)?.paper;
        return (
          <Part key={part.id} part={part} life="commendation" t={t}>
            {paper && <p>{words.paper(paper.number, dayText(paper.date, t.lang))}</p>}
          </Part>
        );
      })}
    </ul>
  );
};

export const Dissemination = ({ years, t }: Contents) => {
  const words = t.pages.exemplars.years;
  const { stories, activities } = years.record;
  if (stories.length + activities.length === 0) return <p class="soft">{words.nothing.dissemination}</p>;
  return (
    <>
      {stories.length > 0 && (
        <ul class="parts">
          {stories.map((part) => (
            <Part key={part.id} part={part} life="story" t={t}>
              <p class="small">{part.consented ? words.consent.yes : words.consent.no}</p>
              {part.channel !== null && <p class="small">{words.channel(part.channel)}</p>}
              <details class="deeds-fold">
                <summary>{words.readStory}</summary>
                {part.text === null ? (
                  <p class="soft">{words.noStoryText}</p>
                ) : (
                  <div class="story-text">{part.text}</div>
                )}
              </details>
            </Part>
          ))}
        </ul>
      )}
      {activities.length > 0 && (
        <div>
          <h4>{words.activities(activities.length)}</h4>
          <ol class="deeds">
            {activities.map((one) => (
              <Deed
                key={one.seq}
                step={one}
                title={one.on === null ? orderWords(one.type, t.lang).done : dayText(one.on, t.lang)}
                t={t}
              />
            ))}
          </ol>
        </div>
      )}
    </>
  );
};

const Verdict = ({ review, title, t }: { review: Reviewed; title: string; t: Texts }) => {
  const verdict = review.verdict === null ? '' : `: ${t.decision.choice[review.verdict]}`;
  return (
    <ol class="deeds">
      <Deed step={review} title={`${title}${verdict}`} t={t} />
    </ol>
  );
};

export const Review = ({ years, t }: Contents) => {
  const words = t.pages.exemplars.years;
  const { years: evaluated, midterm, final } = years.record;
  if (evaluated.length === 0 && midterm === null && final === null)
    return <p class="soft">{words.nothing.review}</p>;
  return (
    <>
      {final !== null && <Verdict review={final} title={words.final} t={t} />}
      {midterm !== null && <Verdict review={midterm} title={words.midterm} t={t} />}
      {evaluated.length > 0 && (
        <Newest
          steps={evaluated}
          summary={words.years(evaluated.length)}
          show={(steps) => (
            <ol class="deeds">
              {steps.map((one) => (
                <Deed
                  key={one.seq}
                  step={one}
                  title={one.year === null ? words.aYear : words.year(one.year)}
                  t={t}
                >
                  {one.attested.length > 0 && (
                    <p class="small soft">
                      {words.attested}: {one.attested.join('; ')}
                    </p>
                  )}
                </Deed>
              ))}
            </ol>
          )}
        />
      )}
    </>
  );
};
