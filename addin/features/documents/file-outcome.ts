export type FileOutcome =
  | { readonly kind: 'handed-over' | 'no-way'; readonly name: string }
  | { readonly kind: 'refused'; readonly sentence: string };
