import { shanghaiDate } from '../../shared/time/date.ts';
import { periodOf } from '../../shared/time/period.ts';
import { dutyId } from '../../shared/town/ids.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { acceptReports, returnReport } from '../domain/decisions.ts';
import type { Deps } from '../domain/deps.ts';
import { myReports } from '../domain/my-reports.ts';
import { saveDuty } from '../domain/save-duty.ts';
import { submitReport } from '../domain/submit-report.ts';
import type { Viewer } from '../domain/viewer.ts';
import { readTown } from '../storage/towns.ts';

type SignIn = (login: string) => Promise<Viewer>;

interface Demo {
  readonly deps: Deps;
  readonly plan: PlanId;
  readonly signedIn: SignIn;
}

/** The quarterly duty of document 001 from the present quarter on, with one report in, one returned and one accepted. */
export async function seedReports(demo: Demo): Promise<void> {
  const { deps, plan, signedIn } = demo;
  const office = await signedIn('yingjiban');
  const quarter = periodOf('quarter', shanghaiDate(deps.clock.now().toISOString()));
  await saveDuty(deps, office, {
    id: dutyId.parse(deps.ids.uuid()),
    planId: plan,
    name: '季度工作小结',
    rule: '每季度末月28日前',
    ...{ reportsOn: 'current', shift: 'none', graceMinutes: 0, lockDays: null },
    firstDay: quarter.from,
    ...{ within: null, review: 'office', locksRows: true, active: true },
  });
  await report(demo, 'shanmu', null);
  const returned = await report(demo, 'shuanghe', null);
  await returnReport(deps, office, {
    reportId: returned,
    reason: '夜间演练的日期请补上',
    ...{ rows: [], due: null },
  });
  const accepted = await report(demo, 'liuxi', '本期换届，两项任务都没有进展');
  await acceptReports(deps, office, { reportIds: [accepted] });
}

async function report({ deps, plan, signedIn }: Demo, login: string, nil: string | null) {
  const viewer = await signedIn(login);
  const [item] = (await myReports(deps, viewer, plan)).items;
  const town = await readTown(deps.db, viewer.townId);
  if (item === undefined || town === null) throw new Error(`${login} owes no report`);
  const { report: owed } = item;
  const requestId = deps.ids.uuid();
  await submitReport(deps, viewer, { requestId, reportId: owed.id, cursor: town.seq, nil });
  return owed.id;
}
