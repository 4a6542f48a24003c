import type { LeftBehind, OpenAtDesk } from '../../../people/handing-over.js';
import { dayText, orderWords, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import { DayField, LineField, Pick, SelectField, type Sent } from '../../pieces/fields.js';
import { Warnings, WriteOrEdit } from '../../pieces/preview.js';
import { ProofField, ProofNeeded } from '../../pieces/proof-field.js';
import type { ProofView } from '../../decision-views.js';
import type { Frame } from '../../view-models.js';

export interface LeavePage {
  readonly frame: Frame;
  readonly nonce: string;
  readonly person: string;
  readonly left: LeftBehind;
  readonly unitNames: Readonly<Record<string, string>>;
  readonly candidates: readonly { readonly value: string; readonly label: string }[];
  /** Absent: the form is still being filled in. */
  readonly preview: {
    readonly lastDay: string;
    readonly fields: readonly (readonly [string, string])[];
  } | null;
  /** By the grant's id, to whom it goes. */
  readonly to: Readonly<Record<string, string>>;
  readonly proof: ProofView | null;
  readonly sent: Sent;
}

interface Part {
  readonly page: LeavePage;
  readonly t: Texts;
}

const officeText = (
  { role, unit }: LeftBehind['offices'][number],
  { unitNames }: LeavePage,
  t: Texts,
): string =>
  t.pages.people.leave.office(t.people.roles[role], unit === null ? '' : (unitNames[unit] ?? unit));

const Tasks = ({ tasks, t }: { tasks: readonly OpenAtDesk[]; t: Texts }) => (
  <ul>
    {tasks.map(({ code, does, life, due }) => (
      <li key={`${code} ${does}`}>
        <span class="code">{code}</span> · {orderWords(does, t.lang, life).task}
        {due !== null && <span class="soft"> · {dayText(due, t.lang)}</span>}
      </li>
    ))}
  </ul>
);

/** Everything that is left, shown while the form is filled in and once more before it is written. */
const Left = ({ page, t }: Part) => {
  const words = t.pages.people.leave;
  const lend = t.pages.substitutions;
  const { left } = page;
  return (
    <>
      <StackedCard id="tasks" title={words.tasks(left.tasks.length)} hint={words.tasksHint}>
        {left.tasks.length === 0 ? <p class="soft">{words.noTasks}</p> : <Tasks tasks={left.tasks} t={t} />}
      </StackedCard>
      {left.named.length > 0 && (
        <StackedCard id="named" title={words.named} hint={words.namedHint}>
          <Tasks tasks={left.named} t={t} />
        </StackedCard>
      )}
      {left.drafts.length > 0 && (
        <StackedCard id="drafts" title={words.drafts} hint={words.draftsHint}>
          <p class="code">{left.drafts.join(', ')}</p>
        </StackedCard>
      )}
      {left.seats.length > 0 && (
        <StackedCard id="seats" title={words.seats} hint={words.seatsHint}>
          <ul>
            {left.seats.map(({ id, role }) => (
              <li key={id}>{t.people.roles[role]}</li>
            ))}
          </ul>
        </StackedCard>
      )}
      {left.substitutions.length > 0 && (
        <StackedCard id="substitutions" title={words.substitutions}>
          <ul>
            {left.substitutions.map((one) => (
              <li key={one.id}>
                {lend.inPlaceOf(one.substituteName, one.principalName)} ·{' '}
                {lend.period(dayText(one.from, t.lang), dayText(one.until, t.lang))}
              </li>
            ))}
          </ul>
        </StackedCard>
      )}
      <p class="soft">{words.posts}</p>
      <p class="soft">{words.live(left.sessions, left.links)}</p>
    </>
  );
};

const Form = ({ page, t }: Part) => {
  const { leave: words, reason, reasonHint } = t.pages.people;
  const about = { sent: page.sent, t };
  return (
    <>
      <StackedCard id="when" title={words.lastDay}>
        <DayField name="lastDay" label={words.lastDay} {...about} />
        <LineField name="reason" label={reason} hint={reasonHint} {...about} />
        <Pick type="checkbox" name="lock" value="yes" label={words.lock} sent={page.sent} />
      </StackedCard>
      <StackedCard id="to" title={words.to} hint={words.toHint}>
        {page.left.offices.length === 0 && <p class="soft">{words.noOffices}</p>}
        {page.left.offices.map((office) => (
          <SelectField
            key={office.id}
            name={`to.${office.id}`}
            label={officeText(office, page, t)}
            options={page.candidates}
            optional
            {...about}
          />
        ))}
        <div class="find-people">
          <LineField name="q" label={words.find} optional {...about} />
          <button type="submit" class="button" name="step" value="find">
            {words.findButton}
          </button>
        </div>
      </StackedCard>
    </>
  );
};

const Foreseen = ({ page, t }: Part) => {
  const words = t.pages.people.leave;
  const nameOf = (id: string): string =>
    page.candidates.find(({ value }) => value === page.to[id])?.label ?? words.nobody;
  return (
    <>
      <StackedCard id="ends" title={words.ends}>
        <p>
          {words.lastDay}: <strong>{dayText(page.preview?.lastDay ?? '', t.lang)}</strong>
        </p>
        <ul>
          {page.left.offices.map((office) => (
            <li key={office.id}>{words.goesTo(officeText(office, page, t), nameOf(office.id))}</li>
          ))}
        </ul>
      </StackedCard>
      <Warnings title={t.pages.substitutions.preview.warnings} findings={page.left.findings} t={t} />
    </>
  );
};

/** Somebody leaves: what he leaves behind, to whom it goes, and what cannot be moved here. */
export const Leave = (page: LeavePage) => {
  const { frame, nonce, person, left, preview, proof, sent } = page;
  const t = textsIn(frame.lang);
  const { leave: words, title, wrong } = t.pages.people;
  return (
    <Layout frame={frame} title={words.title(left.name)}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/people">{title}</a> / <a href={`/people/${person}`}>{left.name}</a>
        </nav>
        <h1>{words.title(left.name)}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <form method="post" action={`/people/${person}/leave`} class="stack">
        <input type="hidden" name="nonce" value={nonce} />
        {preview?.fields.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Errors errors={sent.errors} title={wrong} t={t} />
        {preview === null ? <Form page={page} t={t} /> : <Foreseen page={page} t={t} />}
        <Left page={page} t={t} />
        {proof?.has === false && <ProofNeeded setUp={proof.setUp} t={t} />}
        {preview !== null && proof?.has === true && <ProofField errors={sent.errors} t={t} />}
        {preview === null ? (
          <div class="actions">
            <button type="submit" class="button primary" name="step" value="preview">
              {words.preview}
            </button>
          </div>
        ) : (
          <WriteOrEdit words={words} disabled={proof?.has === false} />
        )}
      </form>
    </Layout>
  );
};
