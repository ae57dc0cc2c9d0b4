import type { Batch, BatchResponse } from './wire/batch.ts';
import { ACTION, REQUEST_FLAG } from './wire/batch.ts';
import type { EventEntry } from './wire/event-hub.ts';
import { HOST_ERRORS, type HostErrorCode } from './wire/host-error.ts';

/** Excel on the web: 5 MB per request and per response. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface Counters {
  /** Without those by which the library frees references. */
  readonly batches: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Cells that `values` and `formulas` were set for, without those left alone by null. */
  readonly cellsWritten: number;
}

const NOTHING: Counters = { batches: 0, requestBytes: 0, responseBytes: 0, cellsWritten: 0 };

export type EventDelivery = 'delivered' | 'lost' | 'repeated' | { readonly lateBy: number };

/** Something that carries out a batch: the interpreter. */
interface Processor {
  process(batch: Batch): Promise<BatchResponse>;
}

interface CellEdit {
  readonly ended: Promise<void>;
  readonly end: () => void;
}

const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

function countCells(batch: Batch): number {
  const written = batch.Actions.filter(
    (action) =>
      action.ActionType === ACTION.set && /^(Values|Formulas|FormulasLocal)$/.test(action.Name),
  );
  return written.reduce((sum, action) => {
    const value = action.ArgumentInfo?.Arguments?.[0];
    if (!Array.isArray(value)) return sum + 1;
    return sum + value.flat().filter((each) => each !== null).length;
  }, 0);
}

/** What the library sends by itself after `Excel.run` to free references: no batch of the add-in's. */
function onlyReleases(batch: Batch): boolean {
  const calls = batch.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  return calls.length > 0 && calls.every((action) => action.Name === '_RemoveReference');
}

function refusal(code: HostErrorCode): BatchResponse {
  const Error = { Code: code, Message: HOST_ERRORS[code], Location: '', ActionIndex: -1 };
  return { Results: [], Error };
}

/** What an Excel can do to an add-in, and what it saw of it. Stands between a transport and the interpreter. */
export class Faults {
  /** Milliseconds that each batch takes on top: 120 stands for Excel on the web. */
  latency = 0;
  requestLimit = PAYLOAD_LIMIT;
  responseLimit = PAYLOAD_LIMIT;
  events: EventDelivery = 'delivered';
  #counters = NOTHING;
  #edit: CellEdit | null = null;
  readonly #failures = new Map<number, HostErrorCode>();
  readonly #between = new Set<(batch: number) => void | Promise<void>>();

  get counters(): Counters {
    return this.#counters;
  }

  resetCounters(): void {
    this.#counters = NOTHING;
    this.#failures.clear();
  }

  /** Fails the n-th batch from now on (1 is the next) before any of it runs. */
  failBatch(n: number, code: HostErrorCode): void {
    this.#failures.set(this.#counters.batches + n, code);
  }

  /** A person is typing into a cell until `endCellEdit`. */
  startCellEdit(): void {
    if (this.#edit) return;
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#edit = { ended, end };
  }

  endCellEdit(): void {
    this.#edit?.end();
    this.#edit = null;
  }

  get isEditingCell(): boolean {
    return this.#edit !== null;
  }

  /** Runs `act` after every batch, before its answer arrives. Returns how to stop. */
  betweenBatches(act: (batch: number) => void | Promise<void>): () => void {
    this.#between.add(act);
    return () => this.#between.delete(act);
  }

  /** Carries out a batch as a troubled Excel would. `flags` are those beside the batch on the wire. */
  async process(processor: Processor, batch: Batch, flags: number): Promise<BatchResponse> {
    if (onlyReleases(batch)) return processor.process(batch);
    const requestBytes = bytes(batch);
    this.#count({ batches: 1, requestBytes });
    const number = this.#counters.batches;
    if (this.latency > 0) await pause(this.latency);
    const response = await this.#answer({ processor, batch, flags, requestBytes, number });
    const answered = this.#limited(response);
    for (const act of this.#between) await act(number);
    return answered;
  }

  /** Hands an event on, or not, or twice, or late. */
  deliver(entry: EventEntry, send: (entry: EventEntry) => void): void {
    if (this.events === 'lost') return;
    if (typeof this.events === 'object') {
      setTimeout(() => {
        send(entry);
      }, this.events.lateBy);
      return;
    }
    send(entry);
    if (this.events === 'repeated') send(entry);
  }

  async #answer(request: {
    readonly processor: Processor;
    readonly batch: Batch;
    readonly flags: number;
    readonly requestBytes: number;
    readonly number: number;
  }): Promise<BatchResponse> {
    const failure = this.#failures.get(request.number);
    if (failure) return refusal(failure);
    if (request.requestBytes > this.requestLimit) return refusal('RequestPayloadSizeLimitExceeded');
    if (this.#edit) {
      if ((request.flags & REQUEST_FLAG.delayForCellEdit) === 0) {
        return refusal('InvalidOperationInCellEditMode');
      }
      await this.#edit.ended;
    }
    this.#count({ cellsWritten: countCells(request.batch) });
    return request.processor.process(request.batch);
  }

  #limited(response: BatchResponse): BatchResponse {
    const responseBytes = bytes(response);
    this.#count({ responseBytes });
    return responseBytes > this.responseLimit
      ? refusal('ResponsePayloadSizeLimitExceeded')
      : response;
  }

  #count(more: Partial<Counters>): void {
    const { batches = 0, requestBytes = 0, responseBytes = 0, cellsWritten = 0 } = more;
    this.#counters = {
      batches: this.#counters.batches + batches,
      requestBytes: this.#counters.requestBytes + requestBytes,
      responseBytes: this.#counters.responseBytes + responseBytes,
      cellsWritten: this.#counters.cellsWritten + cellsWritten,
    };
  }
}
