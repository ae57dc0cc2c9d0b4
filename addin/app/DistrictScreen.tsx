import { DistrictPanel } from '../features/district/DistrictPanel.tsx';
import { SummaryResult } from '../features/summary/SummaryResult.tsx';

/** 汇总 for whoever reads for a district. */
export function DistrictScreen() {
  return <DistrictPanel result={(done) => <SummaryResult done={done} />} />;
}
