import { type Leaf, needing } from '../leaf.js';

/** II.2.2 "được lựa chọn trong các phong trào thi đua": the movement is one the plan names. */
export const linked: Leaf<'linked'> = ({ movements }, { facts: { movement }, plan }) => {
  if (movement === null) return needing(1, [], []);
  const name = plan.movements.find(({ id }) => id === movement)?.name ?? movement;
  const weighed = { entry: movement, label: name, on: '' };
  return movements.includes(movement)
    ? needing(1, [weighed], [])
    : needing(1, [], [{ ...weighed, why: 'NOT_LISTED' }]);
};
