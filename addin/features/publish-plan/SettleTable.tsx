import { makeStyles, tokens } from '@fluentui/react-components';
import type { SheetPicture } from '../../../shared/sheet/picture.ts';
import type { RecognisedTable } from '../../../shared/sheet/recognised.ts';
import type { SettledReading } from '../../../shared/sheet/settled-reading.ts';
import {
  columnsSaid,
  settlementOf,
  withColumn,
  type TableOf,
} from '../../../shared/sheet/settled-tables.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { ColumnsTable } from './ColumnsTable.tsx';
import { SheetView } from './SheetView.tsx';
import { TableHeading } from './TableHeading.tsx';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    minWidth: 0,
  },
  several: {
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

export interface SettleTableProps {
  readonly table: TableOf;
  readonly picture: SheetPicture | null;
  readonly settled: SettledReading;
  /** Of the filled part of the sheet, from 1. */
  readonly lastRow: number;
  readonly sheetId: string;
  readonly busy: boolean;
  readonly onSettle: (settled: SettledReading) => void;
}

/** One table: its first rows, its columns and its heading. Of several each has a title, and can be left out. */
export function SettleTable(props: SettleTableProps) {
  const { table, picture, settled, onSettle } = props;
  const styles = useStyles();
  const { sheet, nth } = table;
  const own = sheet.tables[nth];
  if (own === undefined) return null;
  const several = sheet.tables.length > 1;
  const name = several ? `第 ${String(nth + 1)} 张表` : '';
  const columns = columnsSaid(settled, table);
  return (
    <section
      className={several ? `${styles.group} ${styles.several}` : styles.group}
      aria-label={several ? name : '清单'}
    >
      {several && <h3 className={styles.title}>{titleOf(name, own)}</h3>}
      {picture !== null && (
        <SheetView title={`${name || '清单'}的标题和前几行`} picture={picture} />
      )}
      {own.isLeft ? (
        <Quiet>这张表不是任务清单，没有读。</Quiet>
      ) : (
        <ColumnsTable
          name={nth === 0 ? '' : `${name} `}
          columns={columns}
          settledBy={settlementOf(settled, table, columns)}
          onChoose={(choice) => {
            onSettle(withColumn(settled, table, choice));
          }}
        />
      )}
      {several && !own.isLeft ? (
        <Disclosure title={`标题行不对，或不用读${name}？`}>
          <TableHeading {...props} own={own} name={name} />
        </Disclosure>
      ) : (
        <TableHeading {...props} own={own} name={name} />
      )}
    </section>
  );
}

/** «第 2 张表 · 第 20 行起» */
function titleOf(name: string, { header, rows }: RecognisedTable): string {
  const first = header?.first ?? rows?.first;
  return first === undefined ? name : `${name} · 第 ${String(first)} 行起`;
}
