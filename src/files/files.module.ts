import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { EntryFiles } from './entry-files.js';
import { FilesController } from './files.controller.js';
import { FilesService } from './files.service.js';
import { RegisterFilesController } from './register-files.controller.js';

@Module({
  imports: [RegisterModule],
  controllers: [FilesController, RegisterFilesController],
  providers: [FilesService, EntryFiles],
  exports: [FilesService, EntryFiles],
})
export class FilesModule {}
