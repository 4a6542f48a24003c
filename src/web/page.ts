import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as it is sent. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`;

/** A part of a page that renews itself. */
export const renderPart = (part: VNode): string => renderToString(part);
