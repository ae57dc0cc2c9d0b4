import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_DATA_ROW, type SheetImage } from '../../shared/sheet/image.ts';
import { layOutMyList } from '../../shared/sheet/lay-out.ts';
import { readManaged } from '../../shared/sheet/managed.ts';
import { place } from '../../shared/sheet/place.ts';
import { entryIdOf, progressRow } from '../support/progress-rows.ts';
import { SheetModel } from '../support/sheet-model.ts';

const PERCENT_KEY = 'percent';

function imageOf(numbers: readonly number[], wave: string): SheetImage {
  return layOutMyList({
    townName: '大湾镇',
    unitName: '经发办',
    planTitle: '清单',
    rows: numbers.map((n) =>
      progressRow(n, { status: '推进中', percent: n % 101, progress: `${wave}${n % 5}` }),
    ),
  });
}

function gridOf(model: SheetModel) {
  const managed = readManaged(model.grid('我的清单'));
  if ('fault' in managed) throw new Error(`${managed.fault} ${managed.missing.join()}`);
  const percent = managed.columnOf[PERCENT_KEY];
  return model.grid('我的清单', percent === undefined ? [] : [percent]);
}

/** What people do to a sheet of ours: sort it, move and insert columns, write own rows, cells and formulas. */
const disorder = fc.record({
  sortKeys: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  columnKeys: fc.array(fc.nat(), { minLength: 15, maxLength: 15 }),
  ownColumns: fc.array(fc.nat(14), { maxLength: 3 }),
  ownRows: fc.array(fc.nat(12), { maxLength: 3 }),
  linesAbove: fc.nat(2),
});

type Disorder = typeof disorder extends fc.Arbitrary<infer T> ? T : never;

function orderBy(indices: readonly number[], keys: readonly number[]): number[] {
  return indices.toSorted((a, b) => (keys[a % keys.length] ?? 0) - (keys[b % keys.length] ?? 0));
}

function disturb(model: SheetModel, { sortKeys, columnKeys, ...rest }: Disorder): void {
  const { ownColumns, ownRows, linesAbove } = rest;
  const rows = Array.from(
    { length: model.rowCount - FIRST_DATA_ROW },
    (_, i) => i + FIRST_DATA_ROW,
  );
  model.reorderRows(FIRST_DATA_ROW, orderBy(rows, sortKeys));
  model.reorderColumns(orderBy([...columnKeys.keys()], columnKeys));
  for (const before of ownColumns) {
    model.insertColumn(before);
    for (let row = 0; row < model.rowCount; row += 1) {
      // The title line and the hidden rows are ours; a person writes beside the list.
      if (row >= FIRST_DATA_ROW) {
        model.set(row, before, { value: `own ${row}`, formula: row % 2 === 0 });
      }
    }
  }
  for (const offset of ownRows) {
    const before = Math.min(FIRST_DATA_ROW + offset, model.rowCount);
    model.insertRows(before, 1);
    for (let column = 0; column < 20; column += 1) {
      if (!isIdColumn(model, column)) model.set(before, column, { value: `own row ${column}` });
    }
  }
  if (linesAbove > 0) model.insertRows(0, linesAbove);
}

function isIdColumn(model: SheetModel, column: number): boolean {
  return model.at(2, column).value === '_id';
}

/** Every cell of a person, with the id of its row, so that insertions cannot hide a loss. */
function ownCells(model: SheetModel): string[] {
  const cells: string[] = [];
  for (let row = 0; row < model.rowCount; row += 1) {
    for (const { value, formula } of model.row(row)) {
      if (String(value).startsWith('own')) cells.push(`${value} ${formula}`);
    }
  }
  return cells.sort();
}

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });

