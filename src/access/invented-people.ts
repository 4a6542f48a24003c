import { Injectable } from '@nestjs/common';
import { holdsOn, type Day, ROLES, type Role } from '../../workflows/index.js';
import { BusinessClock } from '../clock/clocks.js';
import { type ClockSetting, OFFICE_ZONE } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { INVENTED_PEOPLE } from './who-am-i.sql.js';

export interface InventedPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
}

export interface PeopleOfRole {
  readonly role: Role;
  readonly people: readonly InventedPerson[];
}

type Row = InventedPerson & {
  readonly role: Role;
  readonly from: Day;
  readonly until: Day | null;
  readonly clock: ClockSetting | null;
};

/** Whom one may be in a rehearsal, by role, in the order in which a nomination meets them. */
@Injectable()
export class InventedPeople {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
  ) {}

  async byRole(): Promise<PeopleOfRole[]> {
    const rows = await this.database.run<Row & Record<string, unknown>>(INVENTED_PEOPLE, []);
    const held = rows.filter((row) => holdsOn(this.clock.read(row.clock, OFFICE_ZONE).day, row));
    return ROLES.map((role) => ({
      role,
      people: held
        .filter((row) => row.role === role)
        .map(({ id, name, post, unit }) => ({ id, name, post, unit })),
    })).filter(({ people }) => people.length > 0);
  }
}
