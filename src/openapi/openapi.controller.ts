import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../access/public.js';
import { ApiDescription } from './api-description.js';

@Public()
@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  @Header('content-type', 'application/json; charset=utf-8')
  show(): Promise<string> {
    return this.description.json();
  }
}
