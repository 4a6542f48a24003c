import { clauseIn, PLACES } from '../../audit/places.js';
import { SHOWN, type Shown, type Sought } from '../../audit/search.js';
import type { ListChoices } from '../../nominations/choices.js';
import { FINDING_CODES, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import type { Asked } from './asked.js';
import { ORDERS, STATES } from './choices.js';

export interface AuditQuestion {
  readonly sought: Sought;
  /** Null where nothing is asked yet. */
  readonly show: Shown | null;
  readonly after: string | null;
}

const orderIn = (order: string | null): Sought['order'] => {
  const [life = '', type = ''] = order?.split('.') ?? [];
  return order === null ? null : { life, type };
};

export function questionIn(asked: Asked, { units }: ListChoices, lang: Language): AuditQuestion {
  const words = textsIn(lang).pages.audit.desk;
  const { search } = words;
  const codes = units.map(({ code }) => code);
  const sought: Sought = {
    who: asked.words('who', search.who),
    by: asked.words('by', search.by),
    unit: asked.among('unit', search.unit, codes),
    state: asked.among('state', search.state, STATES),
    from: asked.day('from', search.from),
    until: asked.day('until', search.until),
    order: orderIn(asked.among('order', search.order, ORDERS)),
    code: asked.among('code', search.code, FINDING_CODES),
    clause: asked.read('clause', search.clause, clauseIn),
    reason: asked.words('reason', search.reason),
  };
  if (sought.from !== null && sought.until !== null && sought.from > sought.until) {
    asked.complain('until', search.daysCrossed);
  }
  const named = asked.among('show', words.showLabel, SHOWN) as Shown | null;
  const asks = Object.values(sought).some((one) => one !== null);
  const show = named ?? (asks ? 'events' : null);
  return { sought, show, after: show === null ? null : asked.place(PLACES[show]) };
}
