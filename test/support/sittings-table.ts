import { OTHER_RULES } from './sittings/other-rules.js';
import { TIES } from './sittings/ties.js';
import { WHO_IS_CONCERNED } from './sittings/who-is-concerned.js';
import { WHO_IS_THERE } from './sittings/who-is-there.js';

export type { Found, SittingCase, Step } from './sittings/case.js';

/** Twenty-four sittings with what must come of them: played through the law alone, and through the API. */
export const SITTINGS = [...WHO_IS_THERE, ...WHO_IS_CONCERNED, ...TIES, ...OTHER_RULES];
