import { capacityText, type Texts } from '../../texts/index.js';
import type { CapacityView } from '../view-models.js';

/** The person and the capacity in which he signs, as on paper. */
export const Signed = ({ by, t }: { by: CapacityView; t: Texts }) => (
  <span class="signed">
    <span class="signed-name">{by.name}</span>, {capacityText(by, t.lang)}
  </span>
);
