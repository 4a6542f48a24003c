import { Global, Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { FilesModule } from '../files/files.module.js';
import { ProblemPage } from '../http/problem-page.js';
import { LinksModule } from '../links/links.module.js';
import { NominationsModule } from '../nominations/nominations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecordsModule } from '../records/records.module.js';
import { RoundsModule } from '../rounds/rounds.module.js';
import { SittingsModule } from '../sittings/sittings.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { AccountPagesModule } from './account/account-pages.module.js';
import { AnchorsPagesModule } from './anchors/anchors-pages.module.js';
import { AuditPagesModule } from './audit/audit-pages.module.js';
import { BundlePagesModule } from './bundles/bundle-pages.module.js';
import { CouncilPagesModule } from './council/council-pages.module.js';
import { ExemplarsPagesModule } from './exemplars/exemplars-pages.module.js';
import { FilesPagesModule } from './files/files-pages.module.js';
import { FinderPagesModule } from './finder/finder-pages.module.js';
import { ImportPagesModule } from './imports/import-pages.module.js';
import { LettersPagesModule } from './letters/letters-pages.module.js';
import { MailsPagesModule } from './mails/mails-pages.module.js';
import { OfficePagesModule } from './office/office-pages.module.js';
import { PapersPagesModule } from './papers/papers-pages.module.js';
import { RecordPagesModule } from './records/record-pages.module.js';
import { RegisterPagesModule } from './register/register-pages.module.js';
import { PlansPagesModule } from './plans/plans-pages.module.js';
import { RehearsalPagesModule } from './rehearsal/rehearsal-pages.module.js';
import { RosterPagesModule } from './roster/roster-pages.module.js';
import { SubmissionPagesModule } from './submission/submission-pages.module.js';
import { TaskPagesModule } from './task/task-pages.module.js';
import { PeoplePagesModule } from './people/people-pages.module.js';
import { SubstitutionPagesModule } from './substitutions/substitution-pages.module.js';
import { WorkingDaysPagesModule } from './working-days/working-days-pages.module.js';
import { UnitPagesModule } from './unit/unit-pages.module.js';
import { EvidenceCheckController } from './evidence-check.controller.js';
import { FrameModule } from './frame.module.js';
import { InboxController } from './inbox.controller.js';
import { NominationPageController } from './nomination.controller.js';
import { MessageAsPage } from './problem-page.js';
import { ReceiptController } from './receipt.controller.js';
import { SignInController } from './sign-in.controller.js';

/** The faces of the areas come first: `/nominations/new` is no nomination by that name. */
const AREAS = [
  AccountPagesModule,
  AnchorsPagesModule,
  AuditPagesModule,
  BundlePagesModule,
  CouncilPagesModule,
  ExemplarsPagesModule,
  FinderPagesModule,
  FilesPagesModule,
  ImportPagesModule,
  LettersPagesModule,
  MailsPagesModule,
  OfficePagesModule,
  PapersPagesModule,
  PlansPagesModule,
  RecordPagesModule,
  RegisterPagesModule,
  RehearsalPagesModule,
  RosterPagesModule,
  SubmissionPagesModule,
  PeoplePagesModule,
  SubstitutionPagesModule,
  TaskPagesModule,
  UnitPagesModule,
  WorkingDaysPagesModule,
];

@Global()
@Module({
  imports: [
    ...AREAS,
    FrameModule,
    AccessModule,
    AuditModule,
    FilesModule,
    LinksModule,
    NominationsModule,
    PeopleModule,
    RecordsModule,
    RoundsModule,
    SittingsModule,
    TasksModule,
  ],
  controllers: [
    EvidenceCheckController,
    InboxController,
    NominationPageController,
    ReceiptController,
    SignInController,
  ],
  providers: [{ provide: ProblemPage, useClass: MessageAsPage }],
  exports: [ProblemPage],
})
export class PagesModule {}
