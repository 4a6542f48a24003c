import { IsBoolean, IsOptional, ValidateBy } from 'class-validator';
import { momentIn } from '../wished-moment.js';

const IsMoment = (): PropertyDecorator =>
  ValidateBy({ name: 'isMoment', validator: { validate: (value) => momentIn(value) !== null } });

export class MoveClockDto {
  /** A day, which begins at midnight in Vietnam, or an ISO instant. */
  @IsMoment()
  to!: string;

  /** Absent: as it was. */
  @IsOptional()
  @IsBoolean()
  running?: boolean;
}
