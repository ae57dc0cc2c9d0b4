import { makeStyles, tokens } from '@fluentui/react-components';
import type { RecognisedRow } from '../../../shared/sheet/recognised.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** «2024年 · 应急办牵头 · 应急办、经发办» */
function sayWho(row: RecognisedRow): string {
  const deadline =
    row.deadline === null || row.deadline.kind === 'none' ? '没有写完成时间' : row.deadline.text;
  const byWords = row.deadline?.kind === 'text' ? '（按文字保留）' : '';
  const lead = row.lead === null ? '没有牵头部门' : `${row.lead}牵头`;
  const responsible = row.responsible?.join('、') ?? '没有责任部门';
  return `${deadline}${byWords} · ${lead} · ${responsible}`;
}

/** Every dated row as it was understood. */
export function RowsList({ rows }: { readonly rows: readonly RecognisedRow[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.row}>
          <div>
            {row.number === null ? '' : `${row.number} `}
            {row.title ?? row.detail ?? '（没有标题）'}
          </div>
          <div className={styles.quiet}>
            第 {row.row} 行 · {sayWho(row)}
          </div>
        </li>
      ))}
    </ul>
  );
}
