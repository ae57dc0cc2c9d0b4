import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { columnLetter } from '../../../shared/sheet/address.ts';
import type { SheetPicture } from '../../../shared/sheet/picture.ts';

const useStyles = makeStyles({
  box: {
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    maxWidth: '96px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  // Of a text every line stands in one column.
  only: { maxWidth: '270px' },
  edge: { backgroundColor: tokens.colorNeutralBackground3, textAlign: 'center' },
  number: { minWidth: '28px' },
  heading: { backgroundColor: tokens.colorNeutralBackground3 },
});

export interface SheetViewProps {
  readonly title: string;
  readonly picture: SheetPicture;
  /** Left out: the rows are only shown. */
  readonly pick?: RowPick;
}

/** A row of the picture can be chosen by its number. */
export interface RowPick {
  /** What choosing says of a row, for whoever hears it. */
  readonly say: (row: number) => string;
  readonly busy: boolean;
  readonly onPick: (row: number) => void;
}

/**
 * A few rows as they stand in the sheet, under the letters of their columns. Wide ones scroll within their own box, which
 * is a stop of the keyboard for that.
 */
export function SheetView({ title, picture, pick }: SheetViewProps) {
  const styles = useStyles();
  const { columns, rows } = picture;
  const edge = mergeClasses(styles.cell, styles.edge);
  const cell = columns.length === 1 ? mergeClasses(styles.cell, styles.only) : styles.cell;
  const hasHeadings = columns.some(({ heading }) => heading !== '');
  return (
    <div className={styles.box} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={edge}>
              行
            </th>
            {columns.map(({ column }) => (
              <th key={column} scope="col" className={edge}>
                {columnLetter(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hasHeadings && (
            <tr>
              <th scope="row" className={edge}>
                标题
              </th>
              {columns.map(({ column, heading }) => (
                <td key={column} className={mergeClasses(styles.cell, styles.heading)}>
                  {heading}
                </td>
              ))}
            </tr>
          )}
          {rows.map(({ row, texts }) => (
            <tr key={row}>
              <th scope="row" className={edge}>
                {pick === undefined ? (
                  row
                ) : (
                  <Button
                    size="small"
                    className={styles.number}
                    aria-label={pick.say(row)}
                    disabledFocusable={pick.busy}
                    onClick={() => {
                      pick.onPick(row);
                    }}
                  >
                    {row}
                  </Button>
                )}
              </th>
              {columns.map(({ column }, index) => (
                <td key={column} className={cell}>
                  {texts[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
