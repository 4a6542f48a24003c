import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from './access/access.module.js';
import { ProofsModule } from './access/proofs/proofs.module.js';
import { BundlesModule } from './bundles/bundles.module.js';
import { AnchorsModule } from './anchors/anchors.module.js';
import { ClockModule } from './clock/clock.module.js';
import type { Settings } from './config/settings.js';
import { CouncilModule } from './council/council.module.js';
import { FilesModule } from './files/files.module.js';
import { FinderModule } from './finder/finder.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { LogModule } from './log/log.module.js';
import { MailModule } from './mail/mail.module.js';
import { NominationsModule } from './nominations/nominations.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OpenApiModule } from './openapi/openapi.module.js';
import { FindingsInWords } from './orders/told.interceptor.js';
import { PagesModule } from './pages/pages.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlansModule } from './plans/plans.module.js';
import { RecordsModule } from './records/records.module.js';
import { RegisterModule } from './register/register.module.js';
import { RoadModule } from './road/road.module.js';
import { RoundsModule } from './rounds/rounds.module.js';
import { SittingsModule } from './sittings/sittings.module.js';
import { SubjectsModule } from './subjects/subjects.module.js';
import { SubstitutionsModule } from './substitutions/substitutions.module.js';
import { SweepModule } from './sweep/sweep.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { WorkingDaysModule } from './working-days/working-days.module.js';
import { WorkerModule } from './worker/worker.module.js';

const STATEMENT_MS_MAX = 10_000;

/** The whole program: one module a feature, met at its service. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: databaseUrl,
          synchronize: false,
          retryAttempts: 0,
          poolSize: settings.poolSize,
          connectTimeoutMS: 5000,
          extra: {
            // a database that no longer answers at all is given up on this side
            query_timeout: STATEMENT_MS_MAX + 5000,
            statement_timeout: STATEMENT_MS_MAX,
            idle_in_transaction_session_timeout: STATEMENT_MS_MAX,
          },
        }),
        HttpModule.forRoot(settings),
        RoadModule,
        AccessModule,
        ProofsModule.forRoot(settings),
        ClockModule,
        LogModule.forRoot(settings),
        HealthModule,
        PlansModule,
        WorkingDaysModule,
        RoundsModule,
        NominationsModule,
        FilesModule,
        FinderModule,
        CouncilModule,
        SittingsModule,
        BundlesModule,
        RecordsModule,
        RegisterModule,
        ImportsModule,
        SubjectsModule,
        PeopleModule,
        SubstitutionsModule,
        TasksModule,
        NoticesModule,
        MailModule,
        AnchorsModule,
        SweepModule,
        WorkerModule,
        OpenApiModule,
        PagesModule,
      ],
      providers: [{ provide: APP_INTERCEPTOR, useClass: FindingsInWords }],
    };
  }
}
