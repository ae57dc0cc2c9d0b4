import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { NumberField } from '../../ui/NumberField.tsx';

export interface HeaderRowProps {
  /** Sheet row from 1 that is offered; null: none. */
  readonly offered: number | null;
  /** Sheet row the sheet is read by now; null: none was found. */
  readonly current: number | null;
  readonly hint: string;
  readonly busy: boolean;
  readonly onPoint: (row: number) => void;
}

/** Where the heading stands, for the person to point at. */
export function HeaderRow({ offered, current, hint, busy, onPoint }: HeaderRowProps) {
  const [typed, setTyped] = useState({ offered, row: offered });
  // What was typed counts until the sheet was read by another row.
  const row = typed.offered === offered ? typed.row : offered;
  const usable = row !== null && Number.isInteger(row) && row >= 1 && row !== current;
  return (
    <>
      <NumberField
        key={String(offered)}
        label="标题在第几行"
        value={offered}
        onChange={(next) => {
          setTyped({ offered, row: next });
        }}
        hint={hint}
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
    </>
  );
}
