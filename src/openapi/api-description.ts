import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '../http/problem.js';

/** The description of the running application, made when it is first asked for and kept as text. */
@Injectable()
export class ApiDescription {
  private make: (() => Promise<OpenAPIObject>) | null = null;
  private made: Promise<string> | null = null;

  madeBy(make: () => Promise<OpenAPIObject>): void {
    this.make = make;
    this.made = null;
  }

  async json(): Promise<string> {
    if (!this.make) throw new Problem(503, 'UNAVAILABLE');
    this.made ??= this.make().then((document) => JSON.stringify(document));
    return this.made;
  }
}
