import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import { Problem } from '../http/problem.js';
import { IdempotencyKey, problemOf } from '../orders/answer.js';
import { Id, IsDay, Key, MayLack, Said, Whole } from '../orders/fields.js';
import { type Entered, RegisterService } from './register.service.js';

class NewEntryDto {
  @IsIn(['award', 'initiative', 'rating', 'discipline']) kind!:
    | 'award'
    | 'initiative'
    | 'rating'
    | 'discipline';
  @MayLack() @Id() person?: string;
  @MayLack() @Key() unit?: string;
  @Key() value!: string;
  @MayLack() @Key() issuer?: string;
  @MayLack() @Said(300) issuerName?: string;
  @MayLack() @Key() nature?: string;
  @MayLack() @Said(60) number?: string;
  @MayLack() @IsDay() decidedOn?: string;
  @MayLack() @Whole(1975, 2200) year?: number;
  @IsOptional() @IsBoolean() applied?: boolean;
}

class RevokeDto {
  @IsDay() on!: string;
  @Said() reason!: string;
}

const entered = (result: Entered): { id: string; recounted: readonly string[] } => {
  if (result.ok) return { id: result.id, recounted: result.recounted };
  if (result.code === 'INVALID') throw new Problem(422, 'INVALID', { errors: result.errors });
  throw problemOf(result);
};

@Controller('api/register')
export class RegisterController {
  constructor(private readonly register: RegisterService) {}

  @Post()
  async enter(@Body() body: NewEntryDto, @IdempotencyKey() key: string, @Current() me: SignedIn) {
    return entered(await this.register.enter(body, key, me));
  }

  @Post(':id/revoke')
  @HttpCode(200)
  async revoke(
    @Param('id') id: string,
    @Body() { on, reason }: RevokeDto,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ) {
    return entered(await this.register.revoke(id, on, reason, key, me));
  }
}
