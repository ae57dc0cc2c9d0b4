import {
  applySettled,
  NOTHING_SETTLED,
  withMeaning,
  type SettledReading,
} from '../../../shared/sheet/settled-reading.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { ColumnsTable } from './ColumnsTable.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import { SheetView } from './SheetView.tsx';
import type { UnderstoodPlan } from './use-plan-reading.ts';

export interface SettleColumnsProps {
  readonly understood: UnderstoodPlan;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onSettle: (settled: SettledReading) => void;
}

/** 栏目: the list as it stands, what each column is taken for, and in which row the heading stands; all to be changed. */
export function SettleColumns({ understood, open, busy, onSettle }: SettleColumnsProps) {
  const { reading, asked } = understood;
  const { sheet, source, picture } = reading;
  // What was said last is shown at once, while the sheet is read again by it.
  const said = asked.settled === undefined ? source.settled : asked.settled;
  const settled = said ?? NOTHING_SETTLED;
  const columns = applySettled(sheet.columns, settled);
  const first = sheet.header?.first ?? null;
  return (
    <Disclosure title={`栏目（${String(picture.columns.length)} 列）`} open={open}>
      <SheetView title="清单的标题和前几行" picture={picture} />
      <Quiet>每一列认作什么不对，就在这里改选；改了马上重新识别，原表不动。</Quiet>
      <ColumnsTable
        columns={columns}
        settled={settled}
        onChoose={(choice) => {
          onSettle(withMeaning(settled, columns, choice));
        }}
      />
      <HeaderRow
        offered={first}
        current={first}
        hint={sayHeader(sheet.header)}
        busy={busy}
        onPoint={(row) => {
          onSettle({ ...settled, headerRows: { first: row, last: row } });
        }}
      />
    </Disclosure>
  );
}

function sayHeader(header: { readonly first: number; readonly last: number } | null): string {
  if (header === null || header.first === header.last)
    return '标题行认错了，就改成 Excel 里的行号。';
  return `现在把第 ${String(header.first)} 到 ${String(header.last)} 行认作标题；认错了，就改成 Excel 里的行号。`;
}
