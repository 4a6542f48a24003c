import type { ComponentChildren } from 'preact';
import { ROLES } from '../../../../workflows/index.js';
import type { GrantShown, PersonInFull } from '../../../people/directory.js';
import { dayText, momentText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Errors } from '../../pieces/errors.js';
import type { FieldError, Frame, Path } from '../../view-models.js';
import { Steps } from './list.js';

export type PageDeed =
  | 'GIVE_GRANT'
  | 'END_GRANT'
  | 'DISABLE_PERSON'
  | 'ENABLE_PERSON'
  | 'RESET_SECOND'
  | 'ISSUE_PASSWORD_CODE'
  | 'ISSUE_PIN_CODE';

export interface PersonPage {
  readonly frame: Frame;
  readonly person: PersonInFull;
  readonly units: readonly { readonly value: string; readonly label: string }[];
  readonly today: string;
  /** Keys of the forms; null: read only. */
  readonly nonce: (() => string) | null;
  readonly done: string | null;
  readonly errors: readonly FieldError[];
}

interface Part {
  readonly page: PersonPage;
  readonly t: Texts;
}

const termText = ({ from, until }: { from: string; until: string | null }, t: Texts): string => {
  const words = t.pages.people;
  const begins = dayText(from, t.lang);
  return until === null ? words.since(begins) : words.term(begins, dayText(until, t.lang));
};

interface DeedProps extends Part {
  readonly deed: PageDeed;
  readonly title: string;
  readonly button: string;
  readonly grant?: string;
  readonly children?: ComponentChildren;
}

/** One deed, folded until it is wanted; each says why. */
const Deed = ({ page, t, deed, title, button, grant, children }: DeedProps) => {
  const words = t.pages.people;
  const id = `reason-${deed}${grant === undefined ? '' : `-${grant}`}`;
  return (
    page.nonce && (
      <details>
        <summary>{title}</summary>
        <form method="post" action={`/people/${page.person.id}`} class="stack">
          <input type="hidden" name="nonce" value={page.nonce()} />
          <input type="hidden" name="deed" value={deed} />
          {grant !== undefined && <input type="hidden" name="grant" value={grant} />}
          {children}
          <div class="field">
            <label for={id}>{words.reason}</label>
            <p class="hint">{words.reasonHint}</p>
            <input id={id} name="reason" type="text" maxLength={1000} autocomplete="off" required />
          </div>
          <button type="submit" class="button">
            {button}
          </button>
        </form>
      </details>
    )
  );
};

const Day = ({
  id,
  name,
  label,
  optional = false,
  t,
}: {
  id: string;
  name: string;
  label: string;
  optional?: boolean;
  t: Texts;
}) => (
  <div class="field">
    <label for={id}>
      {label} {optional && <span class="soft">({t.decision.optional})</span>}
    </label>
    <input id={id} name={name} type="date" required={!optional} />
  </div>
);

const Grant = ({ grant, page, t }: Part & { grant: GrantShown }) => {
  const words = t.pages.people;
  const over = grant.until !== null && grant.until < page.today;
  return (
    <li class="substitution">
      <p class={over ? 'soft' : undefined}>
        <strong>{t.people.roles[grant.role]}</strong>
        {grant.unitName !== null && `, ${said(grant.unitName, t.lang)}`} · {termText(grant, t)}
      </p>
      {!over && !grant.role.startsWith('council') && (
        <Deed
          page={page}
          t={t}
          deed="END_GRANT"
          grant={grant.id}
          title={words.end.title}
          button={words.end.button}
        >
          <Day id={`until-${grant.id}`} name="until" label={words.end.until} t={t} />
        </Deed>
      )}
    </li>
  );
};

const GIVEN = ROLES.filter((role) => !['system', 'nominee'].includes(role) && !role.startsWith('council'));

