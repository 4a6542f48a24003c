import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { NominationsModule } from '../nominations/nominations.module.js';
import { RecordsModule } from '../records/records.module.js';
import { SittingsModule } from '../sittings/sittings.module.js';
import { BundlesController } from './bundles.controller.js';
import { BundlesService } from './bundles.service.js';
import { ChainReading } from './chain-reading.js';
import { ExportRights } from './export-rights.js';
import { LogParts } from './log-parts.js';
import { Making } from './making.js';
import { NamedParts } from './named-parts.js';
import { NominationFile } from './nomination-file.js';
import { VerifierFiles } from './verifier-files.js';

/** What is on record, taken out of the house with what proves it. */
@Module({
  imports: [FilesModule, NominationsModule, RecordsModule, SittingsModule],
  controllers: [BundlesController],
  providers: [
    BundlesService,
    ChainReading,
    ExportRights,
    LogParts,
    Making,
    NamedParts,
    NominationFile,
    VerifierFiles,
  ],
  exports: [BundlesService, ExportRights, NominationFile],
})
export class BundlesModule {}
