import { isIn } from '../../../../workflows/index.js';
import type { Texts } from '../../../texts/index.js';
import type { PulseView } from './views.js';

const EVERY = 'every 4s';

const Standing = ({ pulse, t }: { pulse: PulseView; t: Texts }) => {
  const words = t.pages.council.pulse;
  const { state, cast, due } = pulse;
  if (isIn(state, 'voting', 'runoff')) {
    return (
      <>
        <p class="cast-of-due">
          <strong>{words.cast(cast, due)}</strong>
        </p>
        <progress value={cast} max={Math.max(due, 1)} aria-label={words.cast(cast, due)} />
        <p class="hint">{words.secret}</p>
      </>
    );
  }
  if (isIn(state, 'counted')) return <p>{words.counted}</p>;
  if (isIn(state, 'concluded')) return <p>{words.concluded}</p>;
  return <p>{words.open}</p>;
};

/**
 * How many have voted of how many who may: never who, never a count of marks. Where the browser has JavaScript it asks
 * again every few seconds; else there is a link.
 */
export const PulsePart = ({ pulse, t }: { pulse: PulseView; t: Texts }) => {
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
