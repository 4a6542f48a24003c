import type { Texts } from '../../texts/index.js';
import type { Frame } from '../view-models.js';

/** Under a rehearsal's clock, where moments of the security clock stand: that they are of the real time. */
export const RealTime = ({ frame, t }: { frame: Frame; t: Texts }) =>
  frame.rehearsal && <p class="small soft">{t.pages.account.realTime}</p>;
