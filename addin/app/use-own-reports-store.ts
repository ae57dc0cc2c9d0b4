import { useEffect, useState } from 'react';
import { mayCall } from '../../shared/town/policy.ts';
import { createOwnReports, type OwnReportsStore } from './own-reports.ts';
import { useServices, useSession } from './services.ts';

/** A pane that was looked away from for so long asks again as soon as somebody is back. */
const STALE_MS = 5 * 60_000;

/**
 * The unit's own reports, for as long as this person is signed in: asked for at the start, after every piece of work
 * (a sync changes what is missing, a report its state), and when the pane wakes.
 */
export function useOwnReportsStore(): OwnReportsStore {
  const { reporting, gate, now } = useServices();
  const { account, unit, plans } = useSession();
  const [store] = useState(() => createOwnReports(reporting));
  const owes = unit !== null && mayCall('report.mine', account.role);
  useEffect(() => {
    let asked = 0;
    const refresh = (): void => {
      asked = now().getTime();
      store.refresh(owes ? plans.map(({ id }) => id) : []).catch(reportError);
    };
    const stopGate = gate.subscribe(() => {
      if (gate.current() === null) refresh();
    });
    const wake = (): void => {
      if (document.visibilityState === 'visible' && now().getTime() - asked > STALE_MS) refresh();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('focus', wake);
    refresh();
    return () => {
      stopGate();
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('focus', wake);
    };
  }, [gate, now, owes, plans, store]);
  return store;
}
