import { ROLES } from '../../../../workflows/index.js';
import type { GrantShown, PersonInFull } from '../../../people/directory.js';
import { dayText, momentText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { RealTime } from '../../pieces/real-time.js';
import type { Frame, Path } from '../../view-models.js';
import { Deed, DeedChoice, DeedErrors, type DeedForms, DeedLine } from './deed.js';
import { Steps } from './list.js';

export interface PersonPage {
  readonly frame: Frame;
  readonly person: PersonInFull;
  readonly units: readonly { readonly value: string; readonly label: string }[];
  readonly today: string;
  readonly forms: DeedForms;
  /** Where the reader issues this person a setting-up code, if it is not here. Null: not he. */
  readonly codes: Path | null;
  readonly done: string | null;
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

const Grant = ({ grant, page, t }: Part & { grant: GrantShown }) => {
  const words = t.pages.people;
  const over = grant.until !== null && grant.until < page.today;
  return (
    <li class="substitution">
      <p class={over ? 'soft' : undefined}>
        <strong>{t.people.roles[grant.role]}</strong>
        {grant.unitName !== null && `, ${said(grant.unitName, t.lang)}`} · {termText(grant, t)}
        {grant.handedTo !== null && ` · ${words.handedTo(grant.handedTo)}`}
      </p>
      {!over && !grant.role.startsWith('council') && (
        <Deed
          forms={page.forms}
          t={t}
          deed="END_GRANT"
          grant={grant.id}
          title={words.end.title}
          button={words.end.button}
          fields={(typed) => (
            <DeedLine typed={typed} name="until" type="date" label={words.end.until} t={t} />
          )}
        />
      )}
    </li>
  );
};

const GIVEN = ROLES.filter((role) => !['system', 'nominee'].includes(role) && !role.startsWith('council'));

const Give = ({ page, t }: Part) => {
  const words = t.pages.people.give;
  const roles = GIVEN.map((role) => ({ value: role, label: t.people.roles[role] }));
  return (
    <Deed
      forms={page.forms}
      t={t}
      deed="GIVE_GRANT"
      title={words.title}
      button={words.button}
      fields={(typed) => (
        <>
          <DeedChoice typed={typed} name="role" label={words.role} options={roles} t={t} />
          <DeedChoice typed={typed} name="unit" label={words.unit} options={page.units} optional t={t} />
          <DeedLine typed={typed} name="from" type="date" label={words.from} t={t} />
          <DeedLine typed={typed} name="until" type="date" label={words.until} optional t={t} />
        </>
      )}
    />
  );
};

const Account = ({ page: { frame, person, codes }, t }: Part) => {
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
      <RealTime frame={frame} t={t} />
      {codes !== null && (
        <p>
          <a class="button" href={codes}>
            {words.pinCode.title}
          </a>
        </p>
      )}
    </StackedCard>
  );
};

const Deeds = ({ page, t }: Part) => {
  const words = t.pages.people;
  const about = { forms: page.forms, t };
  return (
    page.forms.nonce && (
      <StackedCard id="deeds" title={words.deeds} hint={words.deedsHint}>
        <Give page={page} t={t} />
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
  const { frame, person, done, forms } = page;
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
      <DeedErrors forms={forms} t={t} />
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
        <StackedCard id="substitutions" title={words.substitutions} hint={words.substitutionsHint}>
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
          <p>
            <a href="/substitutions">{lend.title}</a>
          </p>
        </StackedCard>
        <StackedCard id="log" title={words.log.title}>
          <Steps steps={person.log} t={t} />
        </StackedCard>
      </div>
    </Layout>
  );
};