describe('place', () => {
  it('writes nothing the second time, whatever people did to the sheet', () => {
    fc.assert(
      fc.property(numbers, numbers, disorder, (first, second, disorderly) => {
        const model = new SheetModel().apply(place(imageOf(first, 'a'), null));
        disturb(model, disorderly);
        const next = imageOf(second, 'b');
        model.apply(place(next, gridOf(model)));

        const again = place(next, gridOf(model));

        expect(again.writes).toEqual([]);
        expect(again.insertRows).toEqual([]);
        expect(again.insertColumns).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every own cell, formula and row as it was', () => {
    fc.assert(
      fc.property(numbers, numbers, disorder, (first, second, disorderly) => {
        const model = new SheetModel().apply(place(imageOf(first, 'a'), null));
        disturb(model, disorderly);
        const before = ownCells(model);

        model.apply(place(imageOf(second, 'b'), gridOf(model)));

        expect(ownCells(model)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('shows every row of the image under its id, in every managed column', () => {
    fc.assert(
      fc.property(numbers, numbers, disorder, (first, second, disorderly) => {
        const model = new SheetModel().apply(place(imageOf(first, 'a'), null));
        disturb(model, disorderly);
        const next = imageOf(second, 'b');

        model.apply(place(next, gridOf(model)));

        const managed = readManaged(gridOf(model));
        if ('fault' in managed) throw new Error(managed.fault);
        for (const { id, values } of next.rows) {
          const row = managed.rowOf.get(id) ?? -1;
          const shown = next.columns.map(
            ({ key }) => model.at(row, managed.columnOf[key] ?? -1).value,
          );
          expect(shown).toEqual(values);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the order of the image among new rows and before the rows that follow them', () => {
    fc.assert(
      fc.property(numbers, numbers, (first, second) => {
        const known = first.toSorted((a, b) => a - b);
        const all = [...new Set([...first, ...second])].sort((a, b) => a - b);
        const model = new SheetModel().apply(place(imageOf(known, 'a'), null));

        model.apply(place(imageOf(all, 'a'), gridOf(model)));

        const managed = readManaged(gridOf(model));
        if ('fault' in managed) throw new Error(managed.fault);
        expect([...managed.rowOf.keys()]).toEqual(all.map(entryIdOf));
      }),
    );
  });

  it('names as retired exactly the rows the image no longer has', () => {
    fc.assert(
      fc.property(numbers, numbers, disorder, (first, second, disorderly) => {
        const model = new SheetModel().apply(place(imageOf(first, 'a'), null));
        disturb(model, disorderly);

        const placement = place(imageOf(second, 'b'), gridOf(model));
        model.apply(placement);

        const idColumn = placement.columnOf['_id'] ?? -1;
        const retired = placement.retiredRows.map((row) => model.at(row, idColumn).value).sort();
        const gone = first.filter((n) => !second.includes(n)).map(entryIdOf);
        expect(retired).toEqual(gone.sort());
      }),
    );
  });

  it('was tried on sheets that are really in disorder', () => {
    const sheets = fc.sample(fc.tuple(numbers, disorder), 200).map(([first, disorderly]) => {
      const model = new SheetModel().apply(place(imageOf(first, 'a'), null));
      disturb(model, disorderly);
      const managed = readManaged(gridOf(model));
      if ('fault' in managed) throw new Error(managed.fault);
      return { first, own: ownCells(model), managed };
    });
    const share = (test: (sheet: (typeof sheets)[number]) => boolean) =>
      sheets.filter(test).length / sheets.length;

    expect(share(({ own }) => own.length > 0)).toBeGreaterThan(0.5);
    expect(share(({ own }) => own.some((cell) => cell.endsWith('true')))).toBeGreaterThan(0.3);
    expect(share(({ managed }) => managed.columnOf['number'] !== 0)).toBeGreaterThan(0.5);
    expect(share(({ managed }) => managed.ownRows.length > 0)).toBeGreaterThan(0.3);
    expect(
      share(({ first, managed }) => {
        const ids = first.toSorted((a, b) => a - b).map(entryIdOf);
        return [...managed.rowOf.keys()].join() !== ids.join();
      }),
    ).toBeGreaterThan(0.5);
  });
});
