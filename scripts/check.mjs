import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './installed.mjs';

ensureInstalled();

const bin = (name, entry) => [process.execPath, `node_modules/${name}/${entry}`];

/** One line a step: its name and the command; the first that fails ends the check with its exit code. */
const STEPS = [
  ['format', [...bin('prettier', 'bin/prettier.cjs'), '--check', '.']],
  ['types', [...bin('typescript', 'bin/tsc'), '-b']],
  ['lint', [...bin('eslint', 'bin/eslint.js'), '--max-warnings', '0', '.']],
  [
    'boundaries',
    [
      ...bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      'shared',
      'addin',
      'server',
      'tests',
    ],
  ],
  ['unused', [...bin('knip', 'bin/knip.js')]],
  ['tests', [process.execPath, 'scripts/test.mjs']],
];

for (const [name, [command, ...args]] of STEPS) {
  const began = performance.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`── ${name} failed after ${seconds} s`);
    process.exit(status ?? 1);
  }
  console.log(`── ${name} passed in ${seconds} s`);
}
