import type { ComponentChildren } from 'preact';
import type { Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { AboutName, Conflicts } from './agenda.js';
import type { BallotForm, BallotName } from './vote-views.js';

interface NameProps {
  readonly name: BallotName;
  readonly t: Texts;
}

const Dossier = ({ name, t }: NameProps) => {
  const { read } = t.pages.council.ballot;
  return (
    name.href !== null && (
      <a class="ballot-dossier" href={name.href} aria-label={`${read}: ${name.name}`}>
        {read}
      </a>
    )
  );
};

const MarkedName = ({ name, t }: NameProps) => {
  const id = idOf(`marks-${name.nomination}`);
  return (
    <li class="ballot-name">
      <input
        type="checkbox"
        id={id}
        name="marks"
        value={name.nomination}
        checked={name.answer === 'for'}
        autocomplete="off"
      />
      <div class="ballot-words">
        <label for={id}>{name.name}</label>
        <AboutName name={name} t={t} />
        <Conflicts conflicts={name.conflicts} t={t} />
        <Dossier name={name} t={t} />
      </div>
    </li>
  );
};

/** Two answers, neither of them given before. */
const AnsweredName = ({ name, t }: NameProps) => {
  const words = t.pages.councilVote.ballot;
  const id = idOf(`answer-${name.nomination}`);
  return (
    <li>
      <fieldset class="ballot-name each" aria-describedby={`${id}-about`}>
        <legend>{name.name}</legend>
        <div id={`${id}-about`}>
          <AboutName name={name} t={t} />
          <Conflicts conflicts={name.conflicts} t={t} />
        </div>
        <div class="answers">
          {(['for', 'against'] as const).map((answer) => (
            <div key={answer} class="pick">
              <input
                type="radio"
                id={`${id}-${answer}`}
                name={`answer-${name.nomination}`}
                value={answer}
                checked={name.answer === answer}
                autocomplete="off"
              />
              <label for={`${id}-${answer}`}>{words[answer]}</label>
            </div>
          ))}
        </div>
        <Dossier name={name} t={t} />
      </fieldset>
    </li>
  );
};

const Hidden = ({ form }: { form: BallotForm }) => (
  <>
    <input type="hidden" name="nonce" value={form.nonce} />
    <input type="hidden" name="ballot" value={String(form.ballotNo)} />
  </>
);

interface FormProps {
  readonly form: BallotForm;
  readonly t: Texts;
  /** What else this form carries. */
  readonly children?: ComponentChildren;
}

/** The number beside "đã chọn" is counted by the stylesheet as boxes are ticked; the review says it again. */
export const Marking = ({ form, mayGoOn, t, children }: FormProps & { mayGoOn: boolean }) => {
  const words = t.pages.council.ballot;
  const each = t.pages.councilVote.ballot;
  const { eachName, names, marksMax } = form;
  return (
    <form class="ballot stack" method="post" action={form.action} autocomplete="off">
      <Hidden form={form} />
      {children}
      <fieldset>
        <legend>
          <h2>{eachName ? each.legendEach(names.length) : words.legend(marksMax)}</h2>
        </legend>
        <p class="hint">{eachName ? each.eachHint : words.none}</p>
        {eachName && marksMax < names.length && <p>{each.legendEachMost(marksMax)}</p>}
        <ul class="ballot-names">
          {names.map((name) =>
            eachName ? (
              <AnsweredName key={name.nomination} name={name} t={t} />
            ) : (
              <MarkedName key={name.nomination} name={name} t={t} />
            ),
          )}
        </ul>
      </fieldset>
      <div class="ballot-bar">
        <p class="chosen-count">
          {eachName ? each.answered : words.chosen} <strong class="counter num" />
          <span class="num">/{eachName ? names.length : marksMax}</span>
        </p>
        <button type="submit" name="step" value="review" class="button primary" disabled={!mayGoOn}>
          {words.review}
        </button>
      </div>
    </form>
  );
};

/** The answers as the next step takes them: the same fields as on the form. */
const Carried = ({ form }: { form: BallotForm }) => (
  <>
    {form.names.map(({ nomination, answer }) => {
      if (answer === null) return null;
      const [name, value] = form.eachName ? [`answer-${nomination}`, answer] : ['marks', nomination];
      return <input key={nomination} type="hidden" name={name} value={value} />;
    })}
  </>
);

const Listed = ({ names, t }: { names: readonly BallotName[]; t: Texts }) => (
  <ol class="chosen-names">
    {names.map((name) => (
      <li key={name.nomination}>
        <strong>{name.name}</strong>
        <AboutName name={name} t={t} />
      </li>
    ))}
  </ol>
);

const Chosen = ({ form, t }: FormProps) => {
  const words = t.pages.council.ballot;
  const each = t.pages.councilVote.ballot;
  const chosen = form.names.filter(({ answer }) => answer === 'for');
  const against = form.names.filter(({ answer }) => answer === 'against');
  const none = form.eachName ? each.agreeNobody : words.youChooseNobody;
  const many = form.eachName ? each.agreeWith : words.youChoose;
  return (
    <div class="stack">
      <div>
        <p>{chosen.length === 0 ? none : many(chosen.length)}</p>
        {chosen.length > 0 && <Listed names={chosen} t={t} />}
      </div>
      {against.length > 0 && (
        <div>
          <p>{each.disagreeWith(against.length)}</p>
          <Listed names={against} t={t} />
        </div>
      )}
    </div>
  );
};

/** What he is about to put into the box, once more, and that it is final. */
export const Review = ({ form, final, cast, t, children }: FormProps & { final: string; cast: string }) => {
  const words = t.pages.council.ballot;
  const voided = form.names.filter(
    ({ answer, conflicts }) => answer === 'for' && conflicts.some(({ voids }) => voids),
  );
  return (
    <form
      class="card card-body stack"
      method="post"
      action={form.action}
      aria-labelledby="review"
      autocomplete="off"
    >
      <Hidden form={form} />
      <Carried form={form} />
      <h2 id="review">{words.reviewTitle}</h2>
      <Chosen form={form} t={t} />
      {voided.length > 0 && (
        <div class="notice">
          <p>{words.voidNote(voided.map(({ name }) => name).join(', '))}</p>
        </div>
      )}
      <p>
        <strong>{final}</strong>
      </p>
      {children}
      <div class="actions">
        <button type="submit" name="step" value="cast" class="button primary">
          {cast}
        </button>
        <button type="submit" name="step" value="mark" class="button">
          {words.edit}
        </button>
      </div>
    </form>
  );
};
