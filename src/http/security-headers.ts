import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Installation } from './installation.js';

type Headers = NonNullable<Parameters<NestFastifyApplication['useSecurityHeaders']>[0]>;

const NOTHING = "'none'";
const OURS = "'self'";

/**
 * On every answer, also those the router gives by itself. Office networks often have plain http: there neither
 * upgrade-insecure-requests nor HSTS may be sent, and with `no-referrer` a form would carry `Origin: null`.
 */
export const securityHeaders = ({ secure }: Installation): Headers => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: OURS,
      formAction: OURS,
      frameAncestors: NOTHING,
      baseUri: NOTHING,
      objectSrc: NOTHING,
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: secure,
  xFrameOptions: { action: 'deny' },
});
