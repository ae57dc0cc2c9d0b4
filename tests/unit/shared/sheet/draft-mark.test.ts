import { describe, expect, it } from 'vitest';
import {
  draftNote,
  draftTitle,
  draftWords,
  withoutDraft,
} from '../../../../shared/sheet/draft-mark.ts';
import { place } from '../../../../shared/sheet/place.ts';
import { summarySheets } from '../../../../shared/summary/sheets.ts';
import { SheetModel } from '../../../support/sheet-model.ts';
import { reportedFacts } from '../../../support/summary-facts.ts';

describe('the mark of a draft', () => {
  it('stands at the end of a title and at the front of a note, and comes off again', () => {
    const words = draftWords(12, 43);
    expect(draftTitle('重点任务清单 全镇汇总', words)).toBe(
      '重点任务清单 全镇汇总（未审定 12/43）',
    );
    expect(draftNote('清单通 · 第 7 号', words)).toBe('未审定 12/43 · 清单通 · 第 7 号');
    expect(withoutDraft(draftTitle('重点任务清单 全镇汇总', words))).toBe('重点任务清单 全镇汇总');
    expect(withoutDraft(draftNote('清单通 · 第 7 号', words))).toBe('清单通 · 第 7 号');
  });

  it('is nothing where there is no draft', () => {
    expect([draftTitle('题', null), draftNote('注', null)]).toEqual(['题', '注']);
  });

  it('leaves the words of a person alone', () => {
    expect(withoutDraft('重点任务清单（未审定）')).toBe('重点任务清单（未审定）');
  });
});

describe('a second 汇总', () => {
  const facts = reportedFacts();
  const { town } = summarySheets(facts);
  const accepted = summarySheets({
    ...facts,
    reports: facts.reports.map((report) => ({
      ...report,
      ...(report.exempt === null && {
        ...{ state: 'accepted', acceptedAt: facts.at, firstSubmittedAt: facts.at },
      }),
    })),
  }).town;
  const written = (model: SheetModel) =>
    place(accepted, model.grid('全镇汇总', [town.columns.length - 1])).writes;

  it('takes the mark off title and note once everything is accepted', () => {
    expect(town.title).toBe('重点任务清单 全镇汇总（未审定 3/4）');
    expect(accepted.title).toBe('重点任务清单 全镇汇总');
    const writes = written(new SheetModel().apply(place(town, null)));
    expect(writes).toEqual([
      { row: 0, column: 0, value: '重点任务清单 全镇汇总' },
      { row: 1, column: 0, value: accepted.note },
    ]);
    expect(accepted.note).toMatch(/^清单通 · 第 7 号/u);
  });

  it('leaves a title that somebody reworded', () => {
    const model = new SheetModel().apply(place(town, null));
    model.set(0, 0, { value: '大湾镇三季度汇总' });
    expect(written(model).map(({ row }) => row)).toEqual([1]);
  });
});
