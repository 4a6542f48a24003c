import { dayText, momentText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card } from '../../pieces/card.js';
import { Findings } from '../../pieces/findings.js';
import { Changes, PaperName, paperText } from './parts.js';
import type { DecisionLine, MemberLine, RosterPage } from './views.js';

interface Part {
  readonly page: RosterPage;
  readonly t: Texts;
}

/** So many changes are read at a glance; of a whole new Council one asks. */
const FEW = 6;

const termText = ({ from, until }: MemberLine, t: Texts): string => {
  const words = t.pages.roster;
  const begins = dayText(from, t.lang);
  return until === null ? words.since(begins) : words.term(begins, dayText(until, t.lang));
};

const Member = ({ member, t }: { member: MemberLine; t: Texts }) => {
  const { seats, before } = t.pages.roster;
  const post = [member.post, member.unitName].flatMap((one) => (one === null ? [] : [said(one, t.lang)]));
  return (
    <tr class="task plain">
      <td class="who">
        <span class="member-name">{member.name}</span>
        <span class="small soft block">{post.join(' · ')}</span>
      </td>
      <td class="what">{seats[member.seat]}</td>
      <td class="council-term">
        <span class={member.until === null ? 'nowrap' : undefined}>{termText(member, t)}</span>
      </td>
      <td class="council-paper small">
        {member.paper === null ? before : <PaperName paper={member.paper} t={t} />}
      </td>
    </tr>
  );
};

const Members = ({ page, t }: Part) => {
  const words = t.pages.roster;
  if (page.members.length === 0)
    return (
      <div class="card empty">
        <h2>{words.empty.title}</h2>
        <p class="soft">{page.mayRecord ? words.empty.record : words.empty.others}</p>
      </div>
    );
  const { column } = words;
  return (
    <div class="card">
      <table class="tasks council-roster">
        <caption class="visually-hidden">{words.asOf(dayText(page.day, t.lang))}</caption>
        <thead>
          <tr>
            <th scope="col">{column.member}</th>
            <th scope="col">{column.seat}</th>
            <th scope="col">{column.term}</th>
            <th scope="col">{column.paper}</th>
          </tr>
        </thead>
        <tbody>
          {page.members.map((member) => (
            <Member key={member.name} member={member} t={t} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const OnDay = ({ page: { day, today, errors, typed }, t }: Part) => {
  const words = t.pages.roster;
  const [wrong] = errors;
  return (
    <form class="council-day" method="get" action="/council">
      <div class={wrong ? 'field wrong' : 'field'}>
        <label for="day">{words.day}</label>
        {wrong && (
          <p class="error" id="day-error">
            {wrong.text}
          </p>
        )}
        <input
          type="date"
          id="day"
          name="day"
          value={wrong ? typed : day}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'day-error' : undefined}
        />
      </div>
      <p class="actions">
        <button type="submit" class="button">
          {words.show}
        </button>
        {(day !== today || wrong) && (
          <a class="button" href="/council">
            {words.today}
          </a>
        )}
      </p>
    </form>
  );
};

const Decision = ({ decision, t }: { decision: DecisionLine; t: Texts }) => {
  const words = t.pages.roster.history;
  return (
    <li class="council-decision">
      <h3>
        <PaperName paper={decision} t={t} />
      </h3>
      <p>
        <a href={decision.href}>{words.from(dayText(decision.from, t.lang))}</a>
      </p>
      <p class="small soft">
        {t.pages.roster.count(decision.members)}
        {' · '}
        {words.signed(decision.signedBy)}
        {' · '}
        {words.entered(decision.enteredBy, momentText(decision.enteredAt, t.lang))}
      </p>
      {decision.note !== null && (
        <p class="small">
          {words.note}: {decision.note}
        </p>
      )}
      {decision.changes.length > FEW ? (
        <details>
          <summary>{words.changes(decision.changes.length)}</summary>
          <Changes changes={decision.changes} t={t} />
        </details>
      ) : (
        <Changes changes={decision.changes} t={t} />
      )}
    </li>
  );
};

const Done = ({ page: { done }, t }: Part) => {
  const words = t.pages.roster;
  return (
    done && (
      <div class="stack first-things">
        <p class="safe" role="status">
          {words.done(paperText(done, t))} {done.sittings > 0 && words.sittingsFollow(done.sittings)}
        </p>
        {done.findings.length > 0 && (
          <div class="notice">
            <Findings findings={done.findings} t={t} />
          </div>
        )}
      </div>
    )
  );
};

/** The Council on a day, and below it every decision by which it came to be so. */
export const Roster = (page: RosterPage) => {
  const { frame, day, today, decision, next, members, history, mayRecord } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.roster;
  const shown = dayText(day, t.lang);
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/sittings">{t.frame.nav.sittings}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="lead">
          {day === today ? words.asOfToday(shown) : words.asOf(shown)}
          {members.length > 0 && `: ${words.count(members.length)}`}
        </p>
        <p class="soft">
          {decision === null ? words.noPaper : words.by(paperText(decision, t), decision.signedBy)}
        </p>
      </div>
      <div class="stack">
        <Done page={page} t={t} />
        {next && (
          <p class="notice">
            {words.next(paperText(next, t), dayText(next.from, t.lang))}{' '}
            <a href={next.href}>{words.nextSee}</a>
          </p>
        )}
        <div class="council-tools">
          <OnDay page={page} t={t} />
          {mayRecord && (
            <a class="button primary" href="/council/new">
              {words.record}
            </a>
          )}
        </div>
        <Members page={page} t={t} />
        {members.length > 0 && <p class="small soft">{words.presides}</p>}
        <Card id="history" title={words.history.title}>
          {history.length === 0 ? (
            <p class="soft">{words.history.empty}</p>
          ) : (
            <ol class="council-decisions">
              {history.map((one) => (
                <Decision key={one.id} decision={one} t={t} />
              ))}
            </ol>
          )}
        </Card>
      </div>
    </Layout>
  );
};
