import type { Texts } from '../../../texts/index.js';
import type { MailState } from './views.js';

const TONES: Readonly<Record<MailState, string>> = {
  waiting: 'waiting',
  sent: 'done',
  refused: 'refused',
  givenUp: 'refused',
  notNeeded: 'plain',
};

/** How a mail stands, in words; the colour only repeats them. */
export const MailBadge = ({ state, t }: { state: MailState; t: Texts }) => (
  <span class={`badge ${TONES[state]}`}>{t.pages.mails.states[state]}</span>
);
