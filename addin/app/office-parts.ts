import { fetchPart } from '../ui/Lazy.tsx';

/*
 * What only the office, leaders and lead departments open lies in one bundle of its own (one name, so that it is fetched
 * once): a village clerk's pane on a slow line does not wait for it. Recognition of lists, which publishing alone needs, lies
 * in another with its screen.
 */

export const reportsPart = () =>
  fetchPart(
    import(/* webpackChunkName: "office" */ './ReportsScreen.tsx').then((m) => m.ReportsScreen),
  );

export const dashboardPart = () =>
  fetchPart(
    import(/* webpackChunkName: "office" */ '../features/dashboard/Dashboard.tsx').then(
      (m) => m.Dashboard,
    ),
  );

export const keptPart = () =>
  fetchPart(
    import(/* webpackChunkName: "office" */ '../features/dashboard/KeptSummaries.tsx').then(
      (m) => m.KeptSummaries,
    ),
  );

export const behindPart = () =>
  fetchPart(
    import(/* webpackChunkName: "office" */ '../features/behind/BehindPanel.tsx').then(
      (m) => m.BehindPanel,
    ),
  );

export const originalPart = () =>
  fetchPart(
    import(/* webpackChunkName: "office" */ '../features/original/FillOriginal.tsx').then(
      (m) => m.FillOriginal,
    ),
  );

export const keptFilesPart = () =>
  fetchPart(
    import(/* webpackChunkName: "office" */ '../features/documents/KeptFiles.tsx').then(
      (m) => m.KeptFiles,
    ),
  );

export const summaryFilesPart = () =>
  fetchPart(
    import(/* webpackChunkName: "office" */ '../features/documents/SummaryFiles.tsx').then(
      (m) => m.SummaryFiles,
    ),
  );

export const townReportingPart = () =>
  fetchPart(
    import(/* webpackChunkName: "office" */ './TownReporting.tsx').then((m) => m.TownReporting),
  );

export const publishPart = () =>
  fetchPart(
    import(/* webpackChunkName: "publish" */ './PublishScreen.tsx').then((m) => m.PublishScreen),
  );

export const townPart = () =>
  fetchPart(
    import(/* webpackChunkName: "office" */ '../features/settings/Town.tsx').then((m) => m.Town),
  );

export const districtPart = () =>
  fetchPart(
    import(/* webpackChunkName: "office" */ './DistrictScreen.tsx').then((m) => m.DistrictScreen),
  );
