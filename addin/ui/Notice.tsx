import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

export type Tone = 'info' | 'success' | 'warning' | 'error';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '20px', display: 'flex', marginTop: '1px' },
  info: { color: tokens.colorBrandForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  body: { minWidth: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

/** Icon and word for each tone: colour alone never carries the meaning. */
const FACES = {
  info: { Icon: InfoFilled, word: '说明' },
  success: { Icon: CheckmarkCircleFilled, word: '完成' },
  warning: { Icon: WarningFilled, word: '请留意' },
  error: { Icon: ErrorCircleFilled, word: '没有完成' },
} as const satisfies Record<Tone, unknown>;

export interface NoticeProps {
  readonly tone: Tone;
  /** Heading; the tone's own word when left out. */
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** One sentence that matters, with what can be done about it. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const styles = useStyles();
  const { Icon, word } = FACES[tone];
  return (
    <div className={styles.box}>
      <span className={mergeClasses(styles.icon, styles[tone])} aria-hidden>
        <Icon />
      </span>
      <div>
        <p className={styles.title}>{title ?? word}</p>
        {children !== undefined && <div className={styles.body}>{children}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
