/**
 * Small texts of this browser and this Office partition, never in the file: the outbox, the instance and the undo
 * snapshot. `set` throws when the storage is full; keys come without partition, the store adds it.
 */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}
