import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { openNodeHost } from './node-host.ts';
import { CHART } from './objects/chart.ts';
import { CHART_AXIS } from './objects/chart-axis.ts';
import { CHART_COLLECTION } from './objects/chart-collection.ts';
import { CHART_DATA_LABELS } from './objects/chart-data-labels.ts';
import { CHART_SERIES } from './objects/chart-series.ts';
import { CHART_SERIES_COLLECTION } from './objects/chart-series-collection.ts';
import { RANGE } from './objects/range.ts';
import { RANGE_AREAS } from './objects/range-areas.ts';
import { RANGE_FORMAT } from './objects/range-format.ts';
import { WORKBOOK } from './objects/workbook.ts';
import { WORKSHEET } from './objects/worksheet.ts';
import { WORKSHEET_COLLECTION } from './objects/worksheet-collection.ts';
import { DATA_VALIDATION } from './objects/data-validation.ts';
import { CONDITIONAL_FORMAT } from './objects/conditional-format.ts';
import type { Batch } from './wire/batch.ts';
import { Interpreter } from './wire/interpreter.ts';
import { isSetSupported } from './wire/requirement-set.ts';

/** What the library itself says each member needs; members it does not check are of 1.1 or of their type's first version. */
function librarySets(): ReadonlyMap<string, string> {
  const file = createRequire(import.meta.url).resolve(
    '@microsoft/office-js/dist/excel-web-16.00.debug.js',
  );
  const checks = readFileSync(file, 'utf8').matchAll(
    /_throwIfApiNotSupported\("(\w+\.\w+)", _defaultApiSetName, "([\d.]+)", _hostName\)/g,
  );
  return new Map([...checks].map(([, member = '', version = '']) => [member, version]));
}

/** `range.conditionalFormats.add('Custom').setRanges('A1:C3')`, which this version of the library has no method for. */
const SET_RANGES: Batch = {
  Actions: [
    { Id: 1, ActionType: 1, Name: '', ObjectPathId: 5 },
    {
      Id: 2,
      ActionType: 3,
      Name: 'SetRanges',
      ObjectPathId: 5,
      ArgumentInfo: { Arguments: ['A1:C3'] },
    },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    3: {
      Id: 3,
      ObjectPathType: 5,
      Name: '',
      ParentObjectPathId: 2,
      ArgumentInfo: { Arguments: ['Sheet1'] },
    },
    4: {
      Id: 4,
      ObjectPathType: 3,
      Name: 'GetRange',
      ParentObjectPathId: 3,
      ArgumentInfo: { Arguments: ['A1'] },
    },
    6: { Id: 6, ObjectPathType: 4, Name: 'ConditionalFormats', ParentObjectPathId: 4 },
    5: {
      Id: 5,
      ObjectPathType: 3,
      Name: 'Add',
      ParentObjectPathId: 6,
      ArgumentInfo: { Arguments: ['Custom'] },
    },
  },
};

describe('requirement sets', () => {
  it.each([
    ['1.14', '1.13', true],
    ['1.14', '1.17', false],
    ['1.17', '1.9', true],
    ['1.20', '1.20', true],
  ] as const)('%s covers %s: %s', (claimed, wanted, expected) => {
    expect(isSetSupported(claimed, 'ExcelApi', wanted)).toBe(expected);
    expect(isSetSupported(claimed, 'excelapi', wanted)).toBe(expected);
  });

  it('knows no set that Excel does not have', () => {
    expect(isSetSupported('1.20', 'WordApi', '1.1')).toBe(false);
    expect(isSetSupported('1.20', 'ExcelApiOnline', '1.1')).toBe(false);
  });

  it('agrees with the library about every member of the host', () => {
    const sets = librarySets();
    expect(sets.size).toBeGreaterThan(400);
    const types = [
      RANGE,
      RANGE_AREAS,
      RANGE_FORMAT,
      WORKBOOK,
      WORKSHEET,
      WORKSHEET_COLLECTION,
      DATA_VALIDATION,
      CONDITIONAL_FORMAT,
      CHART,
      CHART_AXIS,
      CHART_COLLECTION,
      CHART_DATA_LABELS,
      CHART_SERIES,
      CHART_SERIES_COLLECTION,
    ];
    const wrong = types.flatMap(({ name, members }) =>
      Object.entries(members).flatMap(([member, { since }]) => {
        const camel = member.charAt(0).toLowerCase() + member.slice(1);
        const wanted = sets.get(`${name}.${camel}`);
        return wanted === undefined || wanted === since
          ? []
          : [`${name}.${camel} ${since}, not ${wanted}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('refuses a member newer than the Excel that is stood in for, in the library and in the host', async () => {
    using host = await openNodeHost({ requirementSet: '1.14' });
    expect(host.requirements.isSetSupported('ExcelApi', '1.17')).toBe(false);
    const inLibrary = host.excel.run(async (context) => {
      context.workbook.worksheets
        .getItem('Sheet1')
        .onNameChanged.add(async () => Promise.resolve());
      await context.sync();
    });
    await expect(inLibrary).rejects.toMatchObject({ code: 'ApiNotFound' });
    const inHost = (requirementSet: '1.14' | '1.17') =>
      new Interpreter(host.model, { requirementSet, year: () => 2024 }).process(SET_RANGES);
    expect((await inHost('1.14')).Error).toMatchObject({
      Code: 'ApiNotFound',
      Location: 'ConditionalFormat.setRanges',
    });
    expect((await inHost('1.17')).Error).toBeUndefined();
    const [areas] = host.model
      .sheet('Sheet1')
      .conditionalRules.all()
      .map((rule) => rule.areas);
    expect(areas).toEqual([{ row: 0, column: 0, rows: 3, columns: 3 }]);
  });
});
