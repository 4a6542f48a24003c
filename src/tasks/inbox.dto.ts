import { IsOptional, Matches, ValidateBy } from 'class-validator';
import { isDay } from '../../workflows/index.js';

export class InboxDto {
  /** Where the page before ended. */
  @IsOptional()
  @ValidateBy({
    name: 'isCursor',
    validator: {
      validate: (after) => isDay(String(after).split('_')[0]) || String(after).startsWith('infinity_'),
    },
  })
  @Matches(/^(\d{4}-\d{2}-\d{2}|infinity)_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  after?: string;
}
