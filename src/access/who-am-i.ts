import { Injectable } from '@nestjs/common';
import { holdsOn, type Assurance, type Grant, type Role, type Words } from '../../workflows/index.js';
import { BusinessClock } from '../clock/clocks.js';
import { type ClockSetting, OFFICE_ZONE } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { Problem } from '../http/problem.js';
import type { SignedIn } from './signed-in.js';
import { WHO_AM_I } from './who-am-i.sql.js';

export interface UnitName {
  readonly code: string;
  readonly name: Words;
}

export interface WhoAmI {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly organisation: {
    readonly id: string;
    readonly code: string;
    readonly name: Words;
    readonly rehearsal: boolean;
  };
  /** Held today, by the business clock. For display; rights are read afresh at each deed. */
  readonly roles: readonly { readonly role: Role; readonly unit: UnitName | null }[];
  readonly assurance: Assurance;
}

interface Row {
  readonly person: WhoAmI['person'];
  readonly organisation: WhoAmI['organisation'];
  readonly grants: readonly (Omit<Grant, 'unit'> & { readonly unit: UnitName | null })[];
  readonly clock: ClockSetting | null;
}

/** Name, roles and house of the person signed in, in one query. */
@Injectable()
export class WhoAmIService {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
  ) {}

  async of({ person, assurance }: Pick<SignedIn, 'person' | 'assurance'>): Promise<WhoAmI> {
    const [row] = await this.database.run<Row & Record<string, unknown>>(WHO_AM_I, [person]);
    if (!row) throw new Problem(401, 'SIGN_IN_NEEDED');
    const { day } = this.clock.read(row.clock, OFFICE_ZONE);
    return {
      person: row.person,
      organisation: row.organisation,
      roles: row.grants.filter((grant) => holdsOn(day, grant)).map(({ role, unit }) => ({ role, unit })),
      assurance,
    };
  }
}
