import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { InventedPeople } from './invented-people.js';
import { Passwords } from './passwords.js';
import { Guesses } from './proofs/guesses.js';
import { RehearsalSessionController } from './rehearsal-session.controller.js';
import { SessionController } from './session.controller.js';
import { SessionDoor } from './session-door.js';
import { SessionGuard } from './session.guard.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { WhoAmIService } from './who-am-i.js';

@Module({
  controllers: [SessionController, RehearsalSessionController],
  providers: [
    { provide: APP_GUARD, useClass: SessionGuard },
    Sessions,
    Guesses,
    Passwords,
    SignInThrottle,
    SignIn,
    SessionDoor,
    WhoAmIService,
    InventedPeople,
  ],
  exports: [Passwords, SignInThrottle, Sessions, Guesses, SessionDoor, WhoAmIService, InventedPeople],
})
export class AccessModule {}
