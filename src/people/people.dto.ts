import { IsBoolean, IsIn, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { ROLES, type Role } from '../../workflows/index.js';
import { thereWasSuchAMoment } from '../clock/wished-moment.js';
import { EmptyIsAbsent, Free, Id, IsDay, Many, MayLack, Said } from '../orders/fields.js';
import { CURSOR } from './directory.js';

/** What an administrator gives; seats on the Council and the clock are refused by the law, with the reason. */
const GIVEN = ROLES.filter((role) => role !== 'system' && role !== 'nominee');

const UnitCode = (): PropertyDecorator => (target, property) => {
  IsString()(target, property);
  MaxLength(20)(target, property);
};

export class PeopleQuery {
  @MayLack() @Free(200) q?: string;
  @EmptyIsAbsent() @MayLack() @UnitCode() unit?: string;
  @EmptyIsAbsent() @MayLack() @MaxLength(400) @Matches(CURSOR) after?: string;
}

const AFTER_STEP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z~[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const isPlaceInLog = (after: unknown): boolean => {
  const [at = ''] = String(after).split('~');
  return thereWasSuchAMoment(at);
};

export class LogQuery {
  @EmptyIsAbsent()
  @MayLack()
  @Matches(AFTER_STEP)
  @ValidateBy({ name: 'isPlaceInLog', validator: { validate: isPlaceInLog } })
  after?: string;
}

/** Every deed with people says why. */
export class WithReason {
  @Said(1000) reason!: string;
}

export class NewGrantDto extends WithReason {
  @IsIn(GIVEN) role!: Role;
  @EmptyIsAbsent() @MayLack() @UnitCode() unit?: string;
  @IsDay() from!: string;
  @EmptyIsAbsent() @MayLack() @IsDay() until?: string;
}

export class EndGrantDto extends WithReason {
  /** Its last day. */
  @IsDay() until!: string;
}

class SuccessorDto {
  /** Of which office: the grant's id. */
  @Id() grant!: string;
  /** Left out: to nobody. */
  @MayLack() @Id() person?: string;
}

export class HandOverDto extends WithReason {
  @IsDay() lastDay!: string;
  @Many(() => SuccessorDto, 40) to!: SuccessorDto[];
  /** Lock the account at once: only where the last day is today. */
  @MayLack() @IsBoolean() lock?: boolean;
}
