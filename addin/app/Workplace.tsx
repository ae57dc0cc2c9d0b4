import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { mayCall } from '../../shared/town/policy.ts';
import { Lazy } from '../ui/Lazy.tsx';
import { Notice } from '../ui/Notice.tsx';
import { EditBanner } from './EditBanner.tsx';
import { ListScreen } from './ListScreen.tsx';
import { districtPart, publishPart, reportsPart } from './office-parts.ts';
import { SettingsScreen } from './SettingsScreen.tsx';
import { SummaryScreen } from './SummaryScreen.tsx';
import { Tabs } from './Tabs.tsx';
import { Who } from './Who.tsx';
import type { Screen } from './route.ts';
import { firstScreen, screensOf } from './screens.ts';
import { OwnReportsProvider, useServices, useSession } from './services.ts';
import { useLeads } from './use-leads.ts';
import { useOwnReportsStore } from './use-own-reports-store.ts';
import { useRoute } from './use-route.ts';

const useStyles = makeStyles({
  main: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
  },
});

/** The signed-in pane: who, the tabs, and the screen. */
export function Workplace() {
  const styles = useStyles();
  const session = useSession();
  const route = useRoute();
  const leads = useLeads();
  const ownReports = useOwnReportsStore();
  const screens = screensOf(session, { leads });
  // A ribbon button may ask for a screen this person does not have.
  const asked = route.screen !== null && screens.includes(route.screen) ? route.screen : null;
  // Where the person began: a plan published in the meantime must not turn the page while its outcome is being read.
  const [home] = useState(() => firstScreen(session));
  const current = asked ?? home;
  const run = asked !== null && route.run;
  // A screen once opened stays, hidden: what was typed and what runs there is kept while another one is looked at.
  const [opened, setOpened] = useState<readonly Screen[]>([]);
  if (!opened.includes(current)) setOpened([...opened, current]);
  return (
    <OwnReportsProvider value={ownReports}>
      <Who />
      <Tabs screens={screens} current={current} />
      <main className={styles.main}>
        <EditBanner />
        {screens
          .filter((screen) => opened.includes(screen))
          .map((screen) => (
            <div key={screen} hidden={screen !== current}>
              <ScreenOf screen={screen} runAtOnce={run && screen === current} />
            </div>
          ))}
      </main>
    </OwnReportsProvider>
  );
}

interface ScreenOfProps {
  readonly screen: Screen;
  readonly runAtOnce: boolean;
}

function ScreenOf({ screen, runAtOnce }: ScreenOfProps): ReactNode {
  const { inExcel } = useServices();
  const { account } = useSession();
  if (screen === 'settings') return <SettingsScreen />;
  if (screen === 'reports') return <Lazy part={reportsPart} props={{}} />;
  if (!inExcel) return <NotInExcel />;
  switch (screen) {
    case 'sync':
      return <ListScreen runAtOnce={runAtOnce} />;
    case 'publish':
      return <Lazy part={publishPart} props={{}} />;
    case 'summary':
      return mayCall('district.towns', account.role) ? (
        <Lazy part={districtPart} props={{}} />
      ) : (
        <SummaryScreen runAtOnce={runAtOnce} />
      );
  }
}

function NotInExcel() {
  return (
    <Notice tone="info" title="这里不是 Excel 窗口">
      没有可以处理的工作表。请在 Excel
      里打开清单通，再填报、发布或汇总。“报送”和“设置”在这里也可以用。
    </Notice>
  );
}
