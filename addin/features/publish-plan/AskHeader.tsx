import type { HeaderAsked } from '../../sync/outcome.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import { SheetView } from './SheetView.tsx';

const HINT = '标题行写着各列的名称，例如“重点任务”“完成时间”“责任单位”。';

export interface AskHeaderProps {
  readonly asked: HeaderAsked;
  readonly busy: boolean;
  readonly onPoint: (row: number) => void;
}

/** No row reads like a heading: the person points at it instead of being sent away. */
export function AskHeader({ asked, busy, onPoint }: AskHeaderProps) {
  const { sheetName, activeRow, top, sentence } = asked;
  return (
    <Section title={`「${sheetName}」的标题行`}>
      <Notice tone="warning" title="请指出标题行">
        {sentence}
      </Notice>
      <SheetView title="表里最上面的几行" picture={top} />
      <HeaderRow
        offered={activeRow}
        current={null}
        hint={`${HINT}${activeRow === null ? '' : '已填的是 Excel 里选中的那一行。'}`}
        busy={busy}
        onPoint={onPoint}
      />
    </Section>
  );
}
