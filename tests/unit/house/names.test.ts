import ts from 'typescript';
import { expect, test } from 'vitest';

/** What the compiler says of `code` if it stood at `path` of the project whose tsconfig is given. */
function complaintsOf({
  project,
  path,
  code,
}: {
  project: string;
  path: string;
  code: string;
}): string[] {
  const { config } = ts.readConfigFile(project, (name) => ts.sys.readFile(name)) as {
    config: unknown;
  };
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, project.replace(/\/[^/]+$/u, ''));
  const { tsBuildInfoFile: _none, ...given } = parsed.options;
  const options = { ...given, noEmit: true, composite: false, incremental: false };
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const full = ts.sys.resolvePath(path);
  host.readFile = (name) => (ts.sys.resolvePath(name) === full ? code : readFile(name));
  host.fileExists = (name) => ts.sys.resolvePath(name) === full || ts.sys.fileExists(name);
  const program = ts.createProgram([full], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file?.fileName === full)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test.each([
  ['the DOM in the core', 'shared', 'document'],
  ['Node in the core', 'shared', 'process'],
  ['Excel in the core', 'shared', 'Excel'],
  ['Excel in the pane', 'addin', 'Excel'],
  ['Excel in the sync', 'addin/sync', 'Excel'],
  ['Node in the pane', 'addin', 'process'],
  ['the DOM on the server', 'server', 'document'],
])('%s does not compile', (_, folder, name) => {
  const complaints = complaintsOf({
    project: `${folder}/tsconfig.json`,
    path: `${folder}/virtual.ts`,
    code: `void ${name};`,
  });
  expect(complaints.join('\n')).toContain(`Cannot find name '${name}'`);
});

test('Excel in the workbook layer compiles', () => {
  const code = 'export type Host = typeof Excel;';
  expect(
    complaintsOf({
      project: 'addin/workbook/tsconfig.json',
      path: 'addin/workbook/virtual.ts',
      code,
    }),
  ).toEqual([]);
});
