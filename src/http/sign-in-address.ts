import type { Request } from './exchange.js';
import { localPath } from './local-path.js';
import { isReading } from './own-origin.js';

/** The page to come back to: the one that was asked for, or the one whose form was sent. */
const pageOf = ({ method, url, headers }: Request): string => {
  if (isReading(method)) return url;
  try {
    const { host, pathname, search } = new URL(headers.referer ?? '');
    return host === headers.host ? pathname + search : '/';
  } catch {
    return '/';
  }
};

export const signInAddress = (request: Request): string => {
  const next = localPath(pageOf(request));
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
};
