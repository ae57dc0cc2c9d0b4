import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanPreview } from '../../../shared/protocol/plan.ts';
import type { EntryId } from '../../../shared/town/ids.ts';
import type { Directory } from '../../../shared/town/unit.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface PublishPreviewProps {
  readonly preview: PlanPreview;
  readonly directory: Directory;
  readonly townName: string;
  readonly busy: boolean;
  readonly onPublish: (confirmedRemovals: readonly EntryId[]) => void;
}

const rowsOf = (count: number): string => `${String(count)} 行`;

/**
 * What publishing would do. It reaches every unit at once, so the town's name is typed first (SEC-72), and each row
 * that would be retired is agreed to by itself.
 */
export function PublishPreview(props: PublishPreviewProps) {
  const { preview, directory, townName, busy, onPublish } = props;
  const [agreed, setAgreed] = useState<ReadonlySet<EntryId>>(new Set());
  const [typed, setTyped] = useState('');
  const { removed, entriesByUnit } = preview;
  const named = typed.trim() === townName;
  const allAgreed = removed.every(({ id }) => agreed.has(id));
  const nothing = preview.added.length + preview.changed.length + removed.length === 0;
  return (
    <Section title="发布前确认">
      <Facts
        facts={[
          { name: '新增', value: rowsOf(preview.added.length) },
          { name: '修改', value: rowsOf(preview.changed.length) },
          { name: '停用', value: rowsOf(removed.length) },
          { name: '不变', value: rowsOf(preview.unchanged) },
        ]}
      />
      {removed.length > 0 && <Removals removed={removed} agreed={agreed} onAgree={setAgreed} />}
      <Disclosure title={`分到 ${String(entriesByUnit.length)} 个单位`}>
        <Facts
          facts={entriesByUnit.map(({ unitId, rows }) => ({
            name: directory.units.find(({ id }) => id === unitId)?.name ?? '（名单外的单位）',
            value: rowsOf(rows),
          }))}
        />
      </Disclosure>
      {nothing && (
        <Notice tone="info" title="没有变化">
          每一行都和已发布的一样。只有改了清单名称或起止日期，才需要再发布。
        </Notice>
      )}
      <TextField
        label={`请输入「${townName}」确认发布`}
        value={typed}
        onChange={setTyped}
        hint="发布后各单位马上就能看到。"
      />
      {!allAgreed && <Quiet>请先勾选同意停用的任务，再发布。</Quiet>}
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={!named || !allAgreed || busy}
        onClick={() => {
          onPublish(removed.map(({ id }) => id));
        }}
      >
        发布清单
      </Button>
    </Section>
  );
}

interface RemovalsProps {
  readonly removed: PlanPreview['removed'];
  readonly agreed: ReadonlySet<EntryId>;
  readonly onAgree: (agreed: ReadonlySet<EntryId>) => void;
}

function Removals({ removed, agreed, onAgree }: RemovalsProps) {
  const toggle = (id: EntryId): void => {
    const after = new Set(agreed);
    if (!after.delete(id)) after.add(id);
    onAgree(after);
  };
  return (
    <Notice tone="warning" title="这些任务不在新表里了">
      勾选后停用；各单位已填的内容会保留。
      {removed.map(({ id, title, filledUnits }) => (
        <Checkbox
          key={id}
          label={filledUnits === 0 ? title : `${title}（已有 ${String(filledUnits)} 个单位填报）`}
          checked={agreed.has(id)}
          onChange={() => {
            toggle(id);
          }}
        />
      ))}
    </Notice>
  );
}
