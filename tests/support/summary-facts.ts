import type { StateFact, SummaryFacts, TaskFact, UnitFact } from '../../shared/summary/facts.ts';
import type { Status } from '../../shared/summary/status.ts';
import { planId, unitId, type UnitId } from '../../shared/town/ids.ts';
import { entryIdOf } from './progress-rows.ts';

export function unitIdOf(n: number): UnitId {
  return unitId.parse(`00000000-0000-4000-a000-${String(n).padStart(12, '0')}`);
}

/** Task n at position n − 1. */
export function taskFact(n: number, deadline: string | null): TaskFact {
  return {
    id: entryIdOf(n),
    position: n - 1,
    number: String(n),
    action: `行动${n}`,
    title: `任务${n}`,
    detail: `内容${n}`,
    deadline,
    lead: '应急办',
  };
}

export function unitFact(n: number, name: string, pushed: Partial<UnitFact> = {}): UnitFact {
  return {
    id: unitIdOf(n),
    name,
    kind: 'department',
    order: n,
    lastPushAt: null,
    lastPushBy: null,
    lastReceipt: null,
    contact: null,
    ...pushed,
  };
}

/** What unit `unit` says of task `task`; its entry id is told from both. */
export function stateFact(
  [task, unit]: readonly [number, number],
  status: Status | null,
  percent: number | null = null,
): StateFact {
  return {
    entryId: entryIdOf(task * 100 + unit),
    taskId: entryIdOf(task),
    unitId: unitIdOf(unit),
    status,
    percent,
    updatedAt: null,
    problems: false,
  };
}

/** Five tasks, three units that report and one that has nothing to do, on 2024-10-15: small enough to count by hand. */
export function exampleFacts(): SummaryFacts {
  return {
    planId: planId.parse('00000000-0000-4000-b000-000000000001'),
    planTitle: '重点任务清单',
    townName: '大湾镇',
    at: '2024-10-15T06:05:00.000Z',
    cursor: 42,
    today: '2024-10-15',
    from: '2024-01-01',
    to: '2026-12-31',
    tasks: [
      taskFact(5, '2024年9月底前'),
      taskFact(1, '2024年'),
      taskFact(2, '2024年6月底前'),
      taskFact(3, '长期坚持'),
      taskFact(4, '10月20日前'),
    ],
    units: [
      unitFact(3, '武装部'),
      unitFact(1, '应急办', {
        lastPushAt: '2024-10-14T16:30:00.000Z',
        lastPushBy: '王芳',
        lastReceipt: 31,
        contact: '王芳',
      }),
      unitFact(2, '大湾村', {
        lastPushAt: '2024-10-10T01:00:00.000Z',
        lastPushBy: '李强',
        lastReceipt: 7,
      }),
      unitFact(4, '镇武装部'),
    ],
    states: [
      stateFact([1, 1], '已完成', 100),
      stateFact([1, 2], '推进中', 60),
      stateFact([1, 3], null),
      { ...stateFact([2, 1], '推进中', 30), problems: true },
      stateFact([2, 2], '已完成', 100),
      stateFact([3, 1], '长期推进'),
      stateFact([3, 3], null),
      stateFact([4, 2], '未启动', 0),
      stateFact([5, 1], '基本完成', 90),
      stateFact([5, 3], null),
    ],
  };
}
