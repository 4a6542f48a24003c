/** Each table there is, as its tab and the record of readings call it. */
export type SheetName =
  | 'events'
  | 'nominations'
  | 'attempts'
  | 'readings'
  | 'exports'
  | 'administration'
  | 'erasures'
  | 'anchors'
  | 'record'
  | 'chains';

/** As an address names it: the search is one page with three kinds of results. */
export type BookName = Exclude<SheetName, 'events' | 'nominations' | 'attempts'> | 'search';
