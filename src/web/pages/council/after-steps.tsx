import { momentText, type Texts } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Card } from '../../pieces/card.js';
import type { FateView, MinutesView, SigningView } from './after-views.js';
import { votesSaid } from './result.js';
import { errorOf, type StepProps, valueOf } from './step-fields.js';

const TONE = { selected: 'done', notSelected: 'plain', unqualified: 'plain', parked: 'returned' } as const;

const Fate = ({ fate: { name, code, fate, votes, runoff, rank }, t }: { fate: FateView; t: Texts }) => {
  const words = t.pages.council.steps;
  const numbers = [
    rank === null ? null : words.rank(rank),
    votes === null ? null : votesSaid(votes, runoff, t),
  ];
  const said = numbers.filter((one) => one !== null).join(', ');
  return (
    <li class="fate">
      <span class="count-name">
        {name} <span class="code soft small">{code}</span>
      </span>
      <span class={`badge ${TONE[fate]}`}>{words.fate[fate]}</span>
      {said !== '' && <span class="soft small num">{said}</span>}
    </li>
  );
};

/** What the release would do to each name. */
export const Preview = ({ fates, t }: { fates: readonly FateView[]; t: Texts }) =>
  fates.length > 0 && (
    <section class="preview" aria-labelledby="preview">
      <h3 id="preview">{t.pages.councilAfter.steps.preview}</h3>
      <ul class="fates">
        {fates.map((fate) => (
          <Fate key={fate.code} fate={fate} t={t} />
        ))}
      </ul>
    </section>
  );

/** A yes or a no for each name that passed; none of them is said before he says it. */
export const Agreement = ({ step, sent, t }: StepProps) => {
  const words = t.pages.councilAfter.steps.agree;
  return (
    <>
      <input type="hidden" name="seen" value={step.seen} />
      {step.choices.map(({ id, name }) => {
        const field = `agree-${id}`;
        const error = errorOf(sent, step.type, field);
        return (
          <fieldset key={id} class={error === null ? 'field' : 'field wrong'} id={idOf(field)}>
            <legend>
              {words.legend(name)} <span class="soft">({t.decision.required})</span>
            </legend>
            <input type="hidden" name="asked" value={id} />
            {error !== null && <p class="error">{error}</p>}
            <div class="picks">
              {(['yes', 'no'] as const).map((answer) => (
                <div key={answer} class="pick">
                  <input
                    type="radio"
                    id={idOf(`${field}-${answer}`)}
                    name={field}
                    value={answer}
                    checked={valueOf(sent, step.type, field) === answer}
                  />
                  <label for={idOf(`${field}-${answer}`)}>{words[answer]}</label>
                </div>
              ))}
            </div>
          </fieldset>
        );
      })}
    </>
  );
};

export const Signing = ({ signing, t }: { signing: readonly SigningView[]; t: Texts }) => {
  const words = t.pages.councilAfter.minutes;
  return (
    <ul class="signing">
      {signing.map(({ duty, name, mine, at }) => (
        <li key={duty}>
          <span>
            <span class="soft">{words.duty[duty]}:</span> <strong>{name}</strong>
            {mine && <span class="soft"> ({words.you})</span>}
          </span>{' '}
          <span class={`badge ${at === null ? 'waiting' : 'done'}`}>
            {at === null ? words.unsigned : words.signed(momentText(at, t.lang))}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** Where the minutes stand: for every member, beside the result. */
export const Minutes = ({ minutes, t }: { minutes: MinutesView; t: Texts }) => {
  const words = t.pages.councilAfter;
  const { drawnAt, reason, signing, asked } = minutes;
  if (drawnAt === null && asked === null) return null;
  return (
    <Card id="minutes" title={words.minutes.title}>
      <div class="stack">
        {asked !== null && (
          <div class="notice">
            <p>
              <strong>{words.minutes.asked(asked.name, momentText(asked.at, t.lang))}</strong>
            </p>
            <p>{words.minutes.askedReason(asked.reason)}</p>
            {asked.mine && <p>{words.minutes.askedMine}</p>}
          </div>
        )}
        {drawnAt !== null && <p class="soft">{words.minutes.drawn(momentText(drawnAt, t.lang))}</p>}
        {reason !== '' && <p>{words.minutes.reason(reason)}</p>}
        {signing.length > 0 && <Signing signing={signing} t={t} />}
      </div>
    </Card>
  );
};
