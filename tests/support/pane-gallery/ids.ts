import {
  accountId,
  dutyId,
  entryId,
  groupId,
  planId,
  reportId,
  stepId,
  targetId,
  townId,
  unitId,
} from '../../../shared/town/ids.ts';

/** A UUID that says which sample it belongs to: kind in the first digit, number at the end. */
const uuid = (kind: number, number: number): string =>
  `${String(kind)}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const town = (n: number) => townId.parse(uuid(1, n));
export const unit = (n: number) => unitId.parse(uuid(2, n));
export const group = (n: number) => groupId.parse(uuid(3, n));
export const account = (n: number) => accountId.parse(uuid(4, n));
export const plan = (n: number) => planId.parse(uuid(5, n));
export const entry = (n: number) => entryId.parse(uuid(6, n));
export const duty = (n: number) => dutyId.parse(uuid(7, n));
export const report = (n: number) => reportId.parse(uuid(8, n));
export const step = (n: number) => stepId.parse(uuid(9, n));
export const target = (n: number) => targetId.parse(`a${uuid(1, n).slice(1)}`);
