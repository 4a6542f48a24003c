import { randomBytes, randomUUID } from 'node:crypto';
import type { Contact, MailToProvince } from '../../province/contacts.js';
import type { Sealed, SealedLetter, SealedName } from '../../province/sealed.js';
import type { MailTemplate, ProvinceWay, WayLetter } from '../../web/pages/submission/sealed-views.js';
import type { Sent } from '../../web/pieces/fields.js';
import type { ProofView } from '../../web/decision-views.js';
import type { Path } from '../../web/view-models.js';
import { sealedPath, standingOf } from './sealed-view.js';

const SEED_BYTES = 16;

export const wayPath = (round: string): Path => `/rounds/${round}/submission/way`;

const newest = ({ names }: SealedLetter): SealedName[] => names.filter((name) => name.newest);

const receivedAt = ({ came }: SealedName): string | null =>
  came.find(({ answer }) => answer === 'received')?.at ?? came[0]?.at ?? null;

const letterView = (letter: SealedLetter, works: boolean, sent: Sent | null): WayLetter => {
  const names = newest(letter);
  const waits = names.some(({ at }) => at === 'sent');
  const handed = names.flatMap(({ steps, handed: file }) =>
    file ? steps.filter(({ type }) => type === 'HAND_FILE').map(({ at }) => at) : [],
  );
  return {
    nth: letter.nth,
    number: letter.number,
    date: letter.date,
    lines: names.map((name) => ({
      id: name.id,
      version: name.version,
      name: name.name,
      code: name.code,
      at: standingOf(name),
      receivedAt: receivedAt(name),
      readBack: name.came.find(({ readBack }) => readBack !== null)?.readBack ?? null,
    })),
    handedAt: handed.at(-1) ?? null,
    prepare:
      works && waits ? { nonce: randomUUID(), seed: randomBytes(SEED_BYTES).toString('base64url') } : null,
    // asked for again when all is received: then it says when that was recorded
    take:
      works && handed.length > 0 ? { nonce: randomUUID(), sent: sent ?? { values: {}, errors: [] } } : null,
  };
};

export interface WayFacts {
  readonly of: Sealed;
  readonly contacts: readonly Contact[];
  readonly mails: readonly MailToProvince[];
  /** Whether the Office's own forms are the reader's. */
  readonly works: boolean;
  /** What was typed into the form of one letter, and what was wrong with it. */
  readonly typed: { readonly nth: number; readonly sent: Sent } | null;
  readonly said: ProvinceWay['said'];
  /** Where issuing a code asks for a second factor. */
  readonly proof: ProofView | null;
}

export function wayView({ of, contacts, mails, works, typed, said, proof }: WayFacts): ProvinceWay {
  const letters = of.letters
    .map((letter) => letterView(letter, works, typed?.nth === letter.nth ? typed.sent : null))
    .filter(({ lines }) => lines.length > 0)
    .toReversed();
  const waits = of.letters.some((letter) =>
    newest(letter).some(({ at }) => at === 'sent' || at === 'received'),
  );
  return {
    page: sealedPath(of),
    base: wayPath(of.round.id),
    contacts: contacts.map((contact) => ({
      ...contact,
      issue: contact.pin === null ? null : { nonce: randomUUID(), proof },
    })),
    mails: mails.map((mail) => ({ ...mail, template: mail.template as MailTemplate })),
    letters,
    remind:
      works && waits && contacts.length > 0
        ? { nonce: randomUUID(), names: contacts.map(({ name }) => name).join(', ') }
        : null,
    today: of.today,
    said,
  };
}
