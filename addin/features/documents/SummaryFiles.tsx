import { Button } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { PlanId } from '../../../shared/town/ids.ts';
import { useServices } from '../../app/services.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { useAct } from '../../ui/use-act.ts';
import { FileNotice } from './FileNotice.tsx';
import type { FileOutcome } from './file-outcome.ts';

const FILES = [
  { kind: 'brief', label: '工作小结（Word）', icon: <DocumentRegular /> },
  { kind: 'workbook', label: '汇总表（Excel）', icon: <TableRegular /> },
] as const;

export interface SummaryFilesProps {
  readonly planId: PlanId;
  /** Number of a kept summary: the same number always gives the same file. */
  readonly no: number;
}

/** A kept summary as files to print, send and file. */
export function SummaryFiles({ planId, no }: SummaryFilesProps) {
  const { reporting, saveFile } = useServices();
  const act = useAct<FileOutcome>();
  const fetchFile = async (kind: (typeof FILES)[number]['kind']): Promise<FileOutcome> => {
    const answer = await reporting.summaryDocument({ planId, no, kind });
    if (!answer.ok) return { kind: 'refused', sentence: answer.refusal.sentence };
    const { name } = answer.value;
    return { kind: saveFile(answer.value) ? 'handed-over' : 'no-way', name };
  };
  return (
    <Stack>
      {FILES.map(({ kind, label, icon }) => (
        <Button
          key={kind}
          icon={icon}
          disabledFocusable={act.state.kind === 'busy'}
          aria-label={`${label}：第 ${String(no)} 号汇总`}
          onClick={() => {
            act.perform(() => fetchFile(kind));
          }}
        >
          {label}
        </Button>
      ))}
      <ActNotice state={act.state}>
        {(outcome) => <FileNotice outcome={outcome} no={no} />}
      </ActNotice>
    </Stack>
  );
}
