import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../shared/sheet/grid.ts';
import { splitNumber } from '../../shared/sheet/number-title.ts';
import { splitPeople } from '../../shared/sheet/people.ts';
import { recogniseSheet } from '../../shared/sheet/recognise.ts';
import {
  addDays,
  dateFromSerial,
  isCalendarDay,
  dateParts,
  serialFromDate,
} from '../../shared/time/date.ts';
import {
  DEADLINE_KINDS,
  dueFor,
  parseDeadline,
  type DeadlineFrame,
} from '../../shared/time/deadline.ts';
import { expandRow, normaliseName, resolveUnits, splitUnits } from '../../shared/town/unit-list.ts';
import { variantOf } from '../../shared/town/unit-name.ts';
import { gridOf } from '../support/text-grid.ts';
import { townDirectory } from '../support/town-directory.ts';

const PLAN: DeadlineFrame = { from: '2024-01-01', to: '2026-12-31', baseYear: 2024 };

const words = (...list: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...list), fc.string({ unit: 'grapheme', maxLength: 3 })), {
      maxLength: 8,
    })
    .map((parts) => parts.join(''));

const timeWords = words(
  '2024',
  '2025',
  '2026',
  '13',
  '31',
  '6',
  '年',
  '月',
  '日',
  '前',
  '底',
  '初',
  '上旬',
  '中旬',
  '—',
  '-',
  '~',
  '至',
  '每',
  '季度',
  '第',
  '一',
  '末月',
  '半年',
  '周',
  '长期坚持',
  '及时',
  '起',
  '即日',
  '；',
  '、',
  ' ',
  '\n',
  '.',
  '/',
  '45657',
  '（',
  '）',
  '次',
  '后',
  '内',
  '完成',
);

const unitWords = words(
  '应急办',
  '经发办',
  '村',
  '各村（社区）',
  '和',
  '、',
  '，',
  ';',
  ' ',
  '\n',
  '/',
  '“',
  '”',
  '"',
  '（',
  '）',
  '(',
  ')',
  '《',
  '》',
  '镇',
  '科室',
  '一岗双责',
  '等',
  '。',
);

const day = fc
  .integer({ min: 36_526, max: 73_050 })
  .map((serial) => dateFromSerial(serial) ?? '2024-01-01');

describe('reading deadlines', () => {
  it('never throws, keeps the text, and gives only days that exist, in order', () => {
    fc.assert(
      fc.property(timeWords, fc.constantFrom(PLAN, null), (text, frame) => {
        const deadline = parseDeadline(text, frame);

        expect(deadline.text).toBe(text);
        expect(DEADLINE_KINDS).toContain(deadline.kind);
        for (const date of [deadline.from, deadline.to, deadline.due]) {
          if (date !== null) expect(isCalendarDay(dateParts(date))).toBe(true);
        }
        if (deadline.from !== null && deadline.to !== null && deadline.kind === 'window') {
          expect(deadline.from <= deadline.to).toBe(true);
        }
        expect(deadline.every !== null).toBe(deadline.kind === 'recurring');
      }),
      { numRuns: 3_000 },
    );
  });

  it('finds the due day of a recurring duty in the plan, whatever day it is', () => {
    fc.assert(
      fc.property(timeWords, day, (text, today) => {
        const deadline = parseDeadline(`每${text}`, PLAN);
        const due = dueFor(deadline, today, PLAN);

        if (due !== null) expect(isCalendarDay(dateParts(due))).toBe(true);
        if (deadline.kind === 'recurring') expect(due).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not mind white space, full-width digits or the kind of dash', () => {
    const year = fc.integer({ min: 2020, max: 2030 });
    const wide = (text: string) =>
      text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(
        year,
        fc.nat(5),
        fc.constantFrom('-', '—', '–', '－', '——', '~', '～', '至', ' - '),
        (first, span, dash) => {
          const { kind, from, to, due } = parseDeadline(`${first}年-${first + span}年`, PLAN);
          const reading = { kind, from, to, due };

          expect(parseDeadline(`${first}${dash}${first + span}年`, PLAN)).toMatchObject(reading);
          expect(parseDeadline(wide(`${first}年${dash}${first + span} 年`), PLAN)).toMatchObject(
            reading,
          );
        },
      ),
    );
  });

  it('comes back from a serial to the same day', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(dateFromSerial(serialFromDate(date))).toBe(date);
        expect(serialFromDate(addDays(date, 1))).toBe(serialFromDate(date) + 1);
      }),
    );
  });
});

