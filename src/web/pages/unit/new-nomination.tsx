import { needText, said, type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
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
  const about = post ?? t.people.kinds[kind];
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
          <b>{name}</b> <span class="soft">{about}</span>
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

const Group = ({ group, chosen, t }: { group: CandidateGroup; chosen: string | null; t: Texts }) => {
  const words = t.pages.unit.create;
  const { unit, open, findings, candidates } = group;
  return (
    <fieldset class="card candidates">
      <legend class="visually-hidden">{words.legend(said(unit, t.lang))}</legend>
      <div class="card-head">
        <h2 aria-hidden="true">{words.legend(said(unit, t.lang))}</h2>
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

/** Whom to put down: people of the unit or the unit itself, each with what the register says of him. */
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
        <p>{words.lead}</p>
      </div>
      {refused && (
        <div class="notice bad" role="alert">
          <p>
            <strong>{words.errors}</strong>
          </p>
          <ul>
            {errors.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <form class="stack" method="post" action={page.action}>
        <input type="hidden" name="nonce" value={page.nonce} />
        {groups.map((group) => (
          <Group key={group.list} group={group} chosen={chosen} t={t} />
        ))}
        <div class="actions">
          <button type="submit" class="button primary" disabled={closed}>
            {words.submit}
          </button>
        </div>
      </form>
    </Layout>
  );
};
