import type { z } from 'zod';
import type { Board, boardInput } from '../../shared/protocol/report.ts';
import { minuteOf } from '../../shared/time/moment.ts';
import { mayCall } from '../../shared/town/policy.ts';
import { AppError } from '../errors.ts';
import { readContacts } from '../storage/contacts.ts';
import { readDuties } from '../storage/duties.ts';
import { readNames } from '../storage/names.ts';
import { readPeriods } from '../storage/periods.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import { readDutyReports } from '../storage/reports.ts';
import { readRowCounts } from '../storage/row-counts.ts';
import { inSnapshot } from '../storage/transaction.ts';
import { readUnitOrder } from '../storage/unit-order.ts';
import type { Deps } from './deps.ts';
import { openPeriods } from './open-periods.ts';
import { periodHistory } from './period-history.ts';
import { tellPeriod, tellWithRights } from './tell-report.ts';
import type { Viewer } from './viewer.ts';
import { visibleUnits } from './visible-units.ts';

type Input = z.infer<typeof boardInput>;

/** 报送情况 of a period, live, by unit in the town's order, as far as the viewer may see. */
export async function reportBoard(deps: Deps, viewer: Viewer, input: Input): Promise<Board> {
  const { townId } = viewer;
  const { planId } = input;
  const now = deps.clock.now().toISOString();
  await openPeriods(deps, { townId, planId });
  return inSnapshot(deps.db, async (tx) => {
    const all = await readDuties(tx, { townId, planId });
    const opened = await readPeriods(tx, { townId, planId });
    const hasPast = (id: string) => opened.some(({ dutyId }) => dutyId === id);
    const listed = all.filter(({ active, id }) => active || hasPast(id));
    const duties = listed.map(({ id, name }) => ({ id, name }));
    const dutyId = input.dutyId ?? listed[0]?.id ?? null;
    const empty = { now, duties, dutyId, periods: [], period: null, reports: [], history: [] };
    if (dutyId === null) return { ...empty, maySeal: false };
    if (!duties.some(({ id }) => id === dutyId)) throw new AppError('DUTY_UNKNOWN');
    const periods = opened.filter((period) => period.dutyId === dutyId);
    const period = choosePeriod(periods, input.periodKey, now);
    if (period === null) return { ...empty, maySeal: false };
    const visible = await visibleUnits(tx, viewer, planId);
    const reports = (await readDutyReports(tx, { townId, dutyId })).filter(
      ({ unitId }) => visible?.has(unitId) ?? true,
    );
    const names = await readNames(tx, townId);
    const counts = await readRowCounts(tx, { townId, planId });
    const contacts = await readContacts(tx, townId);
    const inOrder = await readUnitOrder(tx, townId);
    return {
      ...{ now, duties, dutyId },
      periods: periods.map(tellPeriod).toReversed(),
      period: tellPeriod(period),
      reports: reports
        .filter(({ key }) => key === period.key)
        .toSorted((a, b) => inOrder(a.unitId, b.unitId))
        .map((report) => ({
          ...tellWithRights(viewer, report, { period, names, now, counts }),
          contact: contacts.get(report.unitId) ?? null,
        })),
      maySeal: period.sealedAt === null && mayCall('report.seal', viewer.role),
      history: periodHistory({ periods, reports, now }),
    };
  });
}

/** The one asked for; else the first that is not yet due, else the last. Throws PERIOD_UNKNOWN. */
export function choosePeriod(
  periods: readonly StoredPeriod[],
  key: string | null,
  now: string,
): StoredPeriod | null {
  if (key !== null) {
    const asked = periods.find((period) => period.key === key);
    if (asked === undefined) throw new AppError('PERIOD_UNKNOWN');
    return asked;
  }
  const isComing = ({ dueAt }: StoredPeriod) => minuteOf(dueAt.toISOString()) >= minuteOf(now);
  return periods.find(isComing) ?? periods.at(-1) ?? null;
}
