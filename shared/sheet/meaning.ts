/** What a column of somebody's list means, whatever its heading says (domain/columns: headings by meaning). */
export const MEANINGS = [
  'number',
  'action',
  'title',
  'detail',
  'deadline',
  'lead',
  'responsible',
  'people',
  'leader',
  'target',
  'status',
  'percent',
  'progress',
  'problems',
  'next',
  'remark',
  'score',
  'other',
] as const;

export type Meaning = (typeof MEANINGS)[number];
