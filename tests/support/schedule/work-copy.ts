import type { Commands } from '../../../addin/sync/commands.ts';
import type {
  ConflictView,
  Refusal,
  SheetEdited,
  SyncDone,
  SyncOutcome,
} from '../../../addin/sync/outcome.ts';
import type { FieldValue } from '../../../shared/ledger/value.ts';
import type { CellValue } from '../../../shared/sheet/grid.ts';
import { FIRST_DATA_ROW } from '../../../shared/sheet/image.ts';
import type { ListFiller } from '../list-room.ts';
import type { BadLine } from './bad-line.ts';

/** Fields a person of the unit fills in freely. */
export const FIELDS = ['progress', 'problems', 'next', 'percent'] as const;

export type Field = (typeof FIELDS)[number];

/** One copy of a unit's workbook with a person at it, and everything that person has had before their eyes. */
export class WorkCopy {
  readonly name: string;
  readonly line: BadLine;
  filler: ListFiller;
  outcome: SyncOutcome | null = null;
  /** The file as it was put aside some time ago. */
  saved: Uint8Array | null = null;
  /** Values by «id/field», as the cells showed them or a conflict told them. */
  readonly seen = new Map<string, Set<string>>();
  /** What was typed and not yet acknowledged, by «id/field». */
  readonly typed = new Map<string, { readonly before: string; readonly now: string }>();
  /** Conflicts nobody has decided yet, by «id/field». */
  readonly undecided = new Set<string>();
  #words = 0;

  constructor(name: string, { filler, line }: { filler: ListFiller; line: BadLine }) {
    this.name = name;
    this.line = line;
    this.filler = filler;
  }

  get commands(): Commands {
    return this.filler.pane.commands;
  }

  /** Data rows, from 0. */
  get rows(): number {
    return Math.max(0, this.filler.desk.rows() - FIRST_DATA_ROW);
  }

  id(row: number): string {
    return String(this.filler.at(row, '_id'));
  }

  /** A text nobody else has ever written. */
  newWords(): string {
    this.#words += 1;
    return `${this.name}写的第${this.#words}句`;
  }

  type(row: number, field: Field, value: CellValue): void {
    const key = `${this.id(row)}/${field}`;
    const before = this.typed.get(key)?.before ?? cellText(this.filler.at(row, field));
    const now = cellText(value);
    this.filler.type(row, { [field]: value });
    // What stood there before is no edit.
    if (before === now) this.typed.delete(key);
    else this.typed.set(key, { before, now });
  }

  /** The sheet is another than the one that was typed in. */
  forget(): void {
    this.typed.clear();
    this.undecided.clear();
    this.outcome = null;
  }

  /** Notes what stands before the person's eyes now. */
  look(): void {
    for (let row = 0; row < this.rows; row += 1) {
      for (const field of FIELDS) {
        this.#note(`${this.id(row)}/${field}`, cellText(this.filler.at(row, field)));
      }
    }
    const conflicts = this.outcome?.kind === 'done' ? this.outcome.conflicts : [];
    for (const { id, field, theirs } of conflicts) this.#note(`${id}/${field}`, fieldText(theirs));
  }

  #note(key: string, text: string): void {
    this.seen.set(key, (this.seen.get(key) ?? new Set()).add(text));
  }

  async sync(): Promise<SyncOutcome> {
    const before = this.line.talks.length;
    this.outcome = await this.filler.outcome();
    for (const { answer, heard } of this.line.talks.slice(before)) {
      for (const { id, fields } of heard ? answer.applied : []) {
        for (const field of fields) this.typed.delete(`${id}/${field}`);
      }
    }
    if (this.outcome.kind === 'done') {
      this.undecided.clear();
      for (const { id, field } of this.outcome.conflicts) this.undecided.add(`${id}/${field}`);
    }
    return this.outcome;
  }

  async decide(conflict: ConflictView, choice: 'mine' | 'theirs'): Promise<SheetEdited | Refusal> {
    const key = `${conflict.id}/${conflict.field}`;
    this.undecided.delete(key);
    this.typed.delete(key);
    return this.commands.decideConflict(conflict, choice);
  }

  /** 同步 that has to come to its end. */
  async mustSync(): Promise<SyncDone> {
    const outcome = await this.sync();
    if (outcome.kind === 'refused') throw new Error(`${this.name}: ${outcome.sentence}`);
    return outcome;
  }
}

const PERCENT = 100;

/** What a cell holds, in the words of `fieldText`: a share is its percentage. */
export function cellText(value: CellValue): string {
  return typeof value === 'number' ? String(Math.round(value * PERCENT)) : String(value);
}

/** What the server holds, as text. */
export function fieldText(value: FieldValue): string {
  return value === null ? '' : String(value);
}
