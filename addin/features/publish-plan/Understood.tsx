import { Button } from '@fluentui/react-components';
import { cellAddress } from '../../../shared/sheet/address.ts';
import type { RecognitionProblem } from '../../../shared/sheet/recognised.ts';
import { useServices } from '../../app/services.ts';
import type { PlanReading, Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAct } from '../../ui/use-act.ts';
import { ColumnsTable } from './ColumnsTable.tsx';
import { DOUBT_BELOW } from './meaning-labels.ts';
import { RowsList } from './RowsList.tsx';

/** Settled in a step of its own, so not listed among the doubts. */
const SETTLED_ELSEWHERE: readonly RecognitionProblem['code'][] = ['UNKNOWN_UNIT'];

/** What the sheet was understood to say, and what is doubtful about it. */
export function Understood({ reading }: { readonly reading: PlanReading }) {
  const { sheet } = reading;
  const unsure = sheet.columns.some(
    ({ meaning, confidence }) => meaning !== 'other' && confidence < DOUBT_BELOW,
  );
  const doubts = sheet.problems.filter(({ code }) => !SETTLED_ELSEWHERE.includes(code));
  return (
    <Section title="识别结果">
      <Notice tone={unsure ? 'warning' : 'success'} title={`「${sheet.name}」是一份任务清单`}>
        {reading.sentence}
        {unsure && '有的栏目拿不准，请在下面核对。'}
      </Notice>
      <Disclosure title={`栏目（${String(sheet.columns.length)} 列）`} open={unsure}>
        <ColumnsTable columns={sheet.columns} />
      </Disclosure>
      <Disclosure title={`逐行内容（${String(sheet.rows.length)} 行）`}>
        <RowsList rows={sheet.rows} />
      </Disclosure>
      {doubts.length > 0 && <Doubts doubts={doubts} sheetId={reading.sheetId} />}
    </Section>
  );
}

interface DoubtsProps {
  readonly doubts: readonly RecognitionProblem[];
  readonly sheetId: string;
}

function Doubts({ doubts, sheetId }: DoubtsProps) {
  const { commands } = useServices();
  const act = useAct<Refusal | null>();
  return (
    <Disclosure
      title={`请核对（${String(doubts.length)} 处），不影响发布`}
      open={doubts.length <= 5}
    >
      {doubts.map(({ code, message, row, column }) => {
        const address = row === null ? null : cellAddress(row - 1, column ?? 0);
        return (
          <Card key={`${code} ${address ?? ''} ${message}`}>
            <span>{message}</span>
            {address !== null && (
              <Button
                size="small"
                onClick={() => {
                  act.perform(() => commands.goTo({ sheetId, address }));
                }}
              >
                到单元格 {address}
              </Button>
            )}
          </Card>
        );
      })}
      <ActNotice state={act.state}>
        {(refusal) => refusal !== null && <Notice tone="error">{refusal.sentence}</Notice>}
      </ActNotice>
    </Disclosure>
  );
}
