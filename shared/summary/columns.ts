import type { ImageColumn } from '../sheet/image.ts';
import type { TaskFact } from './facts.ts';

/** A column of a computed sheet: nobody types into it. */
export function computed(
  column: Pick<ImageColumn, 'key' | 'label' | 'width'> & Partial<ImageColumn>,
): ImageColumn {
  return { kind: 'text', hidden: false, editable: false, align: 'center', ...column };
}

/** Characters of each of the columns that say which task a row is about. */
export type TaskWidths = Readonly<
  Record<'number' | 'action' | 'title' | 'deadline' | 'lead', number>
>;

export function taskColumns(widths: TaskWidths): readonly ImageColumn[] {
  return [
    computed({ key: 'number', label: '序号', width: widths.number }),
    computed({ key: 'action', label: '行动名称', width: widths.action, align: 'left' }),
    computed({ key: 'title', label: '重点任务', width: widths.title, align: 'left' }),
    computed({ key: 'deadline', label: '完成时间', width: widths.deadline }),
    computed({ key: 'lead', label: '牵头部门', width: widths.lead }),
  ];
}

/** Values of `taskColumns`. */
export function taskCells({ number, action, title, detail, deadline, lead }: TaskFact): string[] {
  return [number, action, title ?? detail, deadline, lead].map((text) => text ?? '');
}