describe('reading names', () => {
  const town = townDirectory();
  const bare = (text: string) => text.replace(/[\s、，,;；。/／和]/gu, '');

  it('loses no character of a unit list but its separators, and makes no blank name', () => {
    fc.assert(
      fc.property(unitWords, (text) => {
        const names = splitUnits(text);

        expect(names.every((name) => name.trim() !== '')).toBe(true);
        if (!/^[/／\\\-—–]*$/u.test(text.trim())) expect(bare(names.join(''))).toBe(bare(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives every name back from any list of them', () => {
    const name = fc.constantFrom(
      '应急办',
      '各村（社区）',
      '安全生产“一岗双责”科室',
      '预案管理和政策法规科',
      '科室（甲、乙）',
    );
    const separator = fc.constantFrom('、', '，', ',', ';', '；', '\n', ' ', '　', '/');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, separator), { minLength: 1, maxLength: 8 }), (pairs) => {
        const text = pairs.map(([word, mark]) => word + mark).join('');

        expect(splitUnits(text)).toEqual(pairs.map(([word]) => word));
      }),
    );
  });

  it('normalises a name once and for all', () => {
    fc.assert(
      fc.property(unitWords, (text) => {
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
        expect(() => variantOf(text)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });

  it('names every unit at most once and settles or reports every name', () => {
    fc.assert(
      fc.property(unitWords, unitWords, (lead, responsible) => {
        const { units, unknown, groups } = resolveUnits(town, responsible);
        const row = expandRow(town, lead, responsible);

        expect(new Set(units).size).toBe(units.length);
        expect(new Set(row.members).size).toBe(row.members.length);
        if (splitUnits(responsible).length > 0) {
          expect(units.length + unknown.length + groups.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses no character of people’s names', () => {
    const list = words('赵', '燕', '夏成亮', '刘啟斌', ' ', '  ', '　', '\n', '、');
    fc.assert(
      fc.property(list, (text) => {
        // What a bracket holds and what a colon labels is no name.
        fc.pre(!/[:：()（）]/u.test(text));
        const known = new Set(splitPeople(text).join(''));
        const letters = text.replace(/[^赵燕夏成亮刘啟斌]/gu, '');

        expect([...letters].every((letter) => known.has(letter))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses nothing of a title but the marks around its number', () => {
    fc.assert(
      fc.property(words('1', '2', '.', '．', '、', '（', '）', '健全', '个', ' '), (text) => {
        const { number, title } = splitNumber(text, 1);
        const plain = (value: string) => value.replace(/[\s.．、,，:：()（）]/gu, '');

        expect(plain((number ?? '') + title)).toBe(plain(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('recognising a sheet', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(
      '',
      '',
      '',
      '序号',
      '重点任务',
      '完成时间',
      '牵头部门',
      '责任部门',
      '责任人',
      '备注',
      '_id',
      'title',
      'status',
      '一、甲',
      '1.乙',
      '2024年',
      '合计',
      '填表人：张三',
      45_657,
      true,
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.double({ noNaN: true }),
  );
  const area = fc
    .tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([row, column, rows, columns]) => ({ row, column, rows, columns }));

  it('never throws and points only at rows of the sheet', () => {
    let lists = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 9 }),
        fc.array(area, { maxLength: 4 }),
        (lines, merges) => {
          const sheet = recogniseSheet({ ...gridOf(lines), merges });

          if (sheet.rows.length > 0) lists += 1;
          expect(sheet.confidence).toBeGreaterThanOrEqual(0);
          expect(sheet.confidence).toBeLessThanOrEqual(1);
          for (const { row } of sheet.rows) expect(row >= 1 && row <= lines.length).toBe(true);
          expect(
            sheet.rows.length > 0 || sheet.columns.length > 0 || sheet.problems.length > 0,
          ).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
    // The property must have met lists, not only rubbish.
    expect(lists).toBeGreaterThan(50);
  });
});
