import { useSession } from '../../app/services.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CommandLine } from './CommandLine.tsx';
import type { FileOutcome } from './file-outcome.ts';

export interface FileNoticeProps {
  readonly outcome: FileOutcome;
  readonly no: number;
}

/** Where the file went; the browser never tells whether it was saved, so the other way is always said. */
export function FileNotice({ outcome, no }: FileNoticeProps) {
  const { town } = useSession();
  switch (outcome.kind) {
    case 'refused':
      return (
        <Notice tone="error" title="没有取到文件">
          {outcome.sentence}
        </Notice>
      );
    case 'no-way':
      return (
        <Notice tone="warning" title="这里不能保存文件">
          这台电脑上的 Excel 不让窗格保存文件。请换一台 Windows 电脑的 Excel 再下载，或者：
          <CommandLine townName={town.name} no={no} />
        </Notice>
      );
    case 'handed-over':
      return (
        <Notice tone="success" title="文件已交给系统保存">
          {outcome.name}，一般在“下载”文件夹里。
          <Disclosure title="没有找到文件？">
            有的 Excel 不让窗格保存文件。可以换一台电脑再下载，或者：
            <CommandLine townName={town.name} no={no} />
          </Disclosure>
        </Notice>
      );
  }
}
