import { Button } from '@fluentui/react-components';
import type { Session } from '../../../shared/protocol/session.ts';
import { Notice } from '../../ui/Notice.tsx';

export interface SamePlanProps {
  /** The published plan of the same title. */
  readonly plan: Session['plans'][number];
  readonly onUpdate: () => void;
  readonly onPublishAnother: () => void;
}

/** A sheet that was never linked to a plan bears the title of one: a second plan would make every unit report twice. */
export function SamePlan({ plan, onUpdate, onPublishAnother }: SamePlanProps) {
  return (
    <Notice
      tone="warning"
      title="镇里已有同名清单"
      actions={
        <>
          <Button appearance="primary" onClick={onUpdate}>
            更新已有清单
          </Button>
          <Button onClick={onPublishAnother}>另发一份新清单</Button>
        </>
      }
    >
      {`“${plan.title}”已经发布过（第 ${String(plan.revision)} 版，${String(plan.rows)} 行），这张表像是它的副本或新的一版。` +
        '更新已有清单，相同的任务会对上，各单位已填的内容都保留；另发一份，各单位会多出一份清单，要重新填报。'}
    </Notice>
  );
}
