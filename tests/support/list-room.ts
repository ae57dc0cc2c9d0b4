import { setTimeout } from 'node:timers/promises';
import type { Client } from '../../addin/sync/client.ts';
import type { Store } from '../../addin/sync/store.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { openDemoTown, type DemoTown } from './demo-town.ts';
import { excelDesk, type ExcelDesk } from './excel-desk.ts';
import { Filler } from './filler.ts';
import { openPane } from './pane.ts';
import { publishTasks, type PlanOptions } from './published-plan.ts';

/** 填报人 at the Excel stand-in. */
export type ListFiller = Filler & { readonly desk: ExcelDesk };

export interface Seat {
  readonly login?: string;
  readonly through?: typeof fetch;
  readonly store?: Store;
}

/**
 * The stand-in holds the event loop for seconds: connections that the server ended meanwhile for being idle must be
 * seen closed before the next request takes one of them.
 */
export const breathe = (): Promise<void> => setTimeout(100);

/** A town with its coordinator and as many people of 杉木村 as a test needs; closes whatever it opened. */
export class ListRoom implements AsyncDisposable {
  readonly town: DemoTown;
  readonly #desks: ExcelDesk[] = [];

  constructor(town: DemoTown) {
    this.town = town;
  }

  static async open(): Promise<ListRoom> {
    return new ListRoom(await openDemoTown());
  }

  coordinator(): Promise<Client> {
    return this.town.signIn('yingjiban');
  }

  /** Publishes as the coordinator; every row is 杉木村's. */
  async publish(plan: Omit<PlanOptions, 'responsible'>): Promise<PlanId> {
    return publishTasks(await this.coordinator(), { responsible: '杉木村', ...plan });
  }

  async sit(seat: Seat = {}): Promise<ListFiller> {
    const desk = this.keep(await excelDesk());
    await breathe();
    return this.#beside(desk, seat);
  }

  /** A desk opened elsewhere closes with the room, too. */
  keep(desk: ExcelDesk): ExcelDesk {
    this.#desks.push(desk);
    return desk;
  }

  /** Sits down and opens the list of a plan. */
  async opened(planId: PlanId, seat: Seat = {}): Promise<ListFiller> {
    const filler = await this.sit(seat);
    await filler.open(planId);
    return filler;
  }

  /** The pane beside the same workbook, closed and opened again. */
  reopened({ desk }: ListFiller, seat: Seat): Promise<ListFiller> {
    return this.#beside(desk, seat);
  }

  async #beside(desk: ExcelDesk, { login = 'shanmu', through, store }: Seat): Promise<ListFiller> {
    const client = await this.town.signIn(login, through);
    const pane = openPane({ book: desk.book, client, ...(store === undefined ? {} : { store }) });
    return new Filler(desk, pane) as ListFiller;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const desk of this.#desks) desk[Symbol.dispose]();
    await this.town[Symbol.asyncDispose]();
  }
}
