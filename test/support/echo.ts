import { Body, Controller, Get, Inject, Module, Param, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { UnknownState } from '../../workflows/index.js';
import { Public } from '../../src/access/public.js';
import { Database } from '../../src/database/database.js';
import { Problem } from '../../src/http/problem.js';

class Proof {
  @IsString()
  @MaxLength(20)
  note!: string;
}

class Wish {
  @IsString()
  @IsNotEmpty()
  reason!: string;

  @IsOptional()
  @IsInt()
  year?: number;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Proof)
  evidence?: Proof[];
}

class Search {
  @IsOptional()
  @IsString()
  q?: string;
}

/** Says back what reached it, and fails in every way a feature may fail. */
@Public()
@Controller()
class EchoController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Post('api/echo')
  say(@Body() wish: Wish): Wish {
    return wish;
  }

  @Get('api/echo')
  search(@Query() search: Search): Search {
    return search;
  }

  @Get('api/echo/:id')
  one(@Param('id') id: string): { id: string } {
    return { id };
  }

  @Get('api/named/:name')
  named(@Param('name') name: string): { name: string } {
    return { name };
  }

  @Get(['api/fails/:how', 'fails/:how'])
  fails(@Param('how') how: string): never {
    throw FAILURES[how] ?? new Error(how);
  }

  @Get('api/rows')
  async read(): Promise<unknown> {
    return this.database.run({ name: 'echo-read', text: 'select code from organisation order by code' }, []);
  }

  @Post('api/rows')
  async write(): Promise<unknown> {
    return this.database.run({ name: 'echo-write', text: 'update person set phone = phone where false' }, []);
  }

  @Get('api/sql')
  async sql(): Promise<unknown> {
    return this.database.run({ name: 'echo-sql', text: 'select secret_column from organisation' }, []);
  }
}

@Controller()
class ClosedController {
  @Get(['closed/page', 'api/closed'])
  page(): string {
    return 'inside';
  }

  @Post('closed/page')
  act(): string {
    return 'done';
  }
}

const FAILURES: Readonly<Record<string, Error>> = {
  state: new UnknownState('nomination', ['somewhere']),
  refused: new Problem(409, 'REFUSED', {
    findings: [{ code: 'REASON_MISSING', clause: 'IV.1', effect: 'block' }],
  }),
};

@Module({ controllers: [EchoController, ClosedController] })
export class EchoModule {}
