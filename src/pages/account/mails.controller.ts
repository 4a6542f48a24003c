import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { MAIL_MODES, type MailChoice, MailChoices } from '../../mail/mail-choices.js';
import { isLanguage } from '../../texts/language.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { type Asked, Exchange } from '../asked.js';
import { one } from '../read-order.js';
import { AccountPages } from './account-page.js';

/** What he chose; null where it is none of what there is to choose. */
const choiceIn = (posted: Posted): { language?: MailChoice['language']; mode?: MailChoice['mode'] } => {
  const language = one(posted, 'language');
  const mode = MAIL_MODES.find((known) => known === one(posted, 'mode'));
  return {
    ...(language === 'both' && { language: null }),
    ...(isLanguage(language) && { language }),
    ...(mode && { mode }),
  };
};

/** In what language and how often he is written to. */
@Controller('account/mails')
export class AccountMailsController {
  constructor(
    private readonly pages: AccountPages,
    private readonly choices: MailChoices,
  ) {}

  @Post()
  @HttpCode(303)
  async set(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string | undefined> {
    const { language, mode } = choiceIn(posted);
    if (language === undefined || mode === undefined) {
      void asked.reply.status(422);
      const text = this.pages.textsOf(asked).pages.letters.choices.wrong;
      const wrong = [
        ...(language === undefined ? ['language'] : []),
        ...(mode === undefined ? ['mode'] : []),
      ];
      return this.pages.again(
        asked,
        posted,
        'mails',
        wrong.map((field) => ({ field: `mails.${field}`, text })),
      );
    }
    await this.choices.set(asked.me.person, { language, mode });
    return this.pages.goOn(asked, posted, 'mails', 'mails');
  }
}
