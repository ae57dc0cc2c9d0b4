import { openings, openWorkbook } from '../objects/openings.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import {
  ACTION,
  PATH,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type Batch,
  type BatchError,
  type BatchResponse,
  type ObjectPath,
} from './batch.ts';
import { EventHub } from './event-hub.ts';
import { HostError } from './host-error.ts';
import type { Host } from './host.ts';
import { LiveRange, LiveRanges, isKeepable } from './live-ranges.ts';
import { HostObject, NULL_OBJECT, type Answer } from './object-type.ts';
import { answerQuery } from './query.ts';
import type { RequirementSet } from './requirement-set.ts';
import { tellWorkbookEvents } from './workbook-events.ts';

const KEEP = '_KeepReference';

/** The objects that the paths of one batch lead to; a path with an effect (`Add`) is walked once. */
type Walked = Map<number, Answer>;

export interface InterpreterOptions {
  readonly requirementSet: RequirementSet;
  /** The year of a date typed without one. */
  readonly year: () => number;
}

interface Run {
  readonly batch: Batch;
  readonly walked: Walked;
  /** Where a failing member stands, for `debugInfo.errorLocation`. */
  location: string;
}

const byId = (batch: Batch, id: number): ObjectPath => {
  const path = batch.ObjectPaths[String(id)];
  if (!path) throw new HostError('InvalidArgument', `ObjectPath ${String(id)}`);
  return path;
};

/**
 * Carries out batches of Office.js on a workbook: the one interpreter of both transports. It knows nothing of Node or a
 * browser; whoever holds it moves JSON in and out.
 */
export class Interpreter {
  readonly events = new EventHub();
  readonly #host: Host;
  readonly #stop: readonly (() => void)[];
  #busy = false;
  /** Batches run one after the other, whoever sends them. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(model: WorkbookModel, options: InterpreterOptions) {
    const ranges = new LiveRanges();
    this.#host = { ...options, model, events: this.events, ranges, open: openings };
    this.#stop = [
      model.onGridEdit((sheetId, edit) => {
        ranges.follow(sheetId, edit);
      }),
      tellWorkbookEvents(model, this.events, () => (this.#busy ? 'ThisLocalAddin' : 'Unknown')),
    ];
  }

  get host(): Host {
    return this.#host;
  }

  /** Stops at the first error: later actions do not run, earlier ones stay done, as in Excel. */
  process(batch: Batch): Promise<BatchResponse> {
    const answer = this.#last.then(() => this.#process(batch));
    this.#last = answer;
    return answer;
  }

