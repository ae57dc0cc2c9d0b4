import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const MAX_FILE_LINES = 400;
const MAX_PARAMETERS = 3;

/** Files that show people something may not build HTML from text; nobody may run text as code. */
const noInjection = {
  'no-eval': 'error',
  'no-implied-eval': 'off',
  '@typescript-eslint/no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-restricted-syntax': [
    'error',
    {
      selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
      message: 'Text from people is never HTML.',
    },
    {
      selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
      message: 'Text from people is never HTML.',
    },
    { selector: 'TSEnumDeclaration', message: 'Use an `as const` table.' },
    { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  ],
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.tsbuild/',
      'node_modules/',
      'data/',
      '.cache/',
      'screenshots/',
      'server/storage/migrations/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...noInjection,
      'max-lines': ['error', { max: MAX_FILE_LINES }],
      '@typescript-eslint/max-params': ['error', { max: MAX_PARAMETERS }],
      'max-params': 'off',
      'no-console': 'error',
      'no-control-regex': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    // The whole conversation with Excel happens here: an unawaited sync, a sync in a loop or a read before load stops the build.
    files: ['addin/workbook/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
    },
  },
  {
    files: ['shared/**/*.ts', 'server/**/*.ts', 'addin/**/*.ts', 'addin/**/*.tsx'],
    ignores: ['server/config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only server/config.ts reads the environment.',
        },
        { object: 'Math', property: 'random', message: 'Randomness is an argument.' },
      ],
    },
  },
  {
    // Command-line programs talk to people by printing.
    files: [
      'server/main.ts',
      'server/documents/recognise-command.ts',
      'tests/**/*.ts',
      'tests/**/*.tsx',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // Univer and exceljs hand out their enums as plain numbers in snapshots.
    files: ['tests/excel-host/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-enum-comparison': 'off' },
  },
  {
    files: ['vitest.config.ts', 'server/storage/drizzle.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
