import { z } from 'zod';

/** Every id is a UUID; the brands keep one kind of id from standing in for another. */
export const townId = z.uuid().brand<'TownId'>();
export const unitId = z.uuid().brand<'UnitId'>();
export const groupId = z.uuid().brand<'GroupId'>();
export const accountId = z.uuid().brand<'AccountId'>();
export const planId = z.uuid().brand<'PlanId'>();
export const entryId = z.uuid().brand<'EntryId'>();
export const dutyId = z.uuid().brand<'DutyId'>();
export const reportId = z.uuid().brand<'ReportId'>();
export const stepId = z.uuid().brand<'StepId'>();
export const targetId = z.uuid().brand<'TargetId'>();

export type TownId = z.infer<typeof townId>;
export type UnitId = z.infer<typeof unitId>;
export type GroupId = z.infer<typeof groupId>;
export type AccountId = z.infer<typeof accountId>;
export type PlanId = z.infer<typeof planId>;
export type EntryId = z.infer<typeof entryId>;
export type DutyId = z.infer<typeof dutyId>;
export type ReportId = z.infer<typeof reportId>;
export type StepId = z.infer<typeof stepId>;
export type TargetId = z.infer<typeof targetId>;
