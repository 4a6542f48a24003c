import fc from 'fast-check';
import { type Asking, barredFrom, permission } from '../../../workflows/policy/decide-policy.js';
import { type Actor, ASSURANCES, type Grant, holdsOn, ROLES } from '../../../workflows/policy/roles.js';
import { APART, NOT_FOR_ONESELF } from '../../../workflows/policy/apart.js';
import { LIVES, STATES } from './matrix.js';

const PEOPLE = ['a', 'b', 'c', 'd'];
const UNITS = ['QLTM', 'QLCN'];
const DAYS = ['2021-03-01', '2021-03-20', '2021-04-01'];

const person = fc.constantFrom(...PEOPLE);
const day = fc.constantFrom(...DAYS);
const grants = fc.array(
  fc.record({
    role: fc.constantFrom(...ROLES),
    unit: fc.constantFrom(null, ...UNITS),
    from: day,
    until: fc.constantFrom(null, ...DAYS),
  }),
  { maxLength: 6 },
);

/** Every order of every life, and where it may be asked. */
const LINES = Object.entries(LIVES).flatMap(([life, table]) =>
  Object.keys(table).map((action) => ({ life: life as keyof typeof LIVES, action })),
);
const line = fc.constantFrom(...LINES);

const substitution = fc.record({
  principal: person,
  grants,
  actions: fc.subarray(LINES.map(({ action }) => action)),
  from: day,
  until: day,
});

const asking = fc
  .record({
    line,
    place: fc.nat(20),
    day,
    actor: fc.record({
      person,
      grants,
      assurance: fc.constantFrom(...ASSURANCES),
      substitutions: fc.array(substitution, { maxLength: 2 }),
    }),
    unit: fc.constantFrom(null, ...UNITS),
    nominee: fc.oneof(
      fc.constant(null),
      fc.record({ kind: fc.constant('individual' as const), person }),
      fc.constant({ kind: 'collective' as const, person: null }),
    ),
    taken: fc.array(
      fc.record({ type: fc.constantFrom(...new Set(APART.map(([first]) => first))), by: person }),
      {
        maxLength: 4,
      },
    ),
    order: fc.constantFrom(undefined, 'round' as const, 'sitting' as const),
  })
  .map(({ line: { life, action }, place, order, ...rest }): Asking => {
    const states = STATES[life];
    return { life, action, state: [states[place % states.length] ?? ''], ...rest, ...(order && { order }) };
  });

const allowed = (ask: Asking): boolean => permission(ask).allow;
const as = (ask: Asking, over: Partial<Actor>): Asking => ({ ...ask, actor: { ...ask.actor, ...over } });
const always = <T extends unknown[]>(property: fc.IProperty<T>, numRuns = 400) =>
  fc.assert(property, { numRuns });

describe('whatever the grants, whatever the case', () => {
  test('taking a grant away never gives a permission, but a watcher’s, who may stand in for nobody', () => {
    always(
      fc.property(asking, fc.nat(5), (ask, at) => {
        if (['admin', 'auditor'].includes(ask.actor.grants[at]?.role ?? '')) return;
        const fewer = as(ask, { grants: ask.actor.grants.filter((_, index) => index !== at) });
        expect(!allowed(fewer) || allowed(ask)).toBe(true);
      }),
    );
  });

  test('a substitution only adds, and only what the principal may himself', () => {
    always(
      fc.property(asking, substitution, (ask, added) => {
        const more = as(ask, { substitutions: [added, ...ask.actor.substitutions] });
        if (allowed(ask)) expect(allowed(more)).toBe(true);
        if (!allowed(more) || allowed(ask)) return;
        expect(added.actions).toContain(ask.action);
        const principal = { ...ask.actor, person: added.principal, grants: added.grants, substitutions: [] };
        expect(allowed({ ...ask, actor: principal })).toBe(true);
      }),
    );
  });

  test('no grant and no substitution enables a step on oneself', () => {
    const ownCase = fc.tuple(asking, fc.constantFrom(...NOT_FOR_ONESELF)).map(
      ([ask, action]): Asking => ({
        ...ask,
        life: 'nomination',
        action,
        nominee: { kind: 'individual', person: ask.actor.person },
      }),
    );
    always(fc.property(ownCase, (ask) => expect(allowed(ask)).toBe(false)));
  });

  test('nor a ballot by another’s hand', () => {
    always(
      fc.property(asking, (ask) => {
        const ballot: Asking = { ...ask, life: 'sitting', action: 'CAST_BALLOT', state: ['voting'] };
        expect(allowed(ballot)).toBe(allowed(as(ballot, { substitutions: [] })));
      }),
    );
  });

  test('an earlier step only ever forbids', () => {
    always(
      fc.property(asking, fc.constantFrom(...APART), person, (ask, [first, second], by) => {
        const later = { ...ask, life: 'nomination', action: second } as const;
        const after = { ...later, taken: [...ask.taken, { type: first, by }] };
        expect(!allowed(after) || (allowed(later) && by !== ask.actor.person)).toBe(true);
      }),
    );
  });

  test('a stronger proof never closes what a weaker one opens', () => {
    always(
      fc.property(asking, (ask) => {
        const opens = ['session', 'room', 'second', 'rehearsal'].map((assurance) =>
          allowed(as(ask, { assurance: assurance as Actor['assurance'] })),
        );
        expect(opens).toEqual(opens.toSorted((one, other) => Number(one) - Number(other)));
        expect(allowed(as(ask, { assurance: 'pin' }))).toBe(opens[0]);
      }),
    );
  });

  test('who is allowed holds the role he acts in, that day, by himself or by the one he stands in for', () => {
    always(
      fc.property(asking, (ask) => {
        const may = permission(ask);
        if (!may.allow) return;
        const { role, for: principal, as: signature } = may.capacity;
        const holding = (given: readonly Grant[]) =>
          given.some((one) => one.role === role && holdsOn(ask.day, one));
        const lent = ask.actor.substitutions.filter(
          (one) => one.principal === principal && holdsOn(ask.day, one),
        );
        if (role === 'nominee') expect(ask.nominee?.person).toBe(ask.actor.person);
        else if (principal === null) expect(holding(ask.actor.grants)).toBe(true);
        else expect(lent.some((one) => holding(one.grants))).toBe(true);
        expect(signature === 'TUQ.').toBe(principal !== null);
      }),
    );
  });

  test('whoever is barred from a task may not do it; whoever is refused for a conflict of his own is barred', () => {
    always(
      fc.property(asking, (ask) => {
        const barred = barredFrom(ask.action, ask.nominee, ask.taken).includes(ask.actor.person);
        const may = permission(as(ask, { substitutions: [] }));
        const conflict = !may.allow && may.findings.some(({ code }) => code.startsWith('SOD_'));
        expect([barred && may.allow, conflict && !barred]).toEqual([false, false]);
      }),
    );
  });

  test('of these cases enough are allowed to have meant something', () => {
    const asked = fc.sample(asking, { numRuns: 2000, seed: 7 });
    expect(asked.filter(allowed).length).toBeGreaterThan(100);
  });
});
