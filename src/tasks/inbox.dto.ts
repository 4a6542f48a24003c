import { IsOptional, Matches } from 'class-validator';

export class InboxDto {
  /** Where the page before ended. */
  @IsOptional()
  @Matches(/^(\d{4}-\d{2}-\d{2}|infinity)_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  after?: string;
}
