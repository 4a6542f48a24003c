import { Injectable } from '@nestjs/common';
import writeExcelFile from 'write-excel-file/node';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { CataloguePlan } from '../register/catalogue-plan.js';
import type { Language } from '../texts/language.js';
import type { KnownUnit } from './judge/known.js';
import { KNOWN_UNITS } from './known.sql.js';
import type { Area } from './sheet-kinds.js';
import { templateSheets } from './template.js';

/** The template, with the units there are and the names of the plan in force. */
@Injectable()
export class TemplateService {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly catalogue: CataloguePlan,
  ) {}

  /** An .xlsx file. */
  async of(area: Area, signedIn: SignedIn, lang: Language): Promise<Buffer> {
    const { organisation } = signedIn;
    const { day } = await this.actors.present(signedIn);
    const [plan, units] = await Promise.all([
      this.catalogue.inForce(organisation, day),
      this.database.run<KnownUnit>(KNOWN_UNITS, [organisation]),
    ]);
    return writeExcelFile(templateSheets(area, { plan, units }, lang)).toBuffer();
  }
}
