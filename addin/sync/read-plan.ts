import type { DeadlineFrame, IsoDate } from '../../shared/time/deadline.ts';
import type { PlanDraft, PlanRow } from '../../shared/protocol/plan.ts';
import { cellsOf } from '../../shared/sheet/cells.ts';
import { deriveFrame } from '../../shared/sheet/frame.ts';
import type { Grid } from '../../shared/sheet/grid.ts';
import { pictureOfTop, picturesOfList } from '../../shared/sheet/picture.ts';
import { recogniseSheet } from '../../shared/sheet/recognise.ts';
import type { RecognisedRow, RecognisedSheet } from '../../shared/sheet/recognised.ts';
import { rowNames } from '../../shared/sheet/row-name.ts';
import type { SettledReading } from '../../shared/sheet/settled-reading.ts';
import type { TownPeople } from '../../shared/sheet/town-people.ts';
import {
  entryId,
  planId as planIdSchema,
  type EntryId,
  type PlanId,
} from '../../shared/town/ids.ts';
import type { Directory } from '../../shared/town/unit.ts';
import type { Deps } from './deps.ts';
import { doubtfulPeople } from './known-people.ts';
import { planLinkOf, type PlanLink } from './links.ts';
import { matchPlan } from './match-plan.ts';
import type { HeaderAsked, PlanFrame, PlanReading, ReadingSource, Refusal } from './outcome.ts';
import { readingSource } from './reading-source.ts';
import { orRefusal, refusal } from './refusal.ts';
import { unsettledUnits } from './unsettled-units.ts';

export interface ReadPlanOptions {
  /** What the coordinator says of title and span. */
  readonly frame?: Partial<PlanFrame> | undefined;
  /** A published plan that this sheet, which was never linked to it, is a new version of. */
  readonly updates?: PlanId | undefined;
  /** How the coordinator says it is to be read; null: as recognised. Left out: as the town read such a sheet before. */
  readonly settled?: SettledReading | null | undefined;
}

/**
 * Recognises the active sheet as a plan, with the town's units and the period it is read against. Changes nothing:
 * rows without an id get one only for this reading; publishing writes it into the sheet.
 */
export function readPlan(
  deps: Deps,
  options: ReadPlanOptions = {},
): Promise<PlanReading | HeaderAsked | Refusal> {
  return orRefusal(async () => {
    const reading = await deps.book.read(({ activeId }) => activeId);
    if (reading === null) return refusal('SHEET_GONE');
    if (reading.grid === null) return refusal('EMPTY_SHEET');
    const link = planLinkOf(reading.overview, reading.sheetId);
    const { updates, frame: corrected = {} } = options;
    const known = await (updates === undefined
      ? knownPlan(deps, link)
      : publishedPlan(deps, updates));
    if ('kind' in known) return known;
    const [directory, people] = await Promise.all([deps.server.directory(), deps.server.people()]);
    if (!directory.ok) return directory.refusal;
    if (!people.ok) return people.refusal;
    const { grid, sheetId } = reading;
    const source = await readingSource(deps, { grid, link }, options.settled);
    if (source.kind === 'refused') return source;
    const town = { directory: directory.value, people: people.value };
    const sheet = { sheetId, grid, known, corrected, source, ...town };
    const found = understand(deps, sheet);
    if (found === null) return await askHeader(deps, sheet);
    return found.kind === 'plan' ? { ...found, updates } : found;
  });
}

/** Enough of the sheet to see what is spoken of. */
const PICTURE_ROWS = 3;
const TOP_ROWS = 8;

/** What is known of the sheet's plan before reading it; all null for a sheet never published. */
interface KnownPlan {
  readonly planId: string | null;
  readonly revision: number | null;
  readonly frame: PlanFrame | null;
  /** Rows on the server that the sheet's rows have yet to find themselves in; null: they carry their ids. */
  readonly rows: readonly PlanRow[] | null;
}

const NEVER_PUBLISHED: KnownPlan = { planId: null, revision: null, frame: null, rows: null };

async function publishedPlan(deps: Deps, planId: PlanId): Promise<KnownPlan | Refusal> {
  const document = await deps.server.planDocument(planId);
  if (!document.ok) return document.refusal;
  const { revision, title, from, to, rows } = document.value;
  return { planId, revision, frame: { title, from, to }, rows };
}

/** After a lost answer the link has no revision yet: the server knows whether the plan exists. */
async function knownPlan(deps: Deps, link: PlanLink | null): Promise<KnownPlan | Refusal> {
  if (link === null) return NEVER_PUBLISHED;
  const { planId, title, from, to } = link;
  const linked: KnownPlan = { ...NEVER_PUBLISHED, planId, frame: { title, from, to } };
  if (link.revision !== null) return { ...linked, revision: link.revision };
  const document = await deps.server.planDocument(planId);
  if (document.ok) return { ...linked, revision: document.value.revision };
  return document.refusal.code === 'PLAN_UNKNOWN' ? linked : document.refusal;
}

interface PlanSheet {
  readonly sheetId: string;
  readonly grid: Grid;
  readonly known: KnownPlan;
  readonly corrected: Partial<PlanFrame>;
  readonly source: ReadingSource;
  readonly directory: Directory;
  readonly people: TownPeople;
}

