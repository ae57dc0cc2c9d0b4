import type { Area } from '../model/address.ts';
import { shiftArea, type GridEdit } from '../model/grid-edit.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from './host-error.ts';

/** A range that a client holds: it follows its cells while rows and columns come and go. */
export class LiveRange {
  readonly sheet: SheetModel;
  #area: Area | null;

  constructor(sheet: SheetModel, area: Area) {
    this.sheet = sheet;
    this.#area = area;
  }

  /** Throws `InvalidReference` when its cells were deleted. */
  get area(): Area {
    if (!this.#area) throw new HostError('InvalidReference');
    return this.#area;
  }

  follow(sheetId: string, edit: GridEdit): void {
    if (this.#area && sheetId === this.sheet.id) this.#area = shiftArea(this.#area, edit);
  }
}

/** What a reference can name: a range, or the areas of a RangeAreas. */
type Kept = LiveRange | readonly LiveRange[];

export function isKeepable(target: unknown): target is Kept {
  if (target instanceof LiveRange) return true;
  return (
    Array.isArray(target) && target.length > 0 && target.every((each) => each instanceof LiveRange)
  );
}

/** The ranges of the running batch, and those that clients keep across batches. */
export class LiveRanges {
  readonly #live = new Set<LiveRange>();
  readonly #kept = new Map<string, Kept>();
  #count = 0;

  open(sheet: SheetModel, area: Area): LiveRange {
    const range = new LiveRange(sheet, area);
    this.#live.add(range);
    return range;
  }

  /** Gives a name under which a later batch finds the range or areas. */
  keep(target: Kept): string {
    for (const [id, kept] of this.#kept) if (kept === target) return id;
    this.#count += 1;
    const id = `r${String(this.#count)}`;
    this.#kept.set(id, target);
    return id;
  }

  find(id: string): Kept {
    const kept = this.#kept.get(id);
    if (!kept) throw new HostError('InvalidReference', id);
    return kept;
  }

  release(id: string): void {
    this.#kept.delete(id);
  }

  get keptCount(): number {
    return this.#kept.size;
  }

  follow(sheetId: string, edit: GridEdit): void {
    for (const range of this.#live) range.follow(sheetId, edit);
  }

  /** Lets go of the ranges that no client keeps. */
  endBatch(): void {
    this.#live.clear();
    for (const range of [...this.#kept.values()].flat()) this.#live.add(range);
  }
}
