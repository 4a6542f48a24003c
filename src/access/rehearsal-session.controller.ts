import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import { RehearsalOnly } from '../http/rehearsal-only.js';
import { InventedDto } from './dto/sign-in.dto.js';
import { InventedPeople, type PeopleOfRole } from './invented-people.js';
import { Public } from './public.js';
import { SessionDoor } from './session-door.js';
import { type WhoAmI, WhoAmIService } from './who-am-i.js';

/** One click, and one is an invented person. In live mode these routes are not there. */
@Public()
@RehearsalOnly()
@Controller('api/session')
export class RehearsalSessionController {
  constructor(
    private readonly door: SessionDoor,
    private readonly who: WhoAmIService,
    private readonly invented: InventedPeople,
  ) {}

  @Get('people')
  async people(): Promise<PeopleOfRole[]> {
    return this.invented.byRole();
  }

  @Post('rehearsal')
  async begin(
    @Body() { person }: InventedDto,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WhoAmI> {
    return this.who.of(await this.door.asInvented(person, request, reply));
  }
}
