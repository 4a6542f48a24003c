import { capital, needText, said, type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Errors } from '../../pieces/errors.js';
import { LineField } from '../../pieces/fields.js';
import { Layout } from '../../layout.js';
import { CriteriaTree } from '../../pieces/criteria.js';
import { Findings } from '../../pieces/findings.js';
import { SignIcon } from '../../pieces/mark.js';
import type { CandidateGroup, CandidateView, NewNominationPage } from './views.js';

const Hint = ({ candidate, t }: { candidate: CandidateView; t: Texts }) => {
  const words = t.pages.unit.create;
  const { fit, findings, nearest, criteria } = candidate;
  const standing = fit ? (findings.length === 0 ? words.fit : words.fitWarned) : words.unfit;
  // what stops him for who he is, no paper can mend
  const stops = findings.filter(({ effect, assessment }) => effect === 'block' && !assessment);
  return (
    <div class="hint-of">
      <p class={fit ? 'fit' : 'unfit'}>
        <SignIcon sign={fit ? 'check' : 'cross'} /> {standing}
      </p>
      <Findings findings={stops} t={t} />
      {stops.length === 0 && nearest !== null && (
        <p class="small soft">
          {words.nearest} {said(nearest.text, t.lang)}: {needText(nearest, t.lang)}
        </p>
      )}
      {criteria.length > 0 && (
        <details>
          <summary>
            {words.details}
            <span class="visually-hidden"> {candidate.name}</span>
          </summary>
          <CriteriaTree assessments={criteria} evidence={[]} t={t} />
        </details>
      )}
    </div>
  );
};

interface CandidateProps {
  readonly candidate: CandidateView;
  readonly chosen: boolean;
  readonly open: boolean;
  readonly t: Texts;
}

const Candidate = ({ candidate, chosen, open, t }: CandidateProps) => {
  const words = t.pages.unit.create;
  const { value, name, kind, post, stands } = candidate;
  const id = idOf(`nominee-${value}`);
  const about = kind === 'individual' && post !== null ? [post] : [t.people.kinds[kind], post];
  return (
    <li class={stands === null && open ? 'candidate' : 'candidate closed'}>
      <div class="pick">
        <input
          type="radio"
          id={id}
          name="nominee"
          value={value}
          checked={chosen}
          disabled={stands !== null || !open}
          aria-describedby={`${id}-about`}
        />
        <label for={id}>
          <b>{name}</b> <span class="soft">{about.filter((word) => word !== null).join(' · ')}</span>
        </label>
      </div>
      <div class="candidate-about" id={`${id}-about`}>
        {stands === null ? (
          <Hint candidate={candidate} t={t} />
        ) : (
          <p>
            {words.stands} {stands.href === null ? stands.code : <a href={stands.href}>{stands.code}</a>}
          </p>
        )}
      </div>
    </li>
  );
};

const kindsText = (kinds: NewNominationPage['kinds'], t: Texts): string =>
  kinds.map((kind) => t.people.kinds[kind].toLocaleLowerCase('vi')).join(', ');

/** What is on no list yet is named here; the words are asked for at once, so that nothing is hidden without JavaScript. */
const NewSubject = ({ page, t }: { page: NewNominationPage; t: Texts }) => {
  const words = t.pages.unit.create;
  const { choices, written } = page.newSubject;
  if (choices.length === 0) return null;
  const sent = {
    values: { name: [written.name], about: [written.about], answers: [written.answers] },
    errors: page.errors,
  };
  return (
    <fieldset class="card candidates" id="new-subject" tabIndex={-1}>
      <legend class="visually-hidden">{words.newTitle}</legend>
      <div class="card-head">
        <h2 aria-hidden="true">{words.newTitle}</h2>
        <p class="hint">{words.newHint}</p>
      </div>
      <div class="card-body stack">
        <div>
          {choices.map(({ value, kind, unit, open }) => (
            <div key={value} class="pick">
              <input
                type="radio"
                id={idOf(`nominee-${value}`)}
                name="nominee"
                value={value}
                checked={value === page.chosen}
                disabled={!open}
              />
              <label for={idOf(`nominee-${value}`)}>
                {unit === null ? words.newKind[kind] : words.newOf(words.newKind[kind], said(unit, t.lang))}
              </label>
            </div>
          ))}
        </div>
        <LineField name="name" label={words.newName} hint={words.newNameHint} sent={sent} t={t} />
        <LineField name="about" label={words.newAbout} optional sent={sent} t={t} />
        <LineField name="answers" label={words.newAnswers} optional sent={sent} t={t} />
      </div>
    </fieldset>
  );
};

interface GroupProps {
  readonly group: CandidateGroup;
  readonly kinds: NewNominationPage['kinds'];
  readonly chosen: string | null;
  readonly t: Texts;
}

const Group = ({ group, kinds, chosen, t }: GroupProps) => {
  const words = t.pages.unit.create;
  const { unit, open, findings, candidates } = group;
  const legend = words.legend(capital(kindsText(kinds, t)), said(unit, t.lang));
  return (
    <fieldset class="card candidates">
      <legend class="visually-hidden">{legend}</legend>
      <div class="card-head">
        <h2 aria-hidden="true">{legend}</h2>
        <p class="hint">{words.papersOnly}</p>
      </div>
      {findings.length > 0 && (
        <div class="reasons card-body">
          <p class="small">{open ? t.pages.unit.list.newWarned : t.pages.unit.list.newClosed}</p>
          <Findings findings={findings} t={t} />
        </div>
      )}
      {candidates.length === 0 ? (
        <div class="card-body">
          <p>
            <strong>{words.nobodyTitle}</strong>
          </p>
          <p class="soft">{words.nobodyText}</p>
        </div>
      ) : (
        <ul>
          {candidates.map((candidate) => (
            <Candidate
              key={candidate.value}
              candidate={candidate}
              chosen={candidate.value === chosen}
              open={open}
              t={t}
            />
          ))}
        </ul>
      )}
    </fieldset>
  );
};

/** Whom to put down: people of the unit, the unit itself, what it has named or names now; each with what the register says. */
export const NewNomination = (page: NewNominationPage) => {
  const { frame, groups, chosen, errors } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.unit.create;
  const refused = errors.length > 0;
  const closed = groups.every(({ open }) => !open);
  return (
    <Layout frame={frame} title={refused ? `${t.decision.notRecorded}: ${words.title}` : words.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          {groups.map(({ list, unit }) => (
            <a key={list} href={list}>
              {groups.length === 1 ? words.crumb : said(unit, t.lang)}
            </a>
          ))}
        </nav>
        <h1>{words.title}</h1>
        <p class="lead">{page.round}</p>
        <p>{words.lead(kindsText(page.kinds, t))}</p>
        {page.newSubject.choices.length > 0 && (
          <p>
            <a class="standing-link" href="#new-subject">
              {words.newTitle}
            </a>
          </p>
        )}
      </div>
      <Errors errors={errors} title={words.errors} t={t} />
      <form class="stack" id={idOf('nominee')} method="post" action={page.action}>
        <input type="hidden" name="nonce" value={page.nonce} />
        {groups.map((group) => (
          <Group key={group.list} group={group} kinds={page.kinds} chosen={chosen} t={t} />
        ))}
        <NewSubject page={page} t={t} />
        <div class="actions">
          <button type="submit" class="button primary" disabled={closed}>
            {words.submit}
          </button>
        </div>
      </form>
    </Layout>
  );
};
