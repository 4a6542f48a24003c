import { dayText, momentText, orderWords, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import type { SubstitutionLine, SubstitutionsPage } from './views.js';

interface Part {
  readonly line: SubstitutionLine;
  readonly t: Texts;
}

const LOOKS = { running: 'done', ahead: 'waiting', over: 'closed', ended: 'closed' } as const;

const End = ({ line, t }: Part) => {
  const words = t.pages.substitutions.end;
  const id = `reason-${line.id}`;
  return (
    line.nonce !== null && (
      <details>
        <summary>{words.open}</summary>
        <form method="post" action={`/substitutions/${line.id}/end`} class="stack">
          <input type="hidden" name="nonce" value={line.nonce} />
          <p class="hint">{words.hint}</p>
          <div class="field">
            <label for={id}>
              {words.reason} <span class="soft">({t.decision.optional})</span>
            </label>
            <input id={id} name="reason" type="text" maxLength={1000} autocomplete="off" />
          </div>
          <button type="submit" class="button">
            {words.button}
          </button>
        </form>
      </details>
    )
  );
};

const Made = ({ line, t }: Part) => {
  const words = t.pages.substitutions;
  return (
    <p class="small soft">
      {line.made !== null && words.madeBy(line.made.by, momentText(line.made.at, t.lang))}
      {line.made !== null && line.ended !== null && ' · '}
      {line.ended !== null && words.endedBy(line.ended.by, momentText(line.ended.at, t.lang))}
    </p>
  );
};

const Line = ({ line, t }: Part) => {
  const words = t.pages.substitutions;
  return (
    <li class="substitution">
      <p>
        <strong>{words.inPlaceOf(line.substitute, line.principal)}</strong>{' '}
        <span class={`badge ${LOOKS[line.standing]}`}>{words.standing[line.standing]}</span>
      </p>
      <p>{words.period(dayText(line.from, t.lang), dayText(line.until, t.lang))}</p>
      <p>
        {words.reason}: {line.reason}
      </p>
      {line.paper !== null && <p>{words.paper(line.paper.number, dayText(line.paper.date, t.lang))}</p>}
      <details>
        <summary>{words.acts(line.actions.length)}</summary>
        <ul>
          {line.actions.map((action) => (
            <li key={action}>{orderWords(action, t.lang).button}</li>
          ))}
        </ul>
      </details>
      {line.waiting !== null && (
        <p>
          {words.waiting(line.waiting)}
          {line.waiting > 0 && (
            <>
              {' · '}
              <a href="/tasks">{words.toTasks}</a>
            </>
          )}
        </p>
      )}
      <Made line={line} t={t} />
      <End line={line} t={t} />
    </li>
  );
};

const Lines = ({ lines, none, t }: { lines: readonly SubstitutionLine[]; none: string; t: Texts }) =>
  lines.length === 0 ? (
    <p class="soft">{none}</p>
  ) : (
    <ul class="substitutions">
      {lines.map((line) => (
        <Line key={line.id} line={line} t={t} />
      ))}
    </ul>
  );

/** Who stands in for me, for whom I stand in; for the Director also everybody's. */
export const Substitutions = (page: SubstitutionsPage) => {
  const { frame, standIn, iStandIn, past, all, may, done, errors } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.substitutions;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {!may.own && <p>{words.notYours}</p>}
        {(may.own || may.others) && (
          <p class="actions">
            {may.own && (
              <a class="button primary" href="/substitutions/new">
                {words.make}
              </a>
            )}
            {may.others && (
              <a class="button" href="/substitutions/for">
                {words.makeForOther}
              </a>
            )}
          </p>
        )}
      </div>
      {done !== null && (
        <div class="notice good" role="status">
          <p>{words[done]}</p>
        </div>
      )}
      <Errors errors={errors} t={t} />
      <div class="stack">
        <StackedCard id="stand-in" title={words.standIn}>
          <Lines lines={standIn} none={words.standInNone} t={t} />
        </StackedCard>
        <StackedCard id="i-stand-in" title={words.iStandIn}>
          <Lines lines={iStandIn} none={words.iStandInNone} t={t} />
        </StackedCard>
        {all !== null && (
          <StackedCard id="everybody" title={words.everybody}>
            <Lines lines={all} none={words.everybodyNone} t={t} />
          </StackedCard>
        )}
        {past.length > 0 && (
          <StackedCard id="past" title={words.past}>
            <Lines lines={past} none="" t={t} />
          </StackedCard>
        )}
      </div>
    </Layout>
  );
};
