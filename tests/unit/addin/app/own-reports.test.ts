import { describe, expect, it } from 'vitest';
import { createOwnReports } from '../../../../addin/app/own-reports.ts';
import type { MyReports } from '../../../../shared/protocol/report.ts';
import type { Answer } from '../../../../addin/sync/client.ts';
import * as ids from '../../../support/pane-gallery/ids.ts';
import * as samples from '../../../support/pane-gallery/report-samples.ts';
import { answered, offline } from '../../../support/pane-gallery/sample-services.ts';

const plans = [ids.plan(0), ids.plan(1)];

describe('what a unit owes', () => {
  it('is gathered over all plans, the most urgent first, each with its plan', async () => {
    const decided = samples.owed(samples.accepted);
    const open = samples.owed({});
    const store = createOwnReports({
      mine: (planId) => answered(samples.mine(planId === plans[0] ? decided : open)),
    });
    await store.refresh(plans);

    expect(store.state()).toEqual({
      kind: 'ready',
      value: {
        now: samples.NOW,
        items: [
          { ...open, planId: plans[1] },
          { ...decided, planId: plans[0] },
        ],
      },
    });
  });

  it('is nothing where there is no plan', async () => {
    const store = createOwnReports({ mine: offline });
    await store.refresh([]);

    expect(store.state()).toMatchObject({ kind: 'ready', value: { items: [] } });
  });

  it('stays as it was known while the server is away, and is said to be unknown before', async () => {
    let reach: (planId: unknown) => Promise<Answer<MyReports>> = offline;
    const store = createOwnReports({ mine: (planId) => reach(planId) });
    await store.refresh(plans);
    expect(store.state()).toMatchObject({ kind: 'failed' });

    reach = () => answered(samples.mineDraft);
    await store.refresh(plans);
    reach = offline;
    await store.refresh(plans);

    expect(store.state()).toMatchObject({ kind: 'ready' });
  });
});
