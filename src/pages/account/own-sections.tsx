import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { AccountSessions } from '../../access/proofs/account-sessions.js';
import { PasswordChange } from '../../access/proofs/password-change.js';
import { SetupCodes } from '../../access/proofs/setup-codes.js';
import { WhoAmIService } from '../../access/who-am-i.js';
import type { Texts } from '../../texts/index.js';
import { ContactSection, PasswordSection, SessionsSection } from '../../web/pages/account/sections.js';
import { type AccountSection, formView, type Looking, type NotDone } from './account-section.js';

/** Who he is here. */
@Injectable()
export class OwnContact implements AccountSection {
  constructor(
    private readonly who: WhoAmIService,
    private readonly passwords: PasswordChange,
    private readonly codes: SetupCodes,
  ) {}

  async show({ me, t }: Looking): Promise<VNode> {
    const [{ person, roles }, contact, others] = await Promise.all([
      this.who.of(me),
      this.passwords.contactOf(me.person),
      this.codes.candidates(me),
    ]);
    const view = {
      name: person.name,
      email: person.email,
      phone: contact?.phone ?? '',
      roles: roles.map(({ role, unit }) => ({ role, unit: unit?.name ?? null })),
      codes: others.length > 0 ? ('/account/codes' as const) : null,
    };
    return <ContactSection view={view} t={t} />;
  }
}

@Injectable()
export class OwnPassword implements AccountSection {
  constructor(private readonly passwords: PasswordChange) {}

  async show(looking: Looking, notDone: NotDone | null): Promise<VNode> {
    const contact = await this.passwords.contactOf(looking.me.person);
    const view = { ...formView(looking, notDone, ['password']), has: contact?.password ?? false };
    return <PasswordSection view={view} t={looking.t} />;
  }

  done(what: string, t: Texts): string | null {
    return what === 'password' ? t.pages.account.password.done : null;
  }
}

/** Where he is signed in. */
@Injectable()
export class OwnSessions implements AccountSection {
  constructor(private readonly sessions: AccountSessions) {}

  async show(looking: Looking, notDone: NotDone | null): Promise<VNode> {
    const open = await this.sessions.of(looking.me.person, looking.session);
    return <SessionsSection view={{ ...formView(looking, notDone, []), open }} t={looking.t} />;
  }

  done(what: string, t: Texts): string | null {
    const [, ended] = /^sessions-(\d{1,4})$/.exec(what) ?? [];
    return ended === undefined ? null : t.pages.account.sessions.done(Number(ended));
  }
}
