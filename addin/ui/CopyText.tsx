import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { Live } from './Live.tsx';
import { LongField } from './LongField.tsx';
import { Quiet } from './Quiet.tsx';

export interface CopyTextProps {
  readonly label: string;
  readonly text: string;
}

type Copied = 'not-yet' | 'copied' | 'refused';

const ROWS = 6;

/** A text to be pasted elsewhere: it can still be changed, and copied by hand where the host forbids the clipboard. */
export function CopyText({ label, text }: CopyTextProps) {
  const [words, setWords] = useState(text);
  const [copied, setCopied] = useState<Copied>('not-yet');
  const copy = (): void => {
    navigator.clipboard.writeText(words).then(
      () => {
        setCopied('copied');
      },
      () => {
        setCopied('refused');
      },
    );
  };
  return (
    <>
      <LongField label={label} value={words} rows={ROWS} onChange={setWords} />
      <Button icon={<CopyRegular />} onClick={copy}>
        复制
      </Button>
      <Live>
        {copied === 'copied' && <Quiet>已复制，可以粘贴到工作群里。</Quiet>}
        {copied === 'refused' && (
          <Quiet>Excel 不让窗格复制。请在上面的文字里按 Ctrl+A、Ctrl+C 复制。</Quiet>
        )}
      </Live>
    </>
  );
}
