import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FigureBehind } from '../../sync/figure-behind.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { stateLine } from './figure-words.ts';

/** Rows shown at a time. */
const PAGE = 30;

export interface StateListProps {
  readonly states: FigureBehind['rows'];
}

/** Each row by its task, its unit and how it stands, in the order of the plan. */
export function StateList({ states }: StateListProps) {
  const [shown, setShown] = useState(PAGE);
  const rest = states.length - shown;
  return (
    <>
      <PlainList>
        {states.slice(0, shown).map((state) => (
          <li key={state.entryId}>
            {state.task}
            <Quiet>{stateLine(state)}</Quiet>
          </li>
        ))}
      </PlainList>
      {rest > 0 && (
        <Button
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          再显示 {Math.min(rest, PAGE)} 行（还有 {rest} 行）
        </Button>
      )}
    </>
  );
}
