import type { SkippedRow } from '../../../shared/sheet/recognised.ts';
import { NOTHING_SETTLED, type SettledReading } from '../../../shared/sheet/settled-reading.ts';
import { orNothing, rowSaid, tableOfRow, withRow } from '../../../shared/sheet/settled-tables.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { RowsList } from './RowsList.tsx';
import { SkippedRows } from './SkippedRows.tsx';
import type { UnderstoodPlan } from './use-plan-reading.ts';

export interface SettleRowsProps {
  readonly understood: UnderstoodPlan;
  readonly busy: boolean;
  /** Null: as it is recognised. */
  readonly onSettle: (settled: SettledReading | null) => void;
}

/** Row by row what was understood; a row that is no task is left out, one that was not taken for a task is taken in. */
export function SettleRows({ understood, busy, onSettle }: SettleRowsProps) {
  const { reading, asked } = understood;
  const { sheet, source, rowNames } = reading;
  const settled = (asked.settled === undefined ? source.settled : asked.settled) ?? NOTHING_SETTLED;
  const say = (row: number, isTask: boolean | null): void => {
    const name = rowNames.get(row);
    if (name === undefined) return;
    onSettle(orNothing(withRow(settled, tableOfRow(sheet, row), { ...name, isTask })));
  };
  const said = (row: number): boolean | null => {
    const name = rowNames.get(row);
    return name === undefined ? null : rowSaid(settled, name);
  };
  const skipped = linesOf(understood, said);
  return (
    <>
      <Disclosure title={`逐行内容（${String(sheet.rows.length)} 行）`}>
        <RowsList
          rows={sheet.rows}
          busy={busy}
          isSaid={(row) => said(row) === true}
          onLeave={(row) => {
            // What was taken in by a word is let go by taking the word back.
            say(row, said(row) === true ? null : false);
          }}
        />
      </Disclosure>
      {skipped.length > 0 && (
        <Disclosure title={`没有当作任务的行（${String(skipped.length)} 行）`}>
          <Quiet>标题、合计、签字和说明不是任务。有一行其实是任务的，就点“当作任务”。</Quiet>
          <SkippedRows
            lines={skipped}
            busy={busy}
            onTake={(row) => {
              say(row, said(row) === false ? null : true);
            }}
          />
        </Disclosure>
      )}
    </>
  );
}

/** A list written as text has no tables that could tell what was left of it: there it is what was said. */
function linesOf(
  { reading }: UnderstoodPlan,
  said: (row: number) => boolean | null,
): readonly SkippedRow[] {
  const { sheet, rowNames } = reading;
  if (sheet.tables.length > 0) {
    return sheet.tables.flatMap(({ skipped, isLeft }) => (isLeft ? [] : skipped));
  }
  return [...rowNames].flatMap(([row, { words }]) =>
    said(row) === false ? [{ row, kind: 'left' as const, text: words }] : [],
  );
}
