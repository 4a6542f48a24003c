import { mayWithProof, permission } from '../../../workflows/policy/decide-policy.js';
import { type CodeFor, mayIssuePinCode } from '../../../workflows/policy/pin-code.js';
import { type Actor, ASSURANCES, type Assurance, type Role } from '../../../workflows/policy/roles.js';
import { newRound } from '../../../workflows/round/round.context.js';
import { roundOffers } from '../../../workflows/round/offers.js';
import { actor, grant, someone } from '../../support/builders/cast.js';
import { seedDates } from '../../support/builders/plan.js';
import { factsFor } from '../round/rounds.js';

const DAY = '2021-03-20';

describe('what needs a second factor is offered to whoever can still give it', () => {
  const forward = (who: string, assurance: Assurance) =>
    roundOffers(
      { state: ['forwarding'], context: newRound(seedDates()) },
      factsFor('FORWARD', { actor: actor(who, { assurance }) }),
      null,
    ).find(({ type }) => type === 'FORWARD');

  test.each(ASSURANCES)('to the Director by %s', (assurance) => {
    const proved = assurance === 'second' || assurance === 'rehearsal';
    const offer = forward('khoi', assurance);
    expect(offer).toMatchObject({ open: true, findings: [] });
    expect(offer?.prove).toBe(proved ? undefined : 'second');
  });

  test('to nobody without the role, however he proves himself', () => {
    expect(forward('mai', 'session')).toBeUndefined();
    expect(forward('mai', 'second')).toBeUndefined();
  });

  test('not as open as that where the case stands against it', () => {
    const offer = roundOffers(
      { state: ['forwarding'], context: newRound(seedDates()) },
      { ...factsFor('FORWARD', { actor: actor('khoi', { assurance: 'session' }) }), entrants: [] },
      null,
    ).find(({ type }) => type === 'FORWARD');
    expect(offer).toMatchObject({ open: false, prove: 'second' });
    expect(offer?.findings.map(({ code }) => code)).not.toContain('ASSURANCE_TOO_LOW');
  });
});

describe('a conflict is a refusal, with a proof or without', () => {
  const forNominee = (assurance: Assurance) =>
    permission({
      life: 'nomination',
      action: 'FORWARD',
      state: ['selected'],
      day: DAY,
      actor: actor('khoi', { assurance }),
      unit: 'LĐS',
      nominee: { kind: 'individual', person: 'khoi' },
      taken: [],
      order: 'round',
    });

  test('both are told while the proof is missing, and nothing is asked for', () => {
    const may = forNominee('session');
    expect(may.allow ? [] : may.findings.map(({ code }) => code)).toEqual(['SOD_SELF', 'ASSURANCE_TOO_LOW']);
    expect('lacks' in may).toBe(false);
    const proved = forNominee('second');
    expect(proved.allow ? [] : proved.findings.map(({ code }) => code)).toEqual(['SOD_SELF']);
  });

  test('of two ways the one that only asks for a proof is the one told', () => {
    const lent = { principal: 'dung', actions: ['DECIDE_COMMENDATION'], from: DAY, until: DAY };
    const may = permission({
      life: 'nomination',
      action: 'DECIDE_COMMENDATION',
      state: ['exemplar'],
      day: DAY,
      actor: {
        ...someone([grant('deputyDirector')], 'session'),
        // for somebody who proposed it himself
        substitutions: [{ ...lent, grants: [grant('director')] }],
      },
      unit: 'QLTM',
      nominee: null,
      taken: [{ type: 'PROPOSE_COMMENDATION', by: 'dung' }],
    });
    expect(may).toMatchObject({
      allow: false,
      findings: [{ code: 'ASSURANCE_TOO_LOW' }],
      lacks: { proof: 'second', capacity: { role: 'deputyDirector', as: 'KT.', for: null } },
    });
  });
});

describe('whose first PIN is set by a code that somebody reads out', () => {
  const codesOf = (by: Actor, about: CodeFor): string[] => {
    const may = mayIssuePinCode(by, DAY, about);
    return may.allow ? [] : may.findings.map(({ code }) => code);
  };
  const refused = (by: Role, about: readonly Role[], person = 'other') =>
    codesOf(someone([grant(by)]), { person, roles: about });

  test.each(['clerk', 'officeChief', 'officeDeputy'] as const)(
    'by the %s: of the province’s contact only',
    (by) => {
      expect(refused(by, ['provinceContact'])).toEqual([]);
      expect(refused(by, ['provinceContact', 'director'])).toEqual(['ROLE_NOT_HERE']);
      expect(refused(by, ['unitHead'])).toEqual(['ROLE_NOT_HERE']);
      expect(refused(by, [])).toEqual(['ROLE_NOT_HERE']);
    },
  );

  test('by the administrator: of anybody', () => {
    for (const about of [['provinceContact'], ['director'], []] as const)
      expect(refused('admin', about)).toEqual([]);
    expect(mayIssuePinCode(someone([grant('admin')]), DAY, { person: 'other', roles: [] })).toMatchObject({
      capacity: { role: 'admin', for: null },
    });
  });

  test.each(['nominator', 'unitHead', 'director', 'auditor', 'provinceContact'] as const)(
    'by the %s: of nobody',
    (by) => {
      expect(refused(by, ['provinceContact'])).toEqual(['ROLE_MISSING']);
    },
  );

  test.each(['admin', 'officeChief', 'clerk'] as const)('by the %s only with a second factor', (by) => {
    for (const assurance of ['session', 'room'] as const) {
      const may = mayIssuePinCode(someone([grant(by)], assurance), DAY, {
        person: 'other',
        roles: ['provinceContact'],
      });
      expect(may).toMatchObject({ allow: false, findings: [{ code: 'ASSURANCE_TOO_LOW' }] });
      expect(mayWithProof(may)).toBe(true);
    }
  });

  test('by nobody for himself, and by nobody who came by a link', () => {
    const { person, ...admin } = someone([grant('admin')]);
    expect(codesOf({ person, ...admin }, { person, roles: ['admin'] })).toEqual(['SOD_SELF']);
    const byLink = { person, ...admin, only: ['SUBMIT'] };
    expect(codesOf(byLink, { person: 'other', roles: [] })).toEqual(['ONLY_THIS_TASK']);
  });
});
