import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type InvalidField, Problem } from './problem.js';

const NAMES_A_ROW = /^id$|Id$/;
export const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Every field that was refused, by its path; the first broken rule of each is told. */
const invalidFields = (errors: readonly ValidationError[], above = ''): InvalidField[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const field = above === '' ? property : `${above}.${property}`;
    const rules = Object.keys(constraints ?? {});
    // what is not filled in is also "no text" and "too short": one sentence says it
    const rule = rules.find((one) => one === 'isDefined' || one === 'isNotEmpty') ?? rules[0];
    const own = rule === undefined ? [] : [{ field, rule }];
    return [...own, ...invalidFields(children ?? [], field)];
  });

/**
 * What a controller takes: exactly the fields its DTO names, each by its rules. All mistakes are told at once. An id
 * in a path that cannot be one names nothing: 404, as for any other row that is not there.
 */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      exceptionFactory: (errors) => new Problem(422, 'INVALID', { errors: invalidFields(errors) }),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'param' && NAMES_A_ROW.test(metadata.data ?? '') && !UUID.test(String(value))) {
      throw new Problem(404, 'NOT_FOUND');
    }
    return super.transform(value, metadata);
  }
}
