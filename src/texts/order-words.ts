import type { Language } from './language.js';
import { registerActs } from './lent-acts.js';
import { order, orders, type OrderWords } from './orders.js';
import { rounds } from './rounds.js';
import { sittings } from './sittings.js';
import type { Life } from './state-text.js';

type Dictionary = Readonly<Record<string, OrderWords>>;

/**
 * An order of any life in words. Two lives may share a type (FORWARD, PUT_BEFORE_COUNCIL): the life asked
 * for comes first. An order that this version does not know is shown as it is named.
 */
export const orderWords = (type: string, lang: Language, life: Life = 'nomination'): OrderWords => {
  const ofNomination: Dictionary = orders[lang];
  const ofRound: Dictionary = rounds[lang].orders;
  const ofSitting: Dictionary = sittings[lang].orders;
  const first = life === 'round' ? ofRound : life === 'sitting' ? ofSitting : ofNomination;
  return (
    first[type] ??
    ofNomination[type] ??
    ofRound[type] ??
    ofSitting[type] ??
    order(registerActs[lang][type] ?? type)
  );
};
