/** A place in this application, or an empty query on the page itself. Never an address from outside. */
export type Path = `/${string}` | `?${string}`;
