import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { Finding } from '../../workflows/index.js';
import type { Request } from '../http/exchange.js';
import { languageOf } from '../http/language.js';
import { findingText } from '../texts/finding-text.js';

const hasFindings = (said: unknown): said is { readonly findings: readonly Finding[] } =>
  typeof said === 'object' && said !== null && 'findings' in said && Array.isArray(said.findings);

/** What is noted with an accepted order is said in words too, in the language of whoever asked. */
@Injectable()
export class FindingsInWords implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const lang = languageOf(context.switchToHttp().getRequest<Request>());
    return next.handle().pipe(
      map((said: unknown) =>
        hasFindings(said)
          ? {
              ...said,
              findings: said.findings.map((finding) => ({ ...finding, text: findingText(finding, lang) })),
            }
          : said,
      ),
    );
  }
}
