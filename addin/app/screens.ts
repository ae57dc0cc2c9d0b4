import type { Session } from '../../shared/protocol/session.ts';
import { mayCall } from '../../shared/town/policy.ts';
import { SCREENS, type Screen } from './route.ts';

export const SCREEN_LABELS = {
  sync: '清单',
  publish: '发布',
  reports: '报送',
  summary: '汇总',
  settings: '设置',
} as const satisfies Record<Screen, string>;

/** A screen appears only for whom the server lets do what it is for. */
function opens(screen: Screen, { account, unit }: Session, leads: boolean): boolean {
  switch (screen) {
    case 'sync':
      return unit !== null && mayCall('sheet.exchange', account.role);
    case 'publish':
      return mayCall('plan.publish', account.role);
    case 'reports':
      return mayCall('supervision.list', account.role) || leads;
    case 'summary':
      return mayCall('summary.keptList', account.role) || mayCall('district.towns', account.role);
    case 'settings':
      return true;
  }
}

/** `leads`: this person's unit leads rows that other units report on, so that it sees their reports. */
export const screensOf = (
  session: Session,
  { leads }: { readonly leads: boolean },
): readonly Screen[] => SCREENS.filter((screen) => opens(screen, session, leads));

/** Where a person begins: a coordinator without any plan begins by publishing one. */
export function firstScreen(session: Session): Screen {
  const screens = screensOf(session, { leads: false });
  if (session.plans.length === 0 && screens.includes('publish')) return 'publish';
  return screens[0] ?? 'settings';
}
