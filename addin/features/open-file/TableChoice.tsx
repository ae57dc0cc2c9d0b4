import { Button } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { FileRead, FileTable } from '../../../shared/protocol/file.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Stack } from '../../ui/Stack.tsx';

export interface TableChoiceProps {
  readonly read: Extract<FileRead, { readonly kind: 'tables' }>;
  readonly busy: boolean;
  readonly onChoose: (table: FileTable) => void;
}

/** The tables of a file, each with its first words: a document holds several, and the list is one of them. */
export function TableChoice({ read: { tables, leftOut }, busy, onChoose }: TableChoiceProps) {
  return (
    <Stack>
      {leftOut.length > 0 && (
        <Notice tone="info" title="没有读的内容">
          {leftOut.join('、')}。清单的文字不受影响。
        </Notice>
      )}
      {tables.length === 0 ? (
        <Notice tone="warning" title="没有内容">
          这个文件里没有表格，也没有文字。请确认选对了文件。
        </Notice>
      ) : (
        <>
          <Quiet>
            {tables.length === 1
              ? '找到一张表。'
              : `找到 ${String(tables.length)} 张表，选清单所在的一张。`}
          </Quiet>
          {tables.map((table, index) => (
            <Button
              // Tables of a file have no other name of their own.
              key={index}
              icon={<TableRegular />}
              disabledFocusable={busy}
              onClick={() => {
                onChoose(table);
              }}
            >
              {`${beginningOf(table)}（${String(table.texts.length)} 行）`}
            </Button>
          ))}
        </>
      )}
    </Stack>
  );
}

const LONGEST = 24;

/** The first words of a table, by which a person knows it; its name where it begins without any. */
function beginningOf({ name, texts }: FileTable): string {
  const words = texts.flat().find((text) => text.trim().length > 2) ?? name;
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
