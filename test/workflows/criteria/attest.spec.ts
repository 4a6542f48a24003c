import { ask, leaf, outcome } from '../../support/builders/criteria.js';
import { attestation, individual } from '../../support/builders/records.js';

const culture = leaf({ kind: 'attest', key: 'officeCulture', renewed: 'yearly' });
const law = leaf({ kind: 'attest', key: 'law' });

const of = (...attestations: ReturnType<typeof attestation>[]) => individual('staff', [], { attestations });

describe('someone answers for it in words', () => {
  test('met, resting on the words themselves', () => {
    const found = ask(law, of(attestation('law', 'Gương mẫu.')));
    expect(outcome(found)).toBe('met 1/1');
    expect(found.counted).toEqual([{ entry: 'law', label: 'Gương mẫu.', on: '' }]);
    expect(found.notCounted).toEqual([]);
  });

  test('nobody answers: unmet', () => {
    const found = ask(law, of(attestation('unity')));
    expect(outcome(found)).toBe('unmet 0/1');
    expect([...found.counted, ...found.notCounted]).toEqual([]);
  });

  test.each(['', '   ', '\u00a0', '...', '–', '\u200b'])('%j answers for nothing', (text) => {
    const found = ask(law, of(attestation('law', text)));
    expect(outcome(found)).toBe('unmet 0/1');
    expect(found.notCounted).toEqual([{ entry: 'law', label: text, on: '', why: 'BLANK' }]);
  });

  test('answered twice is still one answer', () => {
    expect(outcome(ask(law, of(attestation('law', 'Một'), attestation('law', 'Hai'))))).toBe('met 1/1');
  });
});

describe('renewed yearly: every year of the period at the final review', () => {
  const years = [2021, 2022, 2023, 2024, 2025];
  const entry = attestation('officeCulture', 'Khi đề xuất.');
  const renewals = years.map((year) => attestation('officeCulture', `Năm ${year}.`, year));
  const confirm = { gate: 'confirm', day: '2025-12-20' } as const;

  test('before that the answer at entry is enough', () => {
    expect(outcome(ask(culture, of(entry)))).toBe('met 1/1');
  });

  test('all five renewed: met, each year named', () => {
    const found = ask(culture, of(entry, ...renewals), confirm);
    expect(outcome(found)).toBe('met 5/5');
    expect(found.counted[1]).toEqual({ entry: 'officeCulture/2022', label: 'Năm 2022.', on: '2022' });
  });

  test('a missing and a blank year are each named', () => {
    const kept = renewals.filter(({ year }) => year !== 2022 && year !== 2024);
    const found = ask(culture, of(entry, ...kept, attestation('officeCulture', ' ', 2024)), confirm);
    expect(outcome(found)).toBe('unmet 3/5');
    expect(found.notCounted).toEqual([
      { entry: 'officeCulture/2022', label: '2022', on: '2022', why: 'MISSING' },
      { entry: 'officeCulture/2024', label: '2024', on: '2024', why: 'BLANK' },
    ]);
  });

  test('the answer at entry is no renewal', () => {
    expect(outcome(ask(culture, of(entry), confirm))).toBe('unmet 0/5');
  });

  test('a review after the period asks for no year beyond it', () => {
    expect(outcome(ask(culture, of(entry, ...renewals), { gate: 'confirm', day: '2027-03-01' }))).toBe(
      'met 5/5',
    );
  });

  test('what is not renewed yearly is answered once, at the final review too', () => {
    expect(outcome(ask(law, of(attestation('law')), confirm))).toBe('met 1/1');
  });
});
