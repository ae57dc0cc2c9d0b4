import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowSpan } from '../../../shared/sheet/recognised.ts';
import { useServices } from '../../app/services.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useAct } from '../../ui/use-act.ts';

export interface HeaderRowProps {
  readonly label?: string;
  /** Sheet row from 1 that is offered; null: none. */
  readonly offered: number | null;
  /** Sheet row the sheet is read by now; null: none was found. */
  readonly current: number | null;
  /** Rows that can be meant, from 1; left out: any. */
  readonly within?: RowSpan;
  readonly hint: string;
  /** Where the row can be selected instead of written; left out: it is written. */
  readonly sheetId?: string;
  readonly busy: boolean;
  readonly onPoint: (row: number) => void;
}

/** Where the heading stands, for the person to point at. */
export function HeaderRow(props: HeaderRowProps) {
  const { label = '标题在第几行', offered, current, within, hint, sheetId, busy, onPoint } = props;
  const [typed, setTyped] = useState({ offered, row: offered });
  // What was typed counts until the sheet was read by another row.
  const row = typed.offered === offered ? typed.row : offered;
  const { first, last } = within ?? { first: 1, last: Number.MAX_SAFE_INTEGER };
  const isOutside = row !== null && (row < first || row > last);
  const usable = row !== null && Number.isInteger(row) && !isOutside && row !== current;
  return (
    <>
      <NumberField
        key={String(offered)}
        label={label}
        value={offered}
        onChange={(next) => {
          setTyped({ offered, row: next });
        }}
        hint={isOutside ? sayWithin({ first, last }) : hint}
      />
      <Button
        appearance={current === null ? 'primary' : 'secondary'}
        disabledFocusable={!usable || busy}
        onClick={() => {
          if (row !== null) onPoint(row);
        }}
      >
        按这一行重新识别
      </Button>
      {sheetId !== undefined && (
        <BySelection {...{ sheetId, busy, onPoint }} within={{ first, last }} />
      )}
    </>
  );
}

type BySelectionProps = Pick<HeaderRowProps, 'busy' | 'onPoint'> & {
  readonly sheetId: string;
  readonly within: RowSpan;
};

/** The row is clicked in Excel, and taken from there. */
function BySelection({ sheetId, within, busy, onPoint }: BySelectionProps) {
  const { commands } = useServices();
  const act = useAct<string | null>();
  return (
    <>
      <Button
        disabledFocusable={busy || act.state.kind === 'busy'}
        onClick={() => {
          act.perform(async () => {
            const selected = await commands.selectedRow(sheetId);
            if (selected.kind === 'refused') return selected.sentence;
            const { row } = selected;
            if (row < within.first || row > within.last) {
              return `选中的是第 ${String(row)} 行，${sayWithin(within)}`;
            }
            onPoint(row);
            return null;
          });
        }}
      >
        按 Excel 里选中的行
      </Button>
      <ActNotice state={act.state}>
        {(sentence) => sentence !== null && <Notice tone="warning">{sentence}</Notice>}
      </ActNotice>
    </>
  );
}

const sayWithin = ({ first, last }: RowSpan): string =>
  `只能是第 ${String(first)} 到 ${String(last)} 行。`;
