import { progressLedger } from '../../shared/ledgers/progress.ts';
import type { Overview } from '../../shared/sheet/book.ts';
import type { SheetImage } from '../../shared/sheet/image.ts';
import { layOutMyList } from '../../shared/sheet/lay-out.ts';
import { place } from '../../shared/sheet/place.ts';
import type { PlanId, UnitId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import type { Talk } from './exchange.ts';
import { keepLastSync } from './last-sync.ts';
import { linksOf, listLinksOfPlan, settingsWith, type ListLink } from './links.ts';
import type { OpenDone, Refusal, Run } from './outcome.ts';
import { pullAll, type AllRows } from './pull-all.ts';
import { orRefusal, refusal } from './refusal.ts';
import type { BindOutput } from './sheet-server.ts';
import { freeSheetName } from './sheet-title.ts';

/**
 * Brings the unit's list to the front, or lays it out in a new sheet whose name is still free. A sheet of another unit
 * is not this unit's list, whatever workbook it came with.
 */
export function openMyList(deps: Deps, planId: PlanId, run: Run): Promise<OpenDone | Refusal> {
  return orRefusal(async () => {
    const overview = await deps.book.overview();
    const links = listLinksOfPlan(overview, planId);
    run.onProgress({ words: '正在取回清单…', done: 0, total: 2 });
    const bound = await deps.server.bind({ planId, unitId: null });
    const link = bound.ok ? ofUnit(links, bound.value.binding.unitId) : links[0];
    const known = link !== undefined && (bound.ok || bound.refusal.code === 'OFFLINE');
    if (known) return bringToFront(deps, overview, link);
    if (!bound.ok) return bound.refusal;
    const talk = talkOf(deps, run, bound.value);
    const all = await pullAll(talk);
    if ('kind' in all) return all;
    run.onProgress({ words: '正在写入清单…', done: 1, total: 2 });
    return layOut(talk, { overview, bound: bound.value, all });
  });
}

const ofUnit = (links: readonly ListLink[], unitId: UnitId): ListLink | undefined =>
  links.find(({ binding }) => binding.unitId === unitId);

async function bringToFront(deps: Deps, overview: Overview, link: ListLink): Promise<OpenDone> {
  await deps.book.select(link.sheetId, 'A1');
  return {
    kind: 'opened',
    sheetId: link.sheetId,
    sheetName: overview.sheets.find(({ id }) => id === link.sheetId)?.name ?? '',
    laidOut: false,
    rows: link.rows,
    sentence: '我的清单已经在这个工作簿里，已为您打开。点“同步”取回最新内容。',
  };
}

/** A sheet that is yet to be made has no id; what is said before it exists is only asking. */
function talkOf(deps: Deps, run: Run, { binding }: BindOutput): Talk {
  const link: ListLink = { kind: 'list', sheetId: '', binding, cursor: 0, rows: 0 };
  return { deps, run, ledger: progressLedger, link, mode: 'normal' };
}

interface Fetched {
  readonly overview: Overview;
  readonly bound: BindOutput;
  readonly all: AllRows;
}

async function layOut(talk: Talk, { overview, bound, all }: Fetched): Promise<OpenDone | Refusal> {
  const live = [...all.rows.values()].filter(({ retired }) => !retired);
  if (live.length === 0) {
    return refusal(
      'PLAN_EMPTY',
      '这份清单里没有分给本单位的任务，所以没有新建工作表。如有疑问请联系镇应急办。',
    );
  }
  const laid = layOutMyList({ ...bound, rows: live });
  const image = { ...laid, sheetName: freeSheetName(overview, laid.sheetName) };
  const sheetId = await newSheet(talk, image, (id) =>
    settingsWith(linksOf(overview), [
      { ...talk.link, sheetId: id, cursor: all.cursor, rows: live.length },
    ]),
  );
  const link: ListLink = { ...talk.link, sheetId };
  keepLastSync(talk.deps, link, { at: all.at ?? talk.deps.now().toISOString(), receipt: null });
  await talk.deps.book.select(sheetId, 'A1');
  return {
    kind: 'opened',
    sheetId,
    sheetName: image.sheetName,
    laidOut: true,
    rows: live.length,
    sentence: `共 ${live.length} 行，写在工作表“${image.sheetName}”里。填好后点“同步”。`,
  };
}

/** A sheet that could not be finished is taken away again: half a list would be taken for a whole one. */
export async function newSheet(
  { deps, run }: Pick<Talk, 'deps' | 'run'>,
  image: SheetImage,
  settingsFor: ((sheetId: string) => unknown) | null,
): Promise<string> {
  const sheetId = await deps.book.addSheet(image);
  try {
    await deps.book.write({
      sheetId,
      placement: place(image, null),
      columns: image.columns,
      expected: null,
      ...(settingsFor === null ? {} : { settings: settingsFor(sheetId) }),
      onProgress: (done, total) => run.onProgress({ words: '正在写入…', done, total }),
      isCancelled: () => run.signal.aborted,
    });
  } catch (error) {
    await deps.book.deleteSheet(sheetId);
    throw error;
  }
  return sheetId;
}
