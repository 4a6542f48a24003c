import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PeopleLog } from '../../people/people-log.js';
import { AccessModule } from '../access.module.js';
import { AccountSessions } from './account-sessions.js';
import { PasswordChange } from './password-change.js';
import { Pins } from './pins.js';
import { type KeyPlace, Sealed } from './sealed.js';
import { SecondController } from './second.controller.js';
import { SecondFactors } from './second-factors.js';
import { SecondGuard } from './second.guard.js';
import { SetupCodes } from './setup-codes.js';

const PIECES = [Pins, SetupCodes, SecondFactors, PasswordChange, AccountSessions];

/** Global: doors, pages and people ask it alike. */
@Module({})
export class ProofsModule {
  static forRoot(place: KeyPlace): DynamicModule {
    return {
      module: ProofsModule,
      global: true,
      imports: [AccessModule],
      controllers: [SecondController],
      providers: [
        ...PIECES,
        PeopleLog,
        { provide: Sealed, useValue: new Sealed(place) },
        { provide: APP_GUARD, useClass: SecondGuard },
      ],
      exports: PIECES,
    };
  }
}
