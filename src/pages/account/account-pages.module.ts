import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { FrameModule } from '../frame.module.js';
import { StepUpController } from '../second/step-up.controller.js';
import { AccountController } from './account.controller.js';
import { AccountPages } from './account-page.js';
import { AccountMailsController } from './mails.controller.js';
import type { AccountSection } from './account-section.js';
import { AccountSections, SECTIONS } from './account-sections.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SetupCodesController } from './setup-codes.controller.js';

/** What somebody does about himself, not about a nomination. */
@Module({
  imports: [AccessModule, FrameModule, MailModule],
  controllers: [
    SetupCodesController,
    SecondFactorController,
    AccountController,
    AccountMailsController,
    StepUpController,
  ],
  providers: [
    AccountPages,
    ...SECTIONS,
    {
      provide: AccountSections,
      useFactory: (...all: AccountSection[]) => new AccountSections(all),
      inject: SECTIONS,
    },
  ],
})
export class AccountPagesModule {}
