import type { Conflict } from '../../shared/ledger/change.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import type { Database } from '../storage/database.ts';
import { clashBackgrounds } from '../storage/history.ts';
import type { Clash, ClashBackground, HistoryLine } from '../storage/history.ts';
import type { Judged } from './judge-row.ts';
import type { Viewer } from './viewer.ts';

export interface Settled {
  readonly conflicts: readonly Conflict[];
  readonly superseded: readonly { readonly id: EntryId; readonly field: string }[];
  /** What the history has to keep of the values that did not get in. */
  readonly lines: readonly HistoryLine[];
}

interface Sender {
  readonly viewer: Viewer;
  readonly instanceId: string;
  readonly instanceSeq: number;
}

/**
 * Tells a conflict, which a person decides, from a value that a later push of the same sheet has already overtaken on
 * the way (reliability F16): that one is kept in the history and asks nobody.
 */
export async function settleClashes(
  tx: Database,
  sender: Sender,
  judged: readonly Judged[],
): Promise<Settled> {
  const clashes = judged.flatMap(clashesOf);
  const backgrounds = await clashBackgrounds(tx, sender.viewer, clashes);
  const found = new Map(backgrounds.map((each) => [keyOf(each), each]));
  const met = clashes.map((clash) => {
    const background = found.get(keyOf(clash));
    if (!background) throw new Error('a field has a revision without a line in the history');
    return { clash, background, overtaken: isOvertaken(background, sender) };
  });
  return {
    conflicts: met.flatMap((each) => (each.overtaken ? [] : [toConflict(each)])),
    superseded: met.flatMap(({ clash, overtaken }) =>
      overtaken ? [{ id: clash.entryId, field: clash.field }] : [],
    ),
    lines: met.flatMap(({ clash, background, overtaken }) =>
      background.noted && !overtaken
        ? []
        : [
            {
              entryId: clash.entryId,
              field: clash.field,
              before: background.base,
              after: clash.mine,
              outcome: overtaken ? 'superseded' : 'conflict',
              baseRev: clash.base,
            } as const,
          ],
    ),
  };
}

function clashesOf({ row, clashes }: Judged): readonly Clash[] {
  return Object.entries(clashes).map(([field, mine]) => ({
    entryId: row.id,
    field,
    base: row.olderBase?.[field] ?? row.baseRev,
    mine,
  }));
}

function keyOf({ entryId, field }: { readonly entryId: string; readonly field: string }): string {
  return `${entryId}/${field}`;
}

function isOvertaken(background: ClashBackground, sender: Sender): boolean {
  if (background.instanceId !== sender.instanceId) return false;
  return background.instanceSeq !== null && background.instanceSeq > sender.instanceSeq;
}

function toConflict({
  clash,
  background,
}: {
  readonly clash: Clash;
  readonly background: ClashBackground;
}): Conflict {
  return {
    id: clash.entryId,
    field: clash.field,
    base: background.base,
    mine: clash.mine,
    theirs: background.theirs,
    by: background.by,
    at: background.at.toISOString(),
    theirRev: background.rev,
  };
}
