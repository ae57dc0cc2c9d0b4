import { exchangeCost } from './exchange.ts';
import { isExceeded, line } from './figure.ts';
import { paneWork } from './pane-work.ts';

/** `npm run bench`: medians and ratios of one run; ends with 1 when a guard is exceeded. */
const figures = [...(await paneWork()), ...(await exchangeCost())];
for (const figure of figures) console.log(line(figure));
process.exitCode = figures.some(isExceeded) ? 1 : 0;
