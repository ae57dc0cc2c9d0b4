import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { expect, test } from 'vitest';
import { plant } from './planted.ts';

/** One forbidden import of each kind: where it is planted, what it says, and the rule that must refuse it (null: a helper). */
const VIOLATIONS = [
  ['shared/planted-node.ts', "import 'node:fs';", 'shared-is-pure'],
  ['shared/planted-react.ts', "import 'react';", 'shared-is-pure'],
  [
    'shared/time/planted-town.ts',
    "import type { Unit } from '../town/unit.ts';\nexport type A = Unit;",
    'time-stands-alone',
  ],
  [
    'shared/town/planted-sheet.ts',
    "import type { Grid } from '../sheet/grid.ts';\nexport type A = Grid;",
    'town-stands-on-time',
  ],
  [
    'shared/ledger/planted-sheet.ts',
    "import { recogniseSheet } from '../sheet/recognise.ts';\nexport const a = recogniseSheet;",
    'ledger-knows-no-sheet',
  ],
  [
    'shared/ledger/planted-protocol.ts',
    "import { receipt } from '../protocol/sheet.ts';\nexport const a = receipt;",
    'protocol-is-for-the-tiers',
  ],
  [
    'shared/planted-cycle-a.ts',
    "import { b } from './planted-cycle-b.ts';\nexport const a = () => b;",
    'no-cycles',
  ],
  [
    'shared/planted-cycle-b.ts',
    "import { a } from './planted-cycle-a.ts';\nexport const b = () => a;",
    null,
  ],
  ['shared/planted-lost.ts', "import './planted-nowhere.ts';", 'no-unresolved'],
  [
    'addin/workbook/planted-sync.ts',
    "import { syncSheet } from '../sync/engine.ts';\nexport const a = syncSheet;",
    'workbook-knows-excel-only',
  ],
  [
    'addin/sync/planted-workbook.ts',
    "import { readGrid } from '../workbook/read.ts';\nexport const a = readGrid;",
    'sync-sees-workbook-as-types',
  ],
  [
    'addin/sync/planted-router.ts',
    "import type { AppRouter } from '../../server/routers/app-router.ts';\nexport type A = AppRouter;",
    'only-the-client-names-the-router',
  ],
  [
    'addin/sync/planted-value.ts',
    "import { appRouter } from '../../server/routers/app-router.ts';\nexport const a = appRouter;",
    'the-router-is-a-type',
  ],
  [
    'addin/ui/planted-feature.tsx',
    "import { SyncScreen } from '../features/sync/SyncScreen.tsx';\nexport const a = SyncScreen;",
    'ui-is-small',
  ],
  [
    'addin/features/sync/planted-other.tsx',
    "import { SignInScreen } from '../sign-in/SignInScreen.tsx';\nexport const a = SignInScreen;",
    'features-stand-apart',
  ],
  [
    'addin/features/sync/planted-engine.ts',
    "import { syncSheet } from '../../sync/engine.ts';\nexport const a = syncSheet;",
    'features-see-tiers-as-types',
  ],
  [
    'addin/app/planted-server.ts',
    "import type { AppRouter } from '../../server/app.ts';\nexport type A = AppRouter;",
    'pane-knows-no-server',
  ],
  [
    'server/routers/planted-storage.ts',
    "import { openDatabase } from '../storage/database.ts';\nexport const a = openDatabase;",
    'routers-are-thin',
  ],
  [
    'server/routers/planted-drizzle.ts',
    "import { sql } from 'drizzle-orm';\nexport const a = sql;",
    'routers-are-thin',
  ],
  [
    'server/domain/planted-router.ts',
    "import { appRouter } from '../routers/app-router.ts';\nexport const a = appRouter;",
    'domain-is-the-use-cases',
  ],
  [
    'server/storage/planted-domain.ts',
    "import { exchange } from '../domain/exchange.ts';\nexport const a = exchange;",
    'storage-knows-no-domain',
  ],
  [
    'server/planted-pane.ts',
    "import type { Run } from '../addin/sync/outcome.ts';\nexport type A = Run;",
    'server-stands-alone',
  ],
  [
    'tests/excel-host/planted-ours.ts',
    "import { columnLetter } from '../../shared/sheet/address.ts';\nexport const a = columnLetter;",
    'the-host-is-independent',
  ],
  [
    'shared/planted-tests.ts',
    "import { plant } from '../tests/unit/house/planted.ts';\nexport const a = plant;",
    'nobody-imports-tests',
  ],
] as const;

test('each forbidden import is refused by its rule', async () => {
  using planted = plant(Object.fromEntries(VIOLATIONS.map(([path, code]) => [path, `${code}\n`])));
  const options = await extractOptions('./.dependency-cruiser.cjs');

  const { output } = await cruise([...planted.paths], { ...options, validate: true });

  if (typeof output === 'string') throw new Error(output);
  const refused = output.summary.violations.map(({ rule, from }) => `${from} ✗ ${rule.name}`);
  const expected = VIOLATIONS.flatMap(([path, , rule]) => (rule ? [`${path} ✗ ${rule}`] : []));
  expect(expected.filter((line) => !refused.includes(line))).toEqual([]);
});
