import { useEffect, useState } from 'react';
import { mayCall } from '../../shared/town/policy.ts';
import { useServices, useSession } from './services.ts';

/**
 * Does this person's unit lead rows that others report on? The server shows a filler the reports of such units only, so
 * the answer is whether it shows any. Until it has answered, and where it cannot, the screen stays away.
 */
export function useLeads(): boolean {
  const { reporting } = useServices();
  const { account, unit, plans } = useSession();
  const [leads, setLeads] = useState(false);
  const planId = plans[0]?.id;
  const asks = unit !== null && !mayCall('supervision.list', account.role);
  const own = unit?.id;
  useEffect(() => {
    if (!asks || planId === undefined) return;
    let current = true;
    reporting
      .board({ planId, dutyId: null, periodKey: null })
      .then((answer) => {
        if (!current || !answer.ok) return;
        setLeads(answer.value.reports.some(({ unitId }) => unitId !== own));
      })
      .catch(reportError);
    return () => {
      current = false;
    };
  }, [asks, own, planId, reporting]);
  return leads;
}
