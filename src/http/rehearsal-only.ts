import { type CanActivate, Injectable, UseGuards } from '@nestjs/common';
import { Installation } from './installation.js';
import { Problem } from './problem.js';

@Injectable()
export class RehearsalGuard implements CanActivate {
  constructor(private readonly installation: Installation) {}

  canActivate(): boolean {
    if (this.installation.rehearsal) return true;
    throw new Problem(404, 'NOT_FOUND');
  }
}

/** In live mode such a route is not there. */
export const RehearsalOnly = (): ClassDecorator & MethodDecorator => UseGuards(RehearsalGuard);
