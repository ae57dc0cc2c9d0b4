import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { cellAddress } from '../../../shared/sheet/address.ts';
import { isDoubtful } from '../../../shared/sheet/column-doubt.ts';
import { openQuestions, sayQuestions } from '../../../shared/sheet/open-questions.ts';
import type { RecognisedSheet, RecognitionProblem } from '../../../shared/sheet/recognised.ts';
import type { SettledReading } from '../../../shared/sheet/settled-reading.ts';
import { useServices } from '../../app/services.ts';
import type { Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAct } from '../../ui/use-act.ts';
import { ReadBy } from './ReadBy.tsx';
import { SettleColumns } from './SettleColumns.tsx';
import { SettleRows } from './SettleRows.tsx';
import type { UnderstoodPlan } from './use-plan-reading.ts';

/** Settled in a step of its own, so not listed among the doubts. */
const isSettledElsewhere = ({ code, row }: RecognitionProblem): boolean =>
  code === 'UNKNOWN_UNIT' ||
  code === 'UNIT_SET' ||
  code === 'OPEN_LIST' ||
  code === 'DOUBTFUL_PEOPLE' ||
  code === 'DOUBTFUL_COLUMN' ||
  (code === 'NO_RESPONSIBLE' && row === null);

function titleOf({ name, rows }: RecognisedSheet): string {
  return rows.length === 0 ? `「${name}」里还没有认出任务` : `「${name}」是一份任务清单`;
}

export interface UnderstoodProps {
  readonly understood: UnderstoodPlan;
  readonly busy: boolean;
  /** The sheet is to be read so; null: as it was recognised. */
  readonly onSettle: (settled: SettledReading | null) => void;
}

/** What the sheet was understood to say, what is doubtful about it, and how to say otherwise. */
export function Understood({ understood, busy, onSettle }: UnderstoodProps) {
  const { reading, rereading } = understood;
  const { sheet, source } = reading;
  const unsure =
    sheet.tables.some(({ columns, isLeft }) => !isLeft && columns.some(isDoubtful)) ||
    openQuestions(sheet).length > 0;
  // Stays as it was opened: closing by itself at the last answer would take the focus away.
  const [open] = useState(unsure);
  const doubts = sheet.problems.filter((problem) => !isSettledElsewhere(problem));
  const closed = sayQuestions(openQuestions(sheet)) ?? '';
  const isHarmless = doubts.every(({ message }) => !closed.includes(message));
  return (
    <Section title="识别结果">
      <Notice tone={unsure ? 'warning' : 'success'} title={titleOf(sheet)}>
        {reading.sentence}
        {unsure && '有的栏目要核对，请看下面。'}
      </Notice>
      <ReadBy
        source={source}
        onTakeBack={() => {
          onSettle(null);
        }}
      />
      <SettleColumns
        understood={understood}
        open={open}
        busy={busy || rereading}
        onSettle={onSettle}
      />
      <SettleRows understood={understood} busy={busy || rereading} onSettle={onSettle} />
      {doubts.length > 0 && (
        <Doubts doubts={doubts} isHarmless={isHarmless} sheetId={reading.sheetId} />
      )}
    </Section>
  );
}

interface DoubtsProps {
  readonly doubts: readonly RecognitionProblem[];
  /** None of them keeps publishing closed. */
  readonly isHarmless: boolean;
  readonly sheetId: string;
}

function Doubts({ doubts, isHarmless, sheetId }: DoubtsProps) {
  const { commands } = useServices();
  const act = useAct<Refusal | null>();
  return (
    <Disclosure
      title={`请核对（${String(doubts.length)} 处）${isHarmless ? '，不影响发布' : ''}`}
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
