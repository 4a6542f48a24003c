import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isLanguage, type Language } from '../texts/language.js';
import type { Request } from './exchange.js';

export const LANGUAGE_COOKIE = 'lang';

const weightOf = (accepted: string, language: Language): number => {
  const entry = accepted
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .find((part) => part.startsWith(language));
  if (entry === undefined) return 0;
  const weight = Number(/;\s*q=([\d.]+)/.exec(entry)?.[1] ?? 1);
  return Number.isNaN(weight) ? 0 : weight;
};

/** Vietnamese, unless the person chose English here or his browser puts it before Vietnamese. */
export const languageOf = ({ headers, cookies }: Pick<Request, 'headers' | 'cookies'>): Language => {
  // a request refused before it was routed has no cookies yet
  const chosen = (cookies as Request['cookies'] | undefined)?.[LANGUAGE_COOKIE];
  if (isLanguage(chosen)) return chosen;
  const accepted = headers['accept-language'] ?? '';
  return weightOf(accepted, 'en') > weightOf(accepted, 'vi') ? 'en' : 'vi';
};

/** The language of whoever asks, as a parameter of a controller. */
export const Lang = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languageOf(context.switchToHttp().getRequest<Request>()),
);
