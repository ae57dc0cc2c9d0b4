import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { plant } from './planted.ts';

const excel = (body: string) => `export async function planted(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    ${body}
  });
}
`;

/** One misuse of each kind: where it is planted, what it says, and the rule that must refuse it. */
const VIOLATIONS = [
  [
    'addin/workbook/planted-unawaited.ts',
    excel("cell.load('values');\n    context.sync();"),
    '@typescript-eslint/no-floating-promises',
  ],
  [
    'addin/workbook/planted-loop.ts',
    excel(
      "for (const text of ['a', 'b']) {\n      cell.values = [[text]];\n      await context.sync();\n    }",
    ),
    'office-addins/no-context-sync-in-loop',
  ],
  [
    'addin/workbook/planted-unloaded.ts',
    excel('await context.sync();\n    void cell.values;'),
    'office-addins/load-object-before-read',
  ],
  [
    'addin/workbook/planted-unsynced.ts',
    excel("cell.load('values');\n    void cell.values;\n    await context.sync();"),
    'office-addins/call-sync-before-read',
  ],
  [
    'shared/planted-switch.ts',
    "export function planted(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n}\n",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  [
    'shared/planted-any.ts',
    'export const planted = (value: any) => value as string;\n',
    '@typescript-eslint/no-explicit-any',
  ],
  ['shared/planted-enum.ts', 'export enum Planted {\n  A,\n}\n', 'no-restricted-syntax'],
  ['shared/planted-barrel.ts', "export * from './errors.ts';\n", 'no-restricted-syntax'],
  [
    'shared/planted-random.ts',
    'export const planted = () => Math.random();\n',
    'no-restricted-properties',
  ],
  [
    'server/planted-environment.ts',
    "export const planted = process.env['PORT'];\n",
    'no-restricted-properties',
  ],
  [
    'addin/ui/planted-html.tsx',
    "export const Planted = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;\n",
    'no-restricted-syntax',
  ],
  [
    'shared/planted-parameters.ts',
    'export const planted = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d];\n',
    '@typescript-eslint/max-params',
  ],
] as const;

test('each misuse is refused by its rule', { timeout: 120_000 }, async () => {
  using planted = plant(Object.fromEntries(VIOLATIONS.map(([path, code]) => [path, code])));

  const results = await new ESLint({ cwd: process.cwd() }).lintFiles([...planted.paths]);

  const refused = results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, message }) => `${filePath.slice(process.cwd().length + 1)} ✗ ${ruleId ?? message}`,
    ),
  );
  expect(
    VIOLATIONS.map(([path, , rule]) => `${path} ✗ ${rule}`).filter(
      (line) => !refused.includes(line),
    ),
  ).toEqual([]);
});
