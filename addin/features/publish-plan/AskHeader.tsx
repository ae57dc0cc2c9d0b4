import { Button } from '@fluentui/react-components';
import type { HeaderAsked } from '../../sync/outcome.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import { SheetView } from './SheetView.tsx';

const HINT = '标题行写着各列的名称，例如“重点任务”“完成时间”“责任单位”。';

export interface AskHeaderProps {
  readonly asked: HeaderAsked;
  readonly busy: boolean;
  readonly onPoint: (row: number) => void;
  /** There is no heading: the tasks begin in this row. */
  readonly onNoHeading: (row: number) => void;
}

/** No row reads like a heading: the person points at it, or says that there is none, instead of being sent away. */
export function AskHeader({ asked, busy, onPoint, onNoHeading }: AskHeaderProps) {
  const { sheetName, sheetId, activeRow, tasksFrom, top, sentence } = asked;
  return (
    <Section title={`「${sheetName}」的标题行`}>
      <Notice tone="warning" title="请指出标题行">
        {sentence}
      </Notice>
      <SheetView
        title="表里最上面的几行"
        picture={top}
        pick={{ say: (row) => `第 ${String(row)} 行是标题`, busy, onPick: onPoint }}
      />
      <Quiet>点标题那一行的行号，或在下面写出行号。</Quiet>
      <HeaderRow
        offered={activeRow}
        current={null}
        hint={`${HINT}${activeRow === null ? '' : '已填的是 Excel 里选中的那一行。'}`}
        sheetId={sheetId}
        busy={busy}
        onPoint={onPoint}
      />
      {tasksFrom !== null && (
        <>
          <Quiet>
            {`表里没有标题行，从第 ${String(tasksFrom)} 行起就是任务的，点下面，再说明各列是什么。`}
          </Quiet>
          <Button
            disabledFocusable={busy}
            onClick={() => {
              onNoHeading(tasksFrom);
            }}
          >
            没有标题行
          </Button>
        </>
      )}
    </Section>
  );
}
