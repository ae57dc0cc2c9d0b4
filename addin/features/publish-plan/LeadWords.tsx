import { MEANING_LABELS } from '../../../shared/sheet/meaning-labels.ts';
import type { SheetPicture } from '../../../shared/sheet/picture.ts';
import type { RecognisedColumn } from '../../../shared/sheet/recognised.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { SheetView } from './SheetView.tsx';

export interface LeadWordsProps {
  readonly columns: readonly RecognisedColumn[];
  readonly picture: SheetPicture;
}

/** A list written as text has no columns: what each task says of itself stands behind lead words. */
export function LeadWords({ columns, picture }: LeadWordsProps) {
  return (
    <>
      <Quiet>
        这张表没有栏目，是一项一项写下来的文字。每项任务下面，“牵头单位：”“完成时限：”这样的字样后面写着什么，就按什么读。字样读错了，请在
        Excel 里改成常用的写法，再识别一次。
      </Quiet>
      <SheetView title="第一项任务的文字" picture={picture} />
      <Facts
        facts={columns.map(({ meaning, heading }) => ({
          name: MEANING_LABELS[meaning],
          value: meaning === 'title' || heading === MEANING_LABELS[meaning] ? '已读出' : heading,
        }))}
      />
    </>
  );
}