  async #process(batch: Batch): Promise<BatchResponse> {
    const results: ActionResult[] = [];
    const run: Run = { batch, walked: new Map(), location: '' };
    try {
      for (const [index, action] of batch.Actions.entries()) {
        if (action.ActionType === ACTION.query) await this.#host.model.calculated();
        try {
          results.push({
            ActionId: action.Id,
            Value: this.#asClient(() => this.#act(run, action)),
          });
        } catch (error) {
          return { Results: results, Error: describe(error, { index, location: run.location }) };
        }
      }
      return { Results: results };
    } finally {
      this.#host.ranges.endBatch();
    }
  }

  /** What happens to the workbook meanwhile is the client's doing. */
  #asClient<T>(act: () => T): T {
    this.#busy = true;
    try {
      return act();
    } finally {
      this.#busy = false;
    }
  }

  dispose(): void {
    for (const stop of this.#stop) stop();
  }

  #act(run: Run, action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#walk(run, action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.#instantiate(run, object);
      case ACTION.query:
        return this.#query(run, object, action);
      case ACTION.call:
        return this.#call(run, { object, name: action.Name, args: action.ArgumentInfo });
      case ACTION.set:
        this.#set(run, object, action);
        return null;
      default:
        throw new HostError('ApiNotFound', `ActionType ${String(action.ActionType)}`);
    }
  }

  #instantiate(run: Run, object: Answer): unknown {
    if (object === NULL_OBJECT) return null;
    const keeps = run.batch.AutoKeepReference === true && isKeepable(object.target);
    return {
      ...object.identityValue(),
      ...(keeps ? { _ReferenceId: this.#host.ranges.keep(object.target) } : {}),
    };
  }

  #query(run: Run, object: Answer, action: Action): unknown {
    if (object === NULL_OBJECT) return null;
    run.location = object.type.name;
    return answerQuery(object, action.QueryInfo ?? {}, this.#host);
  }

  #call(run: Run, call: { object: Answer; name: string; args: ArgumentInfo | undefined }): unknown {
    // The library asks to keep every range it made, also one that turned out to be none.
    if (call.object === NULL_OBJECT && call.name === KEEP) return null;
    const object = mustExist(call.object);
    run.location = object.location(call.name);
    if (call.name === KEEP && isKeepable(object.target))
      return this.#host.ranges.keep(object.target);
    const answer = object.call(call.name, this.#arguments(run, call.args), this.#host);
    return answer instanceof HostObject || answer === undefined ? null : answer;
  }

  #set(run: Run, target: Answer, action: Action): void {
    const object = mustExist(target);
    run.location = object.location(action.Name);
    object.set(action.Name, action.ArgumentInfo?.Arguments?.[0], this.#host);
  }

  #walk(run: Run, id: number): Answer {
    const known = run.walked.get(id);
    if (known !== undefined) return known;
    const answer = this.#step(run, byId(run.batch, id));
    run.walked.set(id, answer);
    return answer;
  }

  #step(run: Run, path: ObjectPath): Answer {
    switch (path.ObjectPathType) {
      case PATH.global:
        return openWorkbook(this.#host.model);
      case PATH.reference:
        return this.#reference(path.Name);
      case PATH.nullObject:
        return NULL_OBJECT;
      case PATH.property:
      case PATH.method:
      case PATH.indexer:
        return this.#stepFrom(run, path, this.#parent(run, path));
      default:
        throw new HostError(
          'ApiNotFound',
          `ObjectPathType ${String(path.ObjectPathType)} ${path.Name}`,
        );
    }
  }

  #reference(id: string): Answer {
    const kept = this.#host.ranges.find(id);
    return kept instanceof LiveRange
      ? this.#host.open.range(kept)
      : this.#host.open.rangeAreas(kept);
  }

  #parent(run: Run, path: ObjectPath): Answer {
    if (path.ParentObjectPathId === undefined) throw new HostError('InvalidArgument', path.Name);
    return this.#walk(run, path.ParentObjectPathId);
  }

  #stepFrom(run: Run, path: ObjectPath, parent: Answer): Answer {
    if (parent === NULL_OBJECT) {
      if (path.ObjectPathType === PATH.property || path.Name.endsWith('OrNullObject'))
        return NULL_OBJECT;
      throw new HostError('ItemNotFound');
    }
    run.location = parent.location(path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name);
    if (path.ObjectPathType === PATH.property) return parent.open(path.Name, this.#host);
    const args = this.#arguments(run, path.ArgumentInfo);
    const answer =
      path.ObjectPathType === PATH.indexer
        ? parent.item(indexerKey(args[0]), this.#host)
        : parent.call(path.Name, args, this.#host);
    if (answer === NULL_OBJECT || answer instanceof HostObject) return answer;
    throw new HostError('ApiNotFound', parent.location(path.Name));
  }

  /** Arguments that are objects are walked to; the rest is JSON. */
  #arguments(run: Run, info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return values.map((value, index) => {
      const id = ids[index];
      return typeof id === 'number' && id > 0 ? this.#walk(run, id) : value;
    });
  }
}

function mustExist(object: Answer): HostObject {
  if (object === NULL_OBJECT) throw new HostError('ItemNotFound');
  return object;
}

function indexerKey(key: unknown): string | number {
  if (typeof key === 'string' || typeof key === 'number') return key;
  throw new HostError('InvalidArgument');
}

/** A refusal of Excel's is the client's business; anything else is a fault of this host and must be seen. */
function describe(
  error: unknown,
  at: { readonly index: number; readonly location: string },
): BatchError {
  const known = error instanceof HostError;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    Code: known ? error.code : 'GeneralException',
    Message: known ? error.message : text,
    Location: at.location,
    ActionIndex: at.index,
  };
}
