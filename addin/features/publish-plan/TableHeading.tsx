import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RecognisedTable } from '../../../shared/sheet/recognised.ts';
import type { SettledReading } from '../../../shared/sheet/settled-reading.ts';
import {
  settledOf,
  withHeading,
  withoutHeading,
  withTable,
  withTableLeft,
  type TableOf,
} from '../../../shared/sheet/settled-tables.ts';
import { HeaderRow } from './HeaderRow.tsx';

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface TableHeadingProps {
  readonly table: TableOf;
  readonly own: RecognisedTable;
  /** «第 2 张表»; '' where there is no other. */
  readonly name: string;
  readonly settled: SettledReading;
  /** Of the filled part of the sheet, from 1. */
  readonly lastRow: number;
  readonly sheetId: string;
  readonly busy: boolean;
  readonly onSettle: (settled: SettledReading) => void;
}

/** Where the heading of a table stands, and whether it is a list of tasks at all. */
export function TableHeading(props: TableHeadingProps) {
  const { table, own, name, settled, lastRow, sheetId, busy, onSettle } = props;
  const styles = useStyles();
  const { header, isLeft } = own;
  const several = name !== '';
  const canLeave = several && !isBesideAnother(table.sheet.tables, own);
  const said = settledOf(settled, table) !== null;
  return (
    <>
      {!isLeft && (
        <HeaderRow
          label={table.nth === 0 ? '标题在第几行' : `${name}的标题在第几行`}
          offered={header?.first ?? null}
          current={header?.first ?? null}
          within={{ first: 1, last: lastRow }}
          hint={sayHeader(own)}
          sheetId={sheetId}
          busy={busy}
          onPoint={(row) => {
            onSettle(withHeading(settled, table, { first: row, last: row }));
          }}
        />
      )}
      <div className={styles.acts}>
        {(canLeave || isLeft) && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              onSettle(withTableLeft(settled, table, !isLeft));
            }}
          >
            {isLeft ? `要读${name || '这张表'}` : `不读${name}`}
          </Button>
        )}
        {table.nth === 0 && header !== null && !isLeft && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              onSettle(withoutHeading(settled, header.first));
            }}
          >
            没有标题行
          </Button>
        )}
        {several && said && !isLeft && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              onSettle(withTable(settled, table, null));
            }}
          >
            {`${name}还原为自动识别`}
          </Button>
        )}
      </div>
    </>
  );
}

/** Tables beside one another are known by the same heading rows: none of them can be left alone. */
function isBesideAnother(tables: readonly RecognisedTable[], own: RecognisedTable): boolean {
  return tables.some((other) => other !== own && other.header?.first === own.header?.first);
}

function sayHeader({ header, rows }: RecognisedTable): string {
  if (header === null) {
    const from = rows === null ? '' : `，从第 ${String(rows.first)} 行起是任务`;
    return `现在按没有标题行读${from}。有标题行的，写出它在 Excel 里的行号。`;
  }
  if (header.first === header.last) return '标题行认错了，就改成 Excel 里的行号。';
  return `现在把第 ${String(header.first)} 到 ${String(header.last)} 行认作标题；认错了，就改成 Excel 里的行号。`;
}
