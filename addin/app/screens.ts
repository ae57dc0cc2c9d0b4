import type { Session } from '../../shared/protocol/session.ts';
import { mayCall } from '../../shared/town/policy.ts';
import { SCREENS, type Screen } from './route.ts';

export const SCREEN_LABELS = {
  sync: '清单',
  publish: '发布',
  summary: '汇总',
  settings: '设置',
} as const satisfies Record<Screen, string>;

/** A screen appears only for whom the server lets do what it is for. */
function opens(screen: Screen, { account, unit }: Session): boolean {
  switch (screen) {
    case 'sync':
      return unit !== null && mayCall('sheet.exchange', account.role);
    case 'publish':
      return mayCall('plan.publish', account.role);
    case 'summary':
      return mayCall('summary.facts', account.role);
    case 'settings':
      return true;
  }
}

export const screensOf = (session: Session): readonly Screen[] =>
  SCREENS.filter((screen) => opens(screen, session));

/** Where a person begins: a coordinator without any plan begins by publishing one. */
export function firstScreen(session: Session): Screen {
  const screens = screensOf(session);
  if (session.plans.length === 0 && screens.includes('publish')) return 'publish';
  return screens[0] ?? 'settings';
}