const Give = ({ page, t }: Part) => {
  const words = t.pages.people.give;
  return (
    <Deed page={page} t={t} deed="GIVE_GRANT" title={words.title} button={words.button}>
      <div class="field">
        <label for="role">{words.role}</label>
        <select id="role" name="role" required>
          <option value="" />
          {GIVEN.map((role) => (
            <option key={role} value={role}>
              {t.people.roles[role]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="unit">{words.unit}</label>
        <select id="unit" name="unit">
          <option value="" />
          {page.units.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Day id="give-from" name="from" label={words.from} t={t} />
      <Day id="give-until" name="until" label={words.until} optional t={t} />
    </Deed>
  );
};

const Account = ({ page: { person }, t }: Part) => {
  const words = t.pages.people;
  const yes = (has: boolean): 'yes' | 'no' => (has ? 'yes' : 'no');
  return (
    <StackedCard id="account" title={words.account}>
      <p>
        <span class={`badge ${person.disabledAt === null ? 'done' : 'returned'}`}>
          {person.disabledAt === null
            ? words.active
            : words.lockedSince(momentText(person.disabledAt, t.lang))}
        </span>
      </p>
      <ul>
        <li>{words.password[yes(person.password)]}</li>
        <li>{words.pin[yes(person.pin)]}</li>
        <li>{words.second[yes(person.second)]}</li>
        <li>{person.seenAt === null ? words.neverSeen : words.seen(momentText(person.seenAt, t.lang))}</li>
        <li>{words.live(person.sessions, person.links)}</li>
      </ul>
    </StackedCard>
  );
};

const Deeds = ({ page, t }: Part) => {
  const words = t.pages.people;
  const about = { page, t };
  return (
    page.nonce && (
      <StackedCard id="deeds" title={words.deeds} hint={words.deedsHint}>
        <Give {...about} />
        {page.person.disabledAt === null ? (
          <>
            <Deed {...about} deed="ISSUE_PASSWORD_CODE" {...words.passwordCode} />
            <Deed {...about} deed="ISSUE_PIN_CODE" {...words.pinCode} />
            {page.person.second && <Deed {...about} deed="RESET_SECOND" {...words.resetSecond} />}
            <Deed {...about} deed="DISABLE_PERSON" {...words.disable} />
          </>
        ) : (
          <Deed {...about} deed="ENABLE_PERSON" {...words.enable} />
        )}
        <p>
          <a class="button" href={`/people/${page.person.id}/leave`}>
            {words.leaveLink}
          </a>
        </p>
      </StackedCard>
    )
  );
};

/** Posts, offices, substitutions and account of one person; for the administrator what he may do with them. */
export const Person = (page: PersonPage) => {
  const { frame, person, done, errors } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.people;
  const lend = t.pages.substitutions;
  const doneWords = words.done as Readonly<Record<string, string>>;
  return (
    <Layout frame={frame} title={person.name}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/people">{words.title}</a>
        </nav>
        <h1>{person.name}</h1>
        <p class="lead">{[person.email, person.phone].filter(Boolean).join(' · ')}</p>
      </div>
      {done !== null && doneWords[done] !== undefined && (
        <div class="notice good" role="status">
          <p>{doneWords[done]}</p>
        </div>
      )}
      <Errors errors={errors} title={words.wrong} t={t} />
      <div class="stack">
        <StackedCard id="posts" title={words.posts}>
          <ul>
            {person.posts.map((post) => (
              <li key={`${post.from} ${post.title.vi}`}>
                {said(post.title, t.lang)}, {said(post.unitName, t.lang)} · {termText(post, t)}
              </li>
            ))}
          </ul>
        </StackedCard>
        <StackedCard id="grants" title={words.grants}>
          {person.grants.length === 0 && <p class="soft">{words.grantsNone}</p>}
          <ul class="substitutions">
            {person.grants.map((grant) => (
              <Grant key={grant.id} grant={grant} page={page} t={t} />
            ))}
          </ul>
        </StackedCard>
        <Account page={page} t={t} />
        <Deeds page={page} t={t} />
        <StackedCard id="substitutions" title={words.substitutions}>
          {person.substitutions.length === 0 && <p class="soft">{words.substitutionsNone}</p>}
          <ul>
            {person.substitutions.map((one) => (
              <li key={one.id}>
                {lend.inPlaceOf(one.substitute.name, one.principal.name)} ·{' '}
                {lend.period(dayText(one.from, t.lang), dayText(one.until, t.lang))} ·{' '}
                {lend.standing[one.standing]}
              </li>
            ))}
          </ul>
        </StackedCard>
        <StackedCard id="log" title={words.log.title}>
          <Steps steps={person.log} t={t} />
        </StackedCard>
      </div>
    </Layout>
  );
};

/** To be read out: shown this once. */
export const CodePage = ({
  frame,
  kind,
  name,
  code,
  until,
  back,
}: {
  readonly frame: Frame;
  readonly kind: 'password' | 'pin';
  readonly name: string;
  readonly code: string | null;
  readonly until: string;
  readonly back: Path;
}) => {
  const t = textsIn(frame.lang);
  const words = t.pages.people.code;
  return (
    <Layout frame={frame} title={words[kind]}>
      <div class="page-head">
        <h1>{words[kind]}</h1>
        <p class="lead">{name}</p>
      </div>
      <StackedCard id="code" title={words[kind]}>
        {code === null ? (
          <p>{words.gone}</p>
        ) : (
          <>
            <p class="read-out">
              <strong>{code}</strong>
            </p>
            <p>{words.once}</p>
            <p>{kind === 'password' ? words.where : words.wherePin}</p>
            <p class="soft">{words.until(momentText(until, t.lang))}</p>
          </>
        )}
        <p>
          <a class="button" href={back}>
            {words.back}
          </a>
        </p>
      </StackedCard>
    </Layout>
  );
};
