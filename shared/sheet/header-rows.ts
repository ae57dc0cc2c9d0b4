/** Header rows as sheet rows from 0: first and last. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}
