import { Injectable, type PipeTransform } from '@nestjs/common';
import { instanceToPlain } from 'class-transformer';
import { InputPipe } from '../http/input.pipe.js';
import { Problem } from '../http/problem.js';

type Shapes = Readonly<Record<string, new () => { readonly type: string; readonly version: number | null }>>;

/** What was ordered, and the version its sender saw. */
export interface Ordered {
  readonly order: { readonly type: string };
  readonly version: number | null;
}

/** Picks the class of an order by its `type`, and checks the body against it: exactly its fields, each by its rules. */
@Injectable()
export class OrderPipe implements PipeTransform {
  private readonly input = new InputPipe();

  constructor(readonly shapes: Shapes) {}

  async transform(body: unknown): Promise<Ordered> {
    const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
    if (typeof type !== 'string' || !Object.hasOwn(this.shapes, type)) {
      throw new Problem(422, 'INVALID', {
        errors: [{ field: 'type', rule: type === undefined ? 'isDefined' : 'isIn' }],
      });
    }
    const metatype = this.shapes[type];
    const checked = await this.input.transform(body, { type: 'body', ...(metatype && { metatype }) });
    const { version, ...order } = instanceToPlain(checked) as { type: string; version: number | null };
    return { order, version };
  }
}
