import { isIn } from '../../../../workflows/index.js';
import type { Texts } from '../../../texts/index.js';
import { SignIcon } from '../../pieces/mark.js';
import type { PulseView } from './views.js';

const EVERY = 'every 4s';

interface Part {
  readonly pulse: PulseView;
  readonly t: Texts;
}

const Quorum = ({ pulse: { quorum }, t }: Part) => {
  const words = t.pages.councilVote.desk;
  const { have, of, need } = quorum;
  const enough = have >= need;
  return (
    <p class={enough ? 'quorum-line enough' : 'quorum-line short'}>
      <SignIcon sign={enough ? 'check' : 'cross'} /> <span class="num">{words.quorum(have, of, need)}</span>:{' '}
      {enough ? words.quorumFine : words.quorumShort}
    </p>
  );
};

/** Names for those who keep the room; on the page of a member there is nothing here. */
const NotYet = ({ pulse: { missing, slips }, t }: Part) => {
  const words = t.pages.councilVote.desk;
  if (missing === null) return null;
  return (
    <div class="not-yet">
      {missing.length === 0 ? (
        <p>{words.allVoted}</p>
      ) : (
        <>
          <p>
            <strong>{words.notVoted(missing.length)}</strong>
          </p>
          <ul>
            {missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p class="hint">{words.onlyHere}</p>
        </>
      )}
      {slips.out > 0 && <p>{words.slips(slips.out, slips.back)}</p>}
    </div>
  );
};

const Voting = ({ pulse, t }: Part) => {
  const words = t.pages.council.pulse;
  const { cast, due, onPaper } = pulse;
  return (
    <>
      {onPaper ? (
        <p>
          <strong>{t.pages.councilVote.desk.onPaper}</strong>
        </p>
      ) : (
        <>
          <p class="cast-of-due">
            <strong>{words.cast(cast, due)}</strong>
          </p>
          <progress value={cast} max={Math.max(due, 1)} aria-label={words.cast(cast, due)} />
        </>
      )}
      <p class="hint">{words.secret}</p>
      <Quorum pulse={pulse} t={t} />
      <NotYet pulse={pulse} t={t} />
    </>
  );
};

const Standing = ({ pulse, t }: Part) => {
  const words = t.pages.council.pulse;
  const { state } = pulse;
  if (isIn(state, 'voting', 'runoff')) return <Voting pulse={pulse} t={t} />;
  if (isIn(state, 'convened')) return <p>{words.convened}</p>;
  if (isIn(state, 'counted', 'minutes')) return <p>{words.counted}</p>;
  if (isIn(state, 'concluded')) return <p>{words.concluded}</p>;
  return <p>{words.open}</p>;
};

/**
 * How many have voted of how many who may, never a count of marks; who has not yet only for those who keep the room.
 * Where the browser has JavaScript it asks again every few seconds; else there is a link.
 */
export const PulsePart = ({ pulse, t }: Part) => {
  const words = t.pages.council.pulse;
  const renews = { 'hx-get': pulse.href, 'hx-trigger': EVERY, 'hx-swap': 'outerHTML' };
  return (
    <div id="pulse" class="pulse" {...(pulse.fresh ? renews : {})}>
      <Standing pulse={pulse} t={t} />
      {!pulse.fresh && (
        <p role="status">
          <strong>{words.moved}</strong>
        </p>
      )}
      <a class={pulse.fresh ? 'button' : 'button primary'} href={pulse.page}>
        {words.refresh}
      </a>
    </div>
  );
};
