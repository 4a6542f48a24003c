import type { INestApplication } from '@nestjs/common';
import { ApiDescription } from './api-description.js';

/** Said once by whoever starts the application. What describes it is read in later: it takes longer than all the rest. */
export const describeWhenAsked = (app: INestApplication): void =>
  app.get(ApiDescription, { strict: false }).madeBy(async () => {
    const { describeApi } = await import('./describe-api.js');
    return describeApi(app);
  });
