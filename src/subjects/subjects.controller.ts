import { Controller, Get, Query } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Id, MayLack } from '../orders/fields.js';
import { type Subject, Subjects } from './subjects.js';

class SubjectsDto {
  /** The last one of the page before. */
  @MayLack() @Id() after?: string;
}

@Controller('api/subjects')
export class SubjectsController {
  constructor(private readonly subjects: Subjects) {}

  @Get()
  list(
    @Query() { after }: SubjectsDto,
    @Current() me: SignedIn,
  ): Promise<{ readonly items: readonly Subject[]; readonly next: string | null }> {
    return this.subjects.list(me, after ?? null);
  }
}
