const NOWHERE = 'http://here.invalid';

/**
 * Where to go after signing in: a path of this very server, never another's. Anything a browser could read as
 * another address (two slashes, a backslash, a line break) becomes the first page.
 */
export function localPath(wished: unknown): string {
  if (typeof wished !== 'string' || !/^\/(?![/\\])/.test(wished) || /[\\\p{Cc}]/u.test(wished)) return '/';
  try {
    const { origin, pathname, search } = new URL(wished, NOWHERE);
    const path = pathname + search;
    // dots may leave two slashes at the front: /.//evil.example
    const stays = origin === NOWHERE && !path.startsWith('//') && !pathname.startsWith('/sign-in');
    return stays ? path : '/';
  } catch {
    return '/';
  }
}
