import { Button } from '@fluentui/react-components';
import type { ReadingSource } from '../../sync/outcome.ts';
import { Notice } from '../../ui/Notice.tsx';
import { sayMoment } from '../../ui/moment.ts';
import { useServices } from '../../app/services.ts';

export interface ReadByProps {
  readonly source: ReadingSource;
  readonly onTakeBack: () => void;
}

/** By whose word the sheet was read, and how to go back to what was recognised. */
export function ReadBy({ source, onTakeBack }: ReadByProps) {
  const { now } = useServices();
  const back = <Button onClick={onTakeBack}>按原来识别的</Button>;
  switch (source.kind) {
    case 'recognised':
      return null;
    case 'remembered':
      return (
        <Notice tone="info" title="按上次的识别办法读的" actions={back}>
          {`${source.by} ${sayMoment(source.at, now())}定过同样的表怎么读，这次照办，没有再问。要看要改，请打开下面的“栏目”。`}
        </Notice>
      );
    case 'settled':
      return (
        <Notice tone="info" title="按您的指定读的" actions={back}>
          {source.settled.tasksFrom === undefined
            ? '发布以后会记下来，下次同样的表就不用再确认。'
            : '这张表没有标题行，发布以后记下来，只对这一张表有效。'}
        </Notice>
      );
    case 'published':
      return (
        <Notice tone="info" title="按发布时的办法读的" actions={back}>
          这张表没有标题行，发布时定过怎么读，这次照办，没有再问。
        </Notice>
      );
    case 'taken-back':
      return (
        <Notice tone="info" title="按原来识别的读">
          您的指定已经取消。发布以后，以前记下的识别办法也不再用。
        </Notice>
      );
  }
}
