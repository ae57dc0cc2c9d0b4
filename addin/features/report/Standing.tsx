import { makeStyles, tokens } from '@fluentui/react-components';
import type { OwnReport } from '../../app/services.ts';
import { sayMoment } from '../../ui/moment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { sayReceipt } from '../../ui/receipt.ts';
import { sayPeriod } from './period-words.ts';

const useStyles = makeStyles({
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

export interface StandingProps {
  readonly item: OwnReport;
  readonly now: string;
}

/** Which report it is, where it stands, and what was last handed in. */
export function Standing({ item, now }: StandingProps) {
  const styles = useStyles();
  const { dutyName, report, changedSince } = item;
  const at = new Date(now);
  return (
    <>
      <div>
        <p className={styles.name}>{dutyName}</p>
        <Quiet>{sayPeriod(item, now)}</Quiet>
        {report.lastSubmittedAt !== null && (
          <Quiet>
            {[
              report.receipt === null ? null : `回执 ${sayReceipt(report.receipt)}`,
              sayMoment(report.lastSubmittedAt, at),
              sayRows(report),
              report.submittedBy,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </Quiet>
        )}
      </div>
      {report.exempt !== null && <Quiet>免报原因：{report.exempt.reason}</Quiet>}
      {report.gate === 'unlocked' && report.unlock !== null && (
        <Notice tone="info" title="已解锁，可以改了再报">
          {report.unlock.reason}（{report.unlock.approver}批准）。
          {report.unlock.rows.length > 0 &&
            `可以修改其中 ${String(report.unlock.rows.length)} 行，`}
          改好后请再报送一次。
        </Notice>
      )}
      {changedSince > 0 && report.rights.includes('submit') && (
        <Notice tone="warning" title="要再报一次">
          报送后又改了 {changedSince} 格，还不在已报的内容里。
        </Notice>
      )}
    </>
  );
}

/** «18 行，其中 16 行完整», «零报告» */
function sayRows({ nil, rows, completeRows }: OwnReport['report']): string {
  if (nil !== null) return '零报告';
  return completeRows === rows
    ? `${String(rows)} 行`
    : `${String(rows)} 行，其中 ${String(completeRows)} 行完整`;
}
