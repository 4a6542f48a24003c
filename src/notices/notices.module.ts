import { Global, Module } from '@nestjs/common';
import { AfterCommit } from '../road/after-commit.js';
import { DeliveryTimes } from './delivery-times.js';
import { Relay } from './relay.js';
import { RelayLoop } from './relay-loop.js';
import { Words } from './words.js';

/** Global, because the road wakes the relay. */
@Global()
@Module({
  providers: [DeliveryTimes, Relay, RelayLoop, Words, { provide: AfterCommit, useExisting: RelayLoop }],
  exports: [Relay, RelayLoop, Words, AfterCommit],
})
export class NoticesModule {}