/** Null when no heading was found. */
function understand(deps: Deps, plan: PlanSheet): PlanReading | Refusal | null {
  const { grid, known, corrected, directory, people, sheetId, source } = plan;
  const { settled } = source;
  const pointed = settled?.tasksFrom ?? settled?.headerRows?.first;
  if (pointed !== undefined && !hasRow(grid, pointed)) return null;
  const first = recogniseSheet(grid, { directory, people, settled });
  const empty = first.problems.find(({ code }) => code === 'EMPTY_SHEET');
  if (empty !== undefined) return refusal('EMPTY_SHEET', empty.message);
  // A list that is read by its contents alone says so too, and can be settled.
  if (first.kind === 'other' && first.problems.some(({ code }) => code === 'NO_HEADER'))
    return null;
  if (first.kind === 'managed') {
    return refusal(
      'NO_HEADER',
      '这是清单通自己生成的表，不能当作清单发布。请打开原来的重点任务清单。',
    );
  }
  const frame = { ...(known.frame ?? guessFrame(deps, first)), ...corrected };
  const sheet = recogniseSheet(grid, { directory, people, settled, frame: deadlineFrame(frame) });
  const rows = draftRows(deps, sheet.rows);
  const draft: PlanDraft = {
    planId: planIdSchema.parse(known.planId ?? deps.newId()),
    ...frame,
    baseRevision: known.revision,
    rows: known.rows === null ? rows : [...matchPlan(rows, known.rows)],
  };
  const actions = countDistinct(sheet.rows.map(({ action }) => action));
  const tasks = countDistinct(
    sheet.rows.map(({ action, number, title }) =>
      title === null ? null : [action, number, title].join('|'),
    ),
  );
  return {
    kind: 'plan',
    sheetId,
    sheet,
    source,
    pictures: picturesOfList(grid, sheet, PICTURE_ROWS),
    lastRow: grid.row + grid.values.length,
    rowNames: namesOf(grid),
    frame,
    draft,
    actions,
    tasks,
    ...unsettledUnits(sheet, directory),
    people,
    doubtfulPeople: doubtfulPeople(sheet.rows),
    sentence: `识别出 ${actions} 个行动、${tasks} 项任务、${sheet.rows.length} 行。`,
  };
}

async function askHeader(deps: Deps, plan: PlanSheet): Promise<HeaderAsked> {
  const { grid, sheetId, source } = plan;
  const selection = await deps.book.selection();
  const row = selection.row + 1;
  const isHere = selection.sheetId === sheetId && hasRow(grid, row);
  const pointed = source.settled?.headerRows?.first;
  return {
    kind: 'header-asked',
    sheetName: grid.sheetName,
    sheetId,
    activeRow: isHere ? row : null,
    tasksFrom: firstFullRow(grid),
    top: pictureOfTop(grid, TOP_ROWS),
    sentence:
      pointed === undefined
        ? '没有找到标题行，认不出各列是什么，还没有识别。请看下面的内容，写出标题在第几行。'
        : `第 ${pointed} 行没有内容，不能作标题行，还没有识别。请重新写出标题在第几行。`,
  };
}

function namesOf(grid: Grid): PlanReading['rowNames'] {
  return new Map([...rowNames(cellsOf(grid))].map(([row, name]) => [row + 1, name]));
}

/** The first row with several cells: titles and lines above a list have one. */
function firstFullRow({ row, texts }: Grid): number | null {
  const at = texts.findIndex((line) => line.filter((text) => text.trim() !== '').length > 1);
  return at < 0 ? null : row + at + 1;
}

/** Does the filled part of the sheet have this row, counted from 1? */
function hasRow({ row: first, values }: Grid, row: number): boolean {
  return row > first && row <= first + values.length;
}

function guessFrame(deps: Deps, sheet: RecognisedSheet): PlanFrame {
  const title = sheet.title ?? sheet.name;
  const deadlines = sheet.rows.flatMap(({ deadline }) => deadline?.text ?? []);
  const others = sheet.columns.map(({ heading }) => heading);
  const derived = deriveFrame({ titles: [title, sheet.name], deadlines, others });
  const year = deps.now().getFullYear();
  return derived === null
    ? { title, from: `${year}-01-01`, to: `${year}-12-31` }
    : { title, from: derived.from, to: derived.to };
}

function deadlineFrame({ from, to }: PlanFrame): DeadlineFrame {
  // The date inputs of the pane and `deriveFrame` give nothing else; the server checks the span again.
  return { from: from as IsoDate, to: to as IsoDate, baseYear: Number(from.slice(0, 4)) };
}

/** A copied row carries the id of its original: in the plan it is a new task, so it gets an id of its own. */
function draftRows(deps: Deps, rows: readonly RecognisedRow[]): PlanRow[] {
  const seen = new Set<EntryId>();
  return rows.map((row) => {
    const kept = entryId.safeParse(row.id);
    const isFirst = kept.success && !seen.has(kept.data);
    const id = isFirst ? kept.data : entryId.parse(deps.newId());
    seen.add(id);
    return {
      id,
      number: row.number,
      action: row.action,
      title: row.title,
      detail: row.detail,
      deadline: row.deadline?.text ?? null,
      lead: row.lead,
      responsible: row.responsible === null ? null : row.responsible.join('、'),
    };
  });
}

function countDistinct(words: readonly (string | null)[]): number {
  return new Set(words.filter((word) => word !== null)).size;
}
