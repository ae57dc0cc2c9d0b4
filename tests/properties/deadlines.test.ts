import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, isoDate, serialFromDate, type IsoDate } from '../../shared/time/date.ts';
import { parseDeadline, type DeadlineFrame } from '../../shared/time/deadline.ts';

const PLAN: DeadlineFrame = { from: '2023-01-01', to: '2026-12-31', baseYear: 2024 };

/** A form of deadline with the days it means. */
interface Form {
  readonly text: string;
  readonly from?: IsoDate;
  readonly due: IsoDate;
}

const year = fc.integer({ min: 2023, max: 2030 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc
  .tuple(year, month, fc.integer({ min: 1, max: 31 }))
  .filter(([y, m, d]) => d <= daysInMonth(y, m));
const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function below100(number: number): string {
  const tens = Math.floor(number / 10);
  const units = number % 10 === 0 ? '' : (numerals[number % 10] ?? '');
  if (tens === 0) return units;
  return `${tens === 1 ? '' : (numerals[tens] ?? '')}十${units}`;
}

const inChinese = (y: number) =>
  Array.from(String(y), (digit) => numerals[Number(digit)] ?? '').join('');

function lastDay(y: number, m: number): IsoDate {
  return isoDate({ year: y, month: m, day: daysInMonth(y, m) });
}

const dayForm: fc.Arbitrary<Form> = fc
  .tuple(day, fc.nat(9), fc.constantFrom('', '前', '之前', '以前', '前完成', '前完成整改', '止'))
  .map(([[y, m, d], style, end]) => {
    const pad = (value: number) => String(value).padStart(2, '0');
    const due = isoDate({ year: y, month: m, day: d });
    const base = { year: PLAN.baseYear, month: m, day: d };
    const spellings: readonly Form[] = [
      { text: `${y}年${m}月${d}日${end}`, due },
      { text: `${y}.${m}.${d}${end}`, due },
      { text: `${y}/${pad(m)}/${pad(d)}${end}`, due },
      { text: `${y}-${m}-${d}${end}`, due },
      { text: `${y}${pad(m)}${pad(d)}`, due },
      { text: String(serialFromDate(due)), due },
      { text: `${String(y).slice(2)}年${m}月${d}日${end}`, due },
      { text: `${inChinese(y)}年${below100(m)}月${below100(d)}日${end}`, due },
      { text: `${y} 年 ${m} 月\n${d} 日${end}`, due },
      d <= daysInMonth(PLAN.baseYear, m)
        ? { text: `${m}月${d}日${end}`, due: isoDate(base) }
        : { text: `${y}年${m}月${d}日`, due },
    ];
    return spellings[style] ?? { text: `${y}年${m}月${d}日`, due };
  });

const monthForm: fc.Arbitrary<Form> = fc.tuple(year, month, fc.nat(5)).map(([y, m, style]) => {
  const due = lastDay(y, m);
  const from = isoDate({ year: y, month: m, day: 1 });
  const third = (first: number, last: number) => ({
    from: isoDate({ year: y, month: m, day: first }),
    due: isoDate({ year: y, month: m, day: last }),
  });
  const forms: readonly Form[] = [
    { text: `${y}年${m}月`, from, due },
    { text: `${y}年${m}月份`, from, due },
    { text: `${y}年${m}月底前`, due },
    { text: `${y}年${below100(m)}月末`, due },
    { text: `${y}年${m}月上旬`, ...third(1, 10) },
    { text: `${y}年${m}月中旬`, ...third(11, 20) },
  ];
  return forms[style] ?? { text: `${y}年${m}月`, from, due };
});

const rangeForm: fc.Arbitrary<Form> = fc
  .tuple(year, month, month, fc.constantFrom('-', '—', '~', '至', '到', ' － '))
  .filter(([, first, last]) => first < last)
  .chain(([y, first, last, dash]) =>
    fc.constantFrom<Form>(
      ...[
        `${y}年${first}月${dash}${last}月`,
        `${y}年${first}${dash}${last}月`,
        `${y}.${first}${dash}${y}.${last}`,
        `${y}年${first}月${dash}${y}年${last}月`,
      ].map((text) => ({
        text,
        from: isoDate({ year: y, month: first, day: 1 }),
        due: lastDay(y, last),
      })),
    ),
  );

const oneForm = fc.oneof(dayForm, monthForm, rangeForm);

const wide = (text: string) =>
  text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('a deadline that can be read', () => {
  it('comes back as the days it was written from', () => {
    fc.assert(
      fc.property(oneForm, fc.boolean(), ({ text, from, due }, isWide) => {
        const deadline = parseDeadline(isWide ? wide(text) : text, PLAN);

        expect(deadline).toMatchObject({ due, steps: [] });
        if (from !== undefined) expect(deadline.from).toBe(from);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is one of several without losing any, and the row is due with the last', () => {
    const named = oneForm.filter(({ text }) => /^\d{4}年/u.test(text));
    const separator = fc.constantFrom('；', '、', '，', '\n', '; ');
    fc.assert(
      fc.property(fc.array(named, { minLength: 2, maxLength: 4 }), separator, (forms, mark) => {
        const text = forms.map((form) => form.text.replace(/\s/gu, '')).join(mark);
        const { due, steps } = parseDeadline(text, PLAN);

        expect(steps.map((step) => step.due)).toEqual(forms.map((form) => form.due));
        expect(due).toBe(
          forms
            .map((form) => form.due)
            .toSorted()
            .at(-1),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

const NO_DAY = { from: null, to: null, due: null };

describe('what is no deadline', () => {
  it('never gives a day that the calendar does not have', () => {
    const impossible = fc
      .tuple(year, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 }))
      .filter(([y, m, d]) => m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m));
    const spell = fc.constantFrom<(y: number, m: number, d: number) => string>(
      (y, m, d) => `${y}年${m}月${d}日`,
      (y, m, d) => `${y}年${m}月${d}日前完成`,
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}/${m}/${d}前`,
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `第一项${y}年${m}月${d}日；第二项${y}年底前`,
    );
    fc.assert(
      fc.property(impossible, spell, ([y, m, d], write) => {
        expect(parseDeadline(write(y, m, d), PLAN)).toMatchObject({ kind: 'text', ...NO_DAY });
      }),
      { numRuns: 3_000 },
    );
  });

  it('never gives a day for random text', () => {
    const noTime = (text: string) => !/[年月日号季旬周星天半度]/u.test(text.normalize('NFKC'));
    const junk = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/\d/u.test(text)),
      fc
        .array(
          fc.constantFrom('整改', '村', '前', '底', '后', '内', '至', '第', '末', '一', '十', 'A'),
          {
            maxLength: 8,
          },
        )
        .map((words) => words.join('')),
    );
    fc.assert(
      fc.property(junk.filter(noTime), (text) => {
        expect(parseDeadline(text, null)).toMatchObject(NO_DAY);
        expect(parseDeadline(text, PLAN).due).toBeNull();
      }),
      { numRuns: 3_000 },
    );
  });

  it('never gives a day for amounts, numbers of papers and telephones', () => {
    const count = fc.integer({ min: 1, max: 9_999_999 });
    const junk = fc.oneof(
      fc
        .tuple(count, fc.constantFrom('家', '万元', '%', '人次', '个', '条', '项', '公里'))
        .map(([number, unit]) => `${number}${unit}`),
      fc.tuple(year, count).map(([y, number]) => `安委办〔${y}〕${number}号`),
      fc.tuple(count, year).map(([number, y]) => `GB${number}-${y}`),
      fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String),
      fc.integer({ min: 0, max: 999 }).map(String),
      fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String),
      fc.tuple(count, count).map(([a, b]) => `${a}个行动${b}条措施`),
    );
    fc.assert(
      fc.property(junk, (text) => {
        expect(parseDeadline(text, PLAN)).toMatchObject(NO_DAY);
      }),
      { numRuns: 3_000 },
    );
  });

  it('makes the whole cell words where one of its dates hangs on a condition', () => {
    const condition = fc.constantFrom('视资金情况再定', '如遇特殊情况另行通知', '待批复后再报');
    fc.assert(
      fc.property(oneForm, condition, ({ text }, words) => {
        expect(parseDeadline(`${text}，${words}`, PLAN).due).toBeNull();
      }),
    );
  });
});
