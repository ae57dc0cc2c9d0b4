import { BoardPanel } from '../features/board/BoardPanel.tsx';
import { SupervisionPanel } from '../features/supervision/SupervisionPanel.tsx';
import { mayCall } from '../../shared/town/policy.ts';
import { useSession } from './services.ts';

/** 报送: who has reported, and what is done about those who have not. */
export function ReportsScreen() {
  const { account } = useSession();
  return (
    <>
      <BoardPanel />
      {mayCall('supervision.list', account.role) && <SupervisionPanel />}
    </>
  );
}
