import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { InventedDto, SignInDto } from '../access/dto/sign-in.dto.js';
import { InventedPeople } from '../access/invented-people.js';
import { Public } from '../access/public.js';
import { SessionDoor } from '../access/session-door.js';
import type { Reply, Request } from '../http/exchange.js';
import { Installation } from '../http/installation.js';
import { localPath } from '../http/local-path.js';
import { Problem } from '../http/problem.js';
import { RehearsalOnly } from '../http/rehearsal-only.js';
import { renderPage } from '../web/page.js';
import { SignIn } from '../web/pages/sign-in.js';
import type { SignInPage } from '../web/view-models.js';
import { Frames } from './frame.js';
import { nextOf, PeopleWanted, pickerOf } from './people-picker.js';
import { HTML } from './html.js';

class SignInForm extends SignInDto {
  @IsOptional() @IsString() @MaxLength(2000) next?: string;
  @IsOptional() @IsString() @MaxLength(100) nonce?: string;
}

class InventedForm extends InventedDto {
  @IsOptional() @IsString() @MaxLength(2000) next?: string;
  @IsOptional() @IsString() @MaxLength(100) nonce?: string;
}

class SignOutForm {
  @IsOptional() @IsString() @MaxLength(100) nonce?: string;
}

type Wrong = Pick<SignInPage, 'email' | 'problem'>;

@Public()
@Controller()
export class SignInController {
  constructor(
    private readonly door: SessionDoor,
    private readonly invented: InventedPeople,
    private readonly installation: Installation,
    private readonly frames: Frames,
  ) {}

  @Get('sign-in')
  @Header('content-type', HTML)
  show(@Query() wanted: PeopleWanted, @Req() request: Request): Promise<string> {
    return this.render(request, wanted, { email: '', problem: null });
  }

  @Post('sign-in')
  @HttpCode(303)
  async byPassword(
    @Body() { email, password, next }: SignInForm,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    try {
      await this.door.byPassword({ email, password }, request, reply);
    } catch (problem) {
      const wrong = wrongOf(problem, email);
      if (!wrong) throw problem;
      void reply.status((problem as Problem).getStatus()).header('content-type', HTML);
      return this.render(request, next === undefined ? {} : { next }, wrong);
    }
    return goOn(reply, next);
  }

  @Post('sign-in/rehearsal')
  @RehearsalOnly()
  @HttpCode(303)
  async asInvented(
    @Body() { person, next }: InventedForm,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<undefined> {
    await this.door.asInvented(person, request, reply);
    return goOn(reply, next);
  }

  @Post('sign-out')
  @HttpCode(303)
  async leave(
    @Body() _: SignOutForm,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<void> {
    await this.door.leave(request, reply);
    void reply.header('location', '/sign-in');
  }

  private async render(request: Request, wanted: PeopleWanted, wrong: Wrong): Promise<string> {
    const next = nextOf(wanted.next);
    const people = this.installation.rehearsal ? await this.invented.byRole() : null;
    return renderPage(
      <SignIn
        frame={await this.frames.outside(request)}
        action="/sign-in"
        nonce={randomUUID()}
        next={next}
        rehearsal={people && pickerOf(people, wanted, { page: '/sign-in', next, me: null })}
        {...wrong}
      />,
    );
  }
}

const goOn = (reply: Reply, next: string | undefined): undefined => {
  void reply.header('location', localPath(next));
};

const wrongOf = (problem: unknown, email: string): Wrong | null => {
  if (!(problem instanceof Problem)) return null;
  if (problem.code === 'WRONG_PASSWORD') return { email, problem: { kind: 'wrong' } };
  const seconds = problem.parts.retryAfterSeconds ?? 0;
  return problem.code === 'TOO_MANY_PASSWORDS' ? { email, problem: { kind: 'slow', seconds } } : null;
};
