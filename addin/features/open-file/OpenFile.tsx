import { Button } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useRef, useState } from 'react';
import type { FileRead } from '../../../shared/protocol/file.ts';
import { useRunning, useServices } from '../../app/services.ts';
import type { Refusal, TableLaid } from '../../sync/outcome.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { RunView } from '../../ui/RunView.tsx';
import { useRun } from '../../ui/use-run.ts';
import { chosenFile } from './chosen-file.ts';
import { TableChoice } from './TableChoice.tsx';

const ACCEPTED = '.docx,.xlsx,.tsv,.csv,.txt';

type Read = Extract<FileRead, { readonly kind: 'tables' }> | Refusal;

/** A list that came as a Word document, another workbook or a text: its table becomes a sheet of this workbook. */
export function OpenFile() {
  const { commands, gate } = useServices();
  const running = useRunning();
  const reading = useRun<Read>(gate, '正在读取文件…');
  const laying = useRun<TableLaid | Refusal>(gate, '正在写入新工作表…');
  const [refused, setRefused] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const choose = async (file: File): Promise<void> => {
    setRefused(null);
    reading.clear();
    laying.clear();
    const chosen = await chosenFile(file);
    // The same file can be chosen again after it was mended.
    if (field.current !== null) field.current.value = '';
    if ('sentence' in chosen) setRefused(chosen.sentence);
    else reading.start((run) => commands.readFile(chosen, run));
  };

  return (
    <Disclosure title="清单在 Word 或别的文件里？">
      <Button
        icon={<DocumentArrowUpRegular />}
        disabledFocusable={running !== null}
        onClick={() => field.current?.click()}
      >
        选一个文件…
      </Button>
      {/* The browser's own button would speak the language of the browser. */}
      <input
        ref={field}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label="清单的文件"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) choose(file).catch(reportError);
        }}
      />
      <Quiet>
        Word（.docx）、Excel（.xlsx）、.csv 或
        .txt。里面的表格会照原样写进一张新工作表，合并的单元格也一样。文件本身不改、不保存。
      </Quiet>
      {refused !== null && <Notice tone="error">{refused}</Notice>}
      <RunView runner={reading} words="正在读取文件…">
        {(read) =>
          read.kind === 'refused' ? (
            <Notice tone="error" title="没有读取">
              {read.sentence}
            </Notice>
          ) : (
            <TableChoice
              read={read}
              busy={running !== null}
              onChoose={(table) => {
                laying.start((run) => commands.layTable(table, run));
              }}
            />
          )
        }
      </RunView>
      <RunView runner={laying} words="正在写入新工作表…">
        {(laid) => (
          <Notice tone={laid.kind === 'laid' ? 'success' : 'error'}>{laid.sentence}</Notice>
        )}
      </RunView>
    </Disclosure>
  );
}
