import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { hashOf, type Screen } from './route.ts';
import { SCREEN_LABELS } from './screens.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThickest} solid transparent`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

export interface TabsProps {
  readonly screens: readonly Screen[];
  readonly current: Screen;
}

/** Links between screens: plain addresses, so that keyboard, screen reader and reload all know them. */
export function Tabs({ screens, current }: TabsProps) {
  const styles = useStyles();
  return (
    <nav className={styles.bar} aria-label="页面">
      {screens.map((screen) => (
        <a
          key={screen}
          href={hashOf(screen)}
          className={mergeClasses(styles.tab, screen === current && styles.current)}
          {...(screen === current ? { 'aria-current': 'page' as const } : {})}
        >
          {SCREEN_LABELS[screen]}
        </a>
      ))}
    </nav>
  );
}
