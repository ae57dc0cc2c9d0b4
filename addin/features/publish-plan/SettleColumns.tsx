import { orNothing, withHeadingBelow } from '../../../shared/sheet/settled-tables.ts';
import { NOTHING_SETTLED, type SettledReading } from '../../../shared/sheet/settled-reading.ts';
import type { RecognisedSheet } from '../../../shared/sheet/recognised.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import { LeadWords } from './LeadWords.tsx';
import { SettleTable } from './SettleTable.tsx';
import type { UnderstoodPlan } from './use-plan-reading.ts';

export interface SettleColumnsProps {
  readonly understood: UnderstoodPlan;
  readonly open: boolean;
  readonly busy: boolean;
  /** Null: as it is recognised. */
  readonly onSettle: (settled: SettledReading | null) => void;
}

/** 栏目: each table of the sheet as it stands, what its columns are taken for, and where its heading is; all to be changed. */
export function SettleColumns({ understood, open, busy, onSettle }: SettleColumnsProps) {
  const { reading, asked } = understood;
  const { sheet, source, pictures, lastRow } = reading;
  const [first] = pictures;
  // What was said last is shown at once, while the sheet is read again by it.
  const said = asked.settled === undefined ? source.settled : asked.settled;
  const isText = sheet.tables.length === 0;
  return (
    <Disclosure title={titleOf(sheet)} open={open}>
      {isText && first !== undefined && <LeadWords columns={sheet.columns} picture={first} />}
      {!isText && <Quiet>每一列认作什么不对，就在这里改选；改了马上重新识别，原表不动。</Quiet>}
      {sheet.tables.map((table, nth) => (
        <SettleTable
          key={`${String(nth)} ${String(table.header?.first)}`}
          table={{ sheet, nth }}
          picture={pictures[nth] ?? null}
          settled={said ?? NOTHING_SETTLED}
          lastRow={lastRow}
          sheetId={reading.sheetId}
          busy={busy}
          onSettle={(settled) => {
            onSettle(orNothing(settled));
          }}
        />
      ))}
      {!isText && (
        <Disclosure title="下面还有一张表？">
          <HeaderRow
            label="下面那张表的标题在第几行"
            offered={null}
            current={null}
            within={{ first: (sheet.header?.last ?? 0) + 1, last: lastRow }}
            hint="同一张工作表里上下有几张表，有的没有认出来时才填。"
            sheetId={reading.sheetId}
            busy={busy}
            onPoint={(row) => {
              const settled = said ?? NOTHING_SETTLED;
              onSettle(withHeadingBelow(settled, { first: row, last: row }));
            }}
          />
        </Disclosure>
      )}
    </Disclosure>
  );
}

function titleOf({ tables, columns }: RecognisedSheet): string {
  if (tables.length === 0) return '栏目（按文字里的字样）';
  if (tables.length > 1) return `栏目（${String(tables.length)} 张表）`;
  return `栏目（${String(columns.filter(({ key }) => key === null).length)} 列）`;
}
