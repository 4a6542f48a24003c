import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DROP_FILES, EXPIRE } from './imports.sql.js';

/** A workbook may say anything about anybody: it is kept no longer than it takes to confirm it. */
@Injectable()
export class ExpiredImports {
  constructor(private readonly database: Database) {}

  /** What has expired is forgotten: rows and files, not that there was an import. */
  async forget(organisation: string): Promise<void> {
    await this.database.run(EXPIRE, [organisation]);
    await this.database.run(DROP_FILES, [organisation]);
  }
}
