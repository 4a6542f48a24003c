import { Global, Module } from '@nestjs/common';
import { AfterCommit } from '../road/after-commit.js';
import { Relay } from './relay.js';
import { RelayLoop } from './relay-loop.js';

/** Global, because the road wakes the relay. */
@Global()
@Module({
  providers: [Relay, RelayLoop, { provide: AfterCommit, useExisting: RelayLoop }],
  exports: [Relay, RelayLoop, AfterCommit],
})
export class NoticesModule {}
