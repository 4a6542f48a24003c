import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import { Current } from './current.js';
import { SignInDto } from './dto/sign-in.dto.js';
import { Public } from './public.js';
import { SessionDoor } from './session-door.js';
import type { SignedIn } from './signed-in.js';
import { type WhoAmI, WhoAmIService } from './who-am-i.js';

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly door: SessionDoor,
    private readonly who: WhoAmIService,
  ) {}

  @Public()
  @Post()
  async begin(
    @Body() given: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WhoAmI> {
    return this.who.of(await this.door.byPassword(given, request, reply));
  }

  @Get()
  async show(@Current() signedIn: SignedIn): Promise<WhoAmI> {
    return this.who.of(signedIn);
  }

  /** Open to whoever comes: ending what has ended is no mistake. */
  @Public()
  @Delete()
  @HttpCode(204)
  async end(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<void> {
    await this.door.leave(request, reply);
  }
}
