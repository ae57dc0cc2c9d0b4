import { makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { Live } from '../ui/Live.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useServices } from './services.ts';

const useStyles = makeStyles({ banner: { marginBottom: tokens.spacingVerticalM } });

/** While a cell is being typed into Excel answers nobody; the work goes on by itself after Enter. */
export function EditBanner() {
  const { editWait } = useServices();
  const waiting = useSyncExternalStore(editWait.subscribe, editWait.waiting);
  const styles = useStyles();
  return (
    <Live>
      {waiting && (
        <div className={styles.banner}>
          <Notice tone="warning" title="请按回车结束单元格编辑">
            Excel 里有单元格正在输入，按回车后会自动继续。
          </Notice>
        </div>
      )}
    </Live>
  );
}
