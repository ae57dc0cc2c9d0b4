import type { SyncDone, SyncMode, SyncOutcome } from '../../addin/sync/outcome.ts';
import type { CellValue } from '../../shared/sheet/grid.ts';
import { FIRST_DATA_ROW, HEADING_ROW, KEY_ROW } from '../../shared/sheet/image.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import type { Desk } from './desk.ts';
import { succeeded, type Pane } from './pane.ts';

/** 填报人 of one unit with 我的清单 open; cells are named by data row (from 0) and field key. */
export class Filler {
  readonly desk: Desk;
  readonly pane: Pane;

  constructor(desk: Desk, pane: Pane) {
    this.desk = desk;
    this.pane = pane;
  }

  async open(planId: PlanId): Promise<this> {
    succeeded(await this.pane.commands.openMyList(planId, this.pane.run));
    return this;
  }

  column(key: string): number {
    for (let column = 0; column < this.desk.columns(); column += 1) {
      if (this.desk.at(KEY_ROW, column) === key) return column;
    }
    throw new Error(`the sheet has no column ${key}`);
  }

  heading(key: string): CellValue {
    return this.desk.at(HEADING_ROW, this.column(key));
  }

  at(row: number, key: string): CellValue {
    return this.desk.at(FIRST_DATA_ROW + row, this.column(key));
  }

  type(row: number, cells: Readonly<Record<string, CellValue>>): this {
    for (const [key, value] of Object.entries(cells)) {
      this.desk.put(FIRST_DATA_ROW + row, this.column(key), value);
    }
    return this;
  }

  outcome(mode: SyncMode = 'normal'): Promise<SyncOutcome> {
    return this.pane.commands.syncSheet(this.pane.run, mode);
  }

  /** 同步 that must come to its end. */
  async sync(mode: SyncMode = 'normal'): Promise<SyncDone> {
    return succeeded(await this.outcome(mode));
  }
}
