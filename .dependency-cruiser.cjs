/**
 * Direction, cycles and "as a type only". What is not allowed here is forbidden: each folder has one rule that names
 * everything it may import. The table is docs/architecture.md, "Who may import what".
 */
const only = (name, from, allowed, extra = {}) => ({
  name,
  severity: 'error',
  from: { path: from, ...extra.from },
  to: { pathNot: allowed, ...extra.to },
});

const ZOD = '^node_modules/zod/';
const NODE = { dependencyTypesNot: ['core'] };

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(shared|addin|server)/' },
      to: { circular: true },
    },
    {
      name: 'no-runtime-cycles',
      severity: 'error',
      comment:
        'In the stand-in a host knows its objects and an object its host: types may be mutually recursive.',
      from: { path: '^tests/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('shared-is-pure', '^shared/', ['^shared/', ZOD]),
    only('time-stands-alone', '^shared/time/', ['^shared/time/']),
    only('town-stands-on-time', '^shared/town/', [
      '^shared/(town|time)/',
      '^shared/ledger/(define|value)\\.ts$',
      ZOD,
    ]),
    only('ledger-knows-no-sheet', '^shared/ledger/', [
      '^shared/(ledger|time|town)/',
      // A field's meaning and a cell's value are words both speak.
      '^shared/sheet/(meaning|grid|image)\\.ts$',
      ZOD,
    ]),
    only('reports-know-no-sheet', '^shared/report/', [
      '^shared/(report|ledger|ledgers|time|town)/',
      '^shared/summary/status\\.ts$',
      ZOD,
    ]),
    {
      name: 'protocol-is-for-the-tiers',
      severity: 'error',
      comment: 'summary reads the facts as a type: they are its input.',
      from: { path: '^shared/', pathNot: '^shared/(protocol|summary)/' },
      to: { path: '^shared/protocol/' },
    },
    only('workbook-knows-excel-only', '^addin/workbook/', [
      '^addin/workbook/',
      '^shared/',
      '^node_modules/@types/office-js/',
    ]),
    only('sync-moves-changes', '^addin/sync/', [
      '^addin/sync/',
      '^shared/',
      '^node_modules/(@trpc/client|zod)/',
      // Types only, and the router from client.ts alone: the next two rules.
      '^addin/workbook/',
      '^server/routers/app-router\\.ts$',
    ]),
    {
      name: 'sync-sees-workbook-as-types',
      severity: 'error',
      from: { path: '^addin/sync/' },
      to: { path: '^addin/workbook/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-client-names-the-router',
      severity: 'error',
      from: { path: '^addin/', pathNot: '^addin/sync/client\\.ts$' },
      to: { path: '^server/' },
    },
    {
      name: 'the-router-is-a-type',
      severity: 'error',
      from: { path: '^addin/' },
      to: { path: '^server/', dependencyTypesNot: ['type-only'] },
    },
    only('features-stand-apart', '^addin/features/([^/]+)/', [
      '^addin/features/$1/',
      '^addin/ui/',
      '^addin/app/(services|messages|routes)\\.tsx?$',
      '^addin/(workbook|sync)/',
      '^shared/',
      '^node_modules/(react|@types/react|@fluentui)/',
    ]),
    {
      name: 'features-see-tiers-as-types',
      severity: 'error',
      from: { path: '^addin/features/' },
      to: { path: '^addin/(workbook|sync)/', dependencyTypesNot: ['type-only'] },
    },
    only('ui-is-small', '^addin/ui/', [
      '^addin/ui/',
      '^shared/',
      '^node_modules/(react|@types/react|@fluentui)/',
    ]),
    only('pane-knows-no-server', '^addin/', [
      '^addin/',
      '^shared/',
      '^node_modules/',
      '^server/routers/app-router\\.ts$',
    ]),
    only('routers-are-thin', '^server/routers/', [
      '^server/(routers|domain)/',
      '^server/(trpc|context|errors)\\.ts$',
      '^shared/',
      '^node_modules/(zod|@trpc/server)/',
    ]),
    only(
      'domain-is-the-use-cases',
      '^server/domain/',
      [
        '^server/(domain|storage|auth|lib)/',
        // Pure writers: facts in, bytes out.
        '^server/documents/summary-document\\.ts$',
        '^server/errors\\.ts$',
        '^shared/',
        '^node_modules/(zod|drizzle-orm)/',
      ],
      { to: NODE },
    ),
    only(
      'storage-knows-no-domain',
      '^server/storage/',
      [
        '^server/(storage|lib)/',
        '^server/errors\\.ts$',
        '^shared/',
        '^node_modules/(drizzle-orm|drizzle-kit|pg|@types/pg|@electric-sql|zod)/',
      ],
      { to: NODE },
    ),
    only('server-stands-alone', '^server/', ['^server/', '^shared/', '^node_modules/'], {
      to: NODE,
    }),
    only(
      'the-host-is-independent',
      '^tests/excel-host/',
      [
        '^tests/excel-host/',
        '^tests/support/(browser|screenshot|static-https|workbench)\\.ts$',
        '^node_modules/',
      ],
      { to: NODE },
    ),
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^(shared|addin|server)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.tsbuild', '^dist/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    extraExtensionsToScan: [],
  },
};
