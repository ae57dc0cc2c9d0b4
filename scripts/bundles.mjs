import { buildUnlessFresh } from './built.mjs';

const LOCK = 'package-lock.json';

/** The two things a browser loads: the pane (shipped) and the workbench (development only). Built when out of date. */
export async function ensurePane() {
  return buildUnlessFresh({
    outdir: 'dist/pane',
    sources: ['addin', 'shared', 'webpack.config.js', LOCK],
    build: async () => {
      console.log('正在打包任务窗格…');
      const { buildPane } = await import('./build-pane.mjs');
      await buildPane();
    },
  });
}

export async function ensureWorkbench() {
  return buildUnlessFresh({
    outdir: 'dist/workbench',
    sources: ['tests/excel-host', LOCK],
    build: async () => {
      console.log('正在打包试用表格（workbench）…');
      const { buildWorkbench } = await import('../tests/excel-host/page/build.mjs');
      await buildWorkbench('dist/workbench');
    },
  });
}
