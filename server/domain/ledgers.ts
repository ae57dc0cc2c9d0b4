import type { LedgerDefinition, LedgerName } from '../../shared/ledger/define.ts';
import { planLedger } from '../../shared/ledgers/plan.ts';
import { progressLedger } from '../../shared/ledgers/progress.ts';

/** Every ledger this server keeps. */
export const LEDGERS: Readonly<Record<LedgerName, LedgerDefinition>> = {
  plan: planLedger,
  progress: progressLedger,
};
