import { Module } from '@nestjs/common';
import { AnchorAges } from './anchor-age.js';
import { AnchorMail } from './anchor-mail.js';
import { AnchorsController } from './anchors.controller.js';
import { Anchors } from './anchors.js';
import { OutsideAddresses } from './outside-addresses.js';

/** Checkpoints mailed out, and who keeps them. */
@Module({
  controllers: [AnchorsController],
  providers: [AnchorAges, AnchorMail, Anchors, OutsideAddresses],
  exports: [AnchorAges, AnchorMail, Anchors, OutsideAddresses],
})
export class AnchorsModule {}
