import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { MailChoices } from '../../mail/mail-choices.js';
import type { Texts } from '../../texts/index.js';
import { MailsSection } from '../../web/pages/account/mails-section.js';
import { type AccountSection, formView, type Looking, type NotDone } from './account-section.js';

/** How he is written to. */
@Injectable()
export class OwnMails implements AccountSection {
  constructor(private readonly choices: MailChoices) {}

  async show(looking: Looking, notDone: NotDone | null): Promise<VNode> {
    const { language, mode } = await this.choices.of(looking.me.person);
    const form = formView(looking, notDone, ['mails']);
    const values = { language: [language ?? 'both'], mode: [mode] };
    return <MailsSection view={{ ...form, sent: { ...form.sent, values } }} t={looking.t} />;
  }

  done(what: string, t: Texts): string | null {
    return what === 'mails' ? t.pages.letters.choices.done : null;
  }
}
