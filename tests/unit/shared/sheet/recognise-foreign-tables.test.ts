import { describe, expect, it } from 'vitest';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import { foreignTables, saidBy } from '../../../support/foreign-table.ts';

describe('a table of another town is read or asked about', () => {
  it.each(foreignTables())('$name: $about', ({ grid, expected }) => {
    expect(saidBy(recogniseSheet(grid), grid.values[0]?.length ?? 0)).toEqual(expected);
  });
});
