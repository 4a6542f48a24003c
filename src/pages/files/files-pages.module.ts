import { Module } from '@nestjs/common';
import { FilesModule } from '../../files/files.module.js';
import { FrameModule } from '../frame.module.js';
import { EntryFilesController } from './entry-files.controller.js';
import { ShownFilesOf } from './shown-files.js';
import { ViewerController } from './viewer.controller.js';

/** Evidence files: the viewer, and the scans of an entry of the register. */
@Module({
  imports: [FilesModule, FrameModule],
  controllers: [EntryFilesController, ViewerController],
  providers: [ShownFilesOf],
  exports: [ShownFilesOf],
})
export class FilesPagesModule {}
