import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { type Contact, PasswordChange } from '../../access/proofs/password-change.js';
import { Pins } from '../../access/proofs/pins.js';
import { SecondFactors } from '../../access/proofs/second-factors.js';
import type { Texts } from '../../texts/index.js';
import { SecondSection } from '../../web/pages/account/second-section.js';
import { PinSection } from '../../web/pages/account/sections.js';
import type { PresentAsked } from '../../web/pages/account/views.js';
import { type AccountSection, formView, type Looking, type NotDone } from './account-section.js';

/** One click makes somebody an invented person, and there is nothing to prove it by; others show what they have. */
const presentOf = ({ me }: Looking, has: Contact | null): PresentAsked => {
  if (me.assurance === 'rehearsal') return 'none';
  return has?.pin && has.password ? 'either' : 'password';
};

@Injectable()
export class OwnPin implements AccountSection {
  constructor(
    private readonly pins: Pins,
    private readonly passwords: PasswordChange,
  ) {}

  async show(looking: Looking, notDone: NotDone | null): Promise<VNode> {
    const { person } = looking.me;
    const [standing, contact] = await Promise.all([
      this.pins.standing(person),
      this.passwords.contactOf(person),
    ]);
    const view = {
      ...formView(looking, notDone, ['pin', 'pinOpen']),
      ...standing,
      present: presentOf(looking, contact),
    };
    return <PinSection view={view} t={looking.t} />;
  }

  done(what: string, t: Texts): string | null {
    const words = t.pages.account.pin.done;
    switch (what) {
      case 'pin':
        return words.set;
      case 'pinClosed':
        return words.closed;
      case 'pinOpened':
        return words.opened;
      default:
        return null;
    }
  }
}

@Injectable()
export class OwnSecond implements AccountSection {
  constructor(
    private readonly second: SecondFactors,
    private readonly passwords: PasswordChange,
  ) {}

  async show(looking: Looking, notDone: NotDone | null): Promise<VNode> {
    const { me, nonce, t } = looking;
    const [standing, secret, contact] = await Promise.all([
      this.second.standing(me.person),
      this.second.secretOf(me),
      this.passwords.contactOf(me.person),
    ]);
    const view = {
      ...formView(looking, notDone, ['second', 'confirm', 'codes', 'remove']),
      ...standing,
      present: presentOf(looking, contact),
      secret: secret?.secret ?? null,
      picture: `/account/second/picture?of=${nonce}` as const,
    };
    return <SecondSection view={view} t={t} />;
  }

  done(what: string, t: Texts): string | null {
    return what === 'secondRemoved' ? t.pages.account.second.done.removed : null;
  }
}
