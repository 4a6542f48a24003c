import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { Public } from '../../access/public.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { PasswordCodes, type PasswordSet } from '../../people/password-codes.js';
import { type Texts, textsIn } from '../../texts/index.js';
import { renderPage } from '../../web/page.js';
import { SetPassword } from '../../web/pages/people/set-password.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';

class SetPasswordForm {
  @IsString() @MaxLength(320) email!: string;
  @IsString() @MaxLength(60) code!: string;
  @IsString() @MaxLength(1024) password!: string;
}

const STATUS: Readonly<Record<PasswordSet['outcome'], number>> = {
  ok: 200,
  wrong: 401,
  fault: 422,
  wait: 429,
};

const problemIn = (outcome: PasswordSet, t: Texts): string | null => {
  const words = t.pages.people.setPassword;
  switch (outcome.outcome) {
    case 'ok':
      return null;
    case 'wrong':
      return words.wrongCode;
    case 'fault':
      return words.faults[outcome.fault];
    case 'wait':
      return words.wait(outcome.seconds);
  }
};

/** Open to whoever comes: he proves himself by the code, slowed down like a password. */
@Controller('sign-in/password')
@Public()
export class SetPasswordController {
  constructor(
    private readonly codes: PasswordCodes,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async blank(@Req() request: Request): Promise<string> {
    const frame = await this.frames.outside(request);
    return renderPage(<SetPassword frame={frame} email="" problem={null} done={false} />);
  }

  @Post()
  @HttpCode(200)
  async set(
    @Body() { email, code, password }: SetPasswordForm,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const outcome = await this.codes.use(email, code, password, request.ip);
    void reply.status(STATUS[outcome.outcome]).header('content-type', HTML);
    if (outcome.outcome === 'wait') void reply.header('retry-after', String(outcome.seconds));
    return renderPage(
      <SetPassword
        frame={await this.frames.outside(request)}
        email={email}
        problem={problemIn(outcome, textsIn(languageOf(request)))}
        done={outcome.outcome === 'ok'}
      />,
    );
  }
}
