import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const CAP = 400;
const MEDIAN = 80;

const sources = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'addin', 'server', 'shared'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((name) => /\.tsx?$/u.test(name) && !name.includes('/migrations/'));

const lines = sources.map((name) => ({
  name,
  count: readFileSync(name, 'utf8').split('\n').length - 1,
}));

test('no source file is longer than the cap', () => {
  expect(lines.filter(({ count }) => count > CAP)).toEqual([]);
});

test('half of the source files are small', () => {
  const sorted = lines.map(({ count }) => count).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MEDIAN);
});

test('file names are kebab-case, components PascalCase', () => {
  const bare = sources.map((name) => name.split('/').at(-1) ?? '');
  expect(
    bare.filter(
      (name) =>
        !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.config)?\.tsx?|[A-Z][A-Za-z]+\.tsx)$/u.test(name),
    ),
  ).toEqual([]);
});
