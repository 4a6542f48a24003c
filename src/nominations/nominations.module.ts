import { Module } from '@nestjs/common';
import { Candidates } from './candidates.js';
import { Exemplars } from './exemplars.js';
import { Choices } from './choices.js';
import { FilingService } from './filing.js';
import { ManyOrders } from './many-orders.js';
import { NominationsController } from './nominations.controller.js';
import { Nominees } from './nominees.js';
import { NominationsService } from './nominations.service.js';
import { UnitLists } from './unit-lists.js';

@Module({
  controllers: [NominationsController],
  providers: [
    NominationsService,
    Choices,
    Exemplars,
    FilingService,
    Nominees,
    Candidates,
    UnitLists,
    ManyOrders,
  ],
  exports: [NominationsService, Choices, Exemplars, FilingService, Candidates, UnitLists, ManyOrders],
})
export class NominationsModule {}
