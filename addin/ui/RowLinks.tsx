import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  go: {
    width: '100%',
    maxWidth: 'none',
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'normal',
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  message: { color: tokens.colorNeutralForeground2 },
});

export interface RowLink {
  readonly id: string;
  readonly title: string;
  /** What is to be done there. */
  readonly message?: string;
}

export interface RowLinksProps<T extends RowLink> {
  readonly rows: readonly T[];
  readonly onGo: (row: T) => void;
}

/** Rows of the sheet, each a button that goes there. */
export function RowLinks<T extends RowLink>({ rows, onGo }: RowLinksProps<T>) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.id}>
          <Button
            className={styles.go}
            onClick={() => {
              onGo(row);
            }}
          >
            <span className={styles.words}>
              <span>{row.title}</span>
              {row.message !== undefined && <span className={styles.message}>{row.message}</span>}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
