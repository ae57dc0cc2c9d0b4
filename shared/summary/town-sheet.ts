import type { ImageRow, SheetImage } from '../sheet/image.ts';
import { TOTAL_ROW_ID } from '../sheet/managed-rows.ts';
import { idColumn } from '../sheet/my-list-columns.ts';
import { stateToneRules, stateWords, type ColourSettings } from './colours.ts';
import { computed, taskCells, taskColumns } from './columns.ts';
import type { TaskFact } from './facts.ts';
import { progressFigures, totalsOfStates } from './figures.ts';
import type { Judged } from './judged.ts';
import { summaryNote, summaryTitle } from './note.ts';
import { withBase } from './totals.ts';

const SHEET_NAME = '全镇汇总';

/** Stands where a unit has nothing to do with a task. */
const NOT_CONCERNED = '—';

/** What the signs in the cells mean, for whoever reads the sheet on paper. */
const SIGNS = `“${NOT_CONCERNED}”不涉及，“/”长期任务不计完成率`;

/** 序号, 行动名称 and 重点任务. */
const FROZEN_COLUMNS = 3;

/** Narrow, so that seventeen units beside them still print in 7 points on one A4 page. */
const TASK_COLUMNS = taskColumns({ number: 4, action: 12, title: 13, deadline: 8, lead: 8 });

const FIGURES = [
  computed({ key: 'rate', label: '完成率', kind: 'percent', width: 6 }),
  computed({ key: 'done', label: '已完成/应完成', width: 8 }),
  computed({ key: 'late', label: '逾期/应完成', width: 7 }),
];

/** Four Chinese characters of a state in one line: «严重逾期», «基本完成». */
const UNIT_WIDTH = 8;
const UNIT_WIDTH_OF_FEW = 12;
const FEW_UNITS = 10;

/** 全镇汇总: tasks × units, each state with its word, each figure with its base, the totals last. */
export function townSheet(judged: Judged, settings: ColourSettings): SheetImage {
  const { facts, tasks, units } = judged;
  const width = units.length > FEW_UNITS ? UNIT_WIDTH : UNIT_WIDTH_OF_FEW;
  const unitColumns = units.map(({ id, name }) => computed({ key: id, label: name, width }));
  return {
    sheetName: SHEET_NAME,
    title: summaryTitle(facts, SHEET_NAME),
    note: summaryNote(judged, [SIGNS]),
    columns: [...TASK_COLUMNS, ...FIGURES, ...unitColumns, idColumn],
    rows: [...tasks.map((task) => taskRow(task, judged, settings)), totalRow(judged)],
    toneRules: stateToneRules(units.map(({ id }) => id)),
    markedColumns: [],
    greyRepeats: ['action'],
    frozenColumns: FROZEN_COLUMNS,
    goneNote: { key: 'done', text: '任务已停用' },
  };
}

function taskRow(task: TaskFact, { ofTask, units }: Judged, settings: ColourSettings): ImageRow {
  const states = ofTask(task.id);
  const ofUnit = new Map(states.map(({ unit, judgement }) => [unit.id, judgement]));
  const words = units.map(({ id }) => {
    const judgement = ofUnit.get(id);
    return judgement === undefined ? NOT_CONCERNED : stateWords(judgement, settings);
  });
  return {
    id: task.id,
    values: [...taskCells(task), ...progressFigures(states), ...words, task.id],
  };
}

function totalRow({ states, units, ofUnit }: Judged): ImageRow {
  const shares = units.map(({ id }) => {
    const { done, countable } = totalsOfStates(ofUnit(id));
    return withBase(done, countable);
  });
  const heading = ['', '合计', '各单位为已完成/应完成', '', ''];
  return {
    id: TOTAL_ROW_ID,
    values: [...heading, ...progressFigures(states), ...shares, TOTAL_ROW_ID],
  };
}
