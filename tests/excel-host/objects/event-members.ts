import type { EventName } from '../wire/event-hub.ts';
import { method, type Member } from '../wire/object-type.ts';

const REGISTRATIONS: Readonly<Record<string, readonly [EventName, string]>> = {
  DataChanged: ['changed', '1.7'],
  Activated: ['activated', '1.7'],
  Deactivated: ['deactivated', '1.7'],
  SelectionChanged: ['selectionChanged', '1.7'],
};

const OF_THE_COLLECTION: typeof REGISTRATIONS = {
  ...REGISTRATIONS,
  DataChanged: ['changed', '1.9'],
  SelectionChanged: ['selectionChanged', '1.9'],
};

type Members<T> = Readonly<Record<string, Member<T>>>;

function members<T>(table: typeof REGISTRATIONS, targetOf: (object: T) => string): Members<T> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([name, [event, since]]) => [
      [
        `_Register${name}Event`,
        method<T>(since, (object, _args, host) => {
          host.events.register(event, targetOf(object));
        }),
      ],
      [
        `_Unregister${name}Event`,
        method<T>(since, (object, _args, host) => {
          host.events.unregister(event, targetOf(object));
        }),
      ],
    ]),
  );
}

/** What `onChanged.add` and its like send. */
export const sheetEvents = <T>(targetOf: (object: T) => string): Members<T> =>
  members(REGISTRATIONS, targetOf);
export const collectionEvents = <T>(targetOf: (object: T) => string): Members<T> =>
  members(OF_THE_COLLECTION, targetOf);
