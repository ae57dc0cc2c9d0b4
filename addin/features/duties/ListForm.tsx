import { useState } from 'react';
import { LongField } from '../../ui/LongField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ListReading } from './rule-words.ts';

export interface ListFormProps<T> {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly read: (text: string) => ListReading<T>;
  readonly onRead: (items: readonly T[]) => void;
}

/** A short list typed as lines: what cannot be read is said at once and is not saved. */
export function ListForm<T>({ label, hint, text, read, onRead }: ListFormProps<T>) {
  const [words, setWords] = useState(text);
  const { unread } = read(words);
  return (
    <>
      <LongField
        label={label}
        value={words}
        {...(hint === undefined ? {} : { hint })}
        rows={Math.max(1, words.split('\n').length)}
        onChange={(next) => {
          setWords(next);
          onRead(read(next).items);
        }}
      />
      {unread.length > 0 && (
        <Notice tone="warning" title="有看不懂的，不会保存">
          {unread.slice(0, 3).join('；')}
        </Notice>
      )}
    </>
  );
}
