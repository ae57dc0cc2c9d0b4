import { makeStyles, tokens } from '@fluentui/react-components';
import { useServices } from '../../app/services.ts';
import type { FigureBehind } from '../../sync/figure-behind.ts';
import { sayMoment } from '../../ui/moment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { differenceWords, sourceWords } from './figure-words.ts';

const useStyles = makeStyles({
  figure: { margin: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
});

/** What the figure is, of when, and whether the cell still says it. */
export function FigureHead({ figure }: { readonly figure: FigureBehind }) {
  const styles = useStyles();
  const { now } = useServices();
  const { sheetName, address, row, column, value, at } = figure;
  const difference = differenceWords(figure);
  return (
    <>
      <Quiet>
        {sheetName} · {address}
      </Quiet>
      <p className={styles.figure}>
        {row} · {column} = {value}
      </p>
      <Quiet>
        {sourceWords(figure)}，数据截至 {sayMoment(at, now())}。
      </Quiet>
      {difference !== null && <Notice tone="warning">{difference}</Notice>}
    </>
  );
}
