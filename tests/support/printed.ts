import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { SCREENSHOTS } from './screenshot.ts';

const run = promisify(execFile);

const TOOLS = [
  ['soffice', '--version'],
  ['pdfinfo', '-v'],
  ['pdftoppm', '-v'],
  ['pdftotext', '-v'],
] as const;

/** Starting LibreOffice with a new profile takes seconds, on a busy machine tens of them. */
const TIMEOUT_MS = 120_000;
const PICTURE_DPI = 110;

/**
 * Excel's Chinese fonts where they are not installed. Widths in a file count digits of the default font: those of
 * Liberation Sans Narrow are 7 pixels wide like those of 等线, the system's own replacement has 9 and would shrink every
 * page by a quarter.
 */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${['等线', '宋体', '仿宋', 'Calibri'].map(alias).join('\n  ')}
</fontconfig>`;

function alias(family: string): string {
  const families = ['Liberation Sans Narrow', 'Noto Sans CJK SC'];
  const preferred = families.map((name) => `<family>${name}</family>`).join('');
  return `<alias binding="same"><family>${family}</family><prefer>${preferred}</prefer></alias>`;
}

/** Null when a workbook can be printed here, else why not. */
export async function whyNotPrinted(): Promise<string | null> {
  for (const [tool, question] of TOOLS) {
    const error = await run(tool, [question]).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (isMissing(error)) return `${tool} is not installed (libreoffice-calc, poppler-utils)`;
  }
  return null;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

export interface PrintedPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** Prints a workbook with LibreOffice; a picture of each page lands in the folder of screenshots, for the eye. */
export async function printWorkbook(
  xlsx: Uint8Array,
  name: string,
): Promise<readonly PrintedPage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'qdt-print-'));
  try {
    await writeFile(join(folder, `${name}.xlsx`), xlsx);
    await writeFile(join(folder, 'fonts.conf'), FONTS);
    await convert(folder, name);
    const pdf = join(folder, `${name}.pdf`);
    await takePictures(pdf, folder, name);
    return await pagesOf(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(folder: string, name: string): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf'];
  await run('soffice', [...args, '--outdir', folder, join(folder, `${name}.xlsx`)], {
    timeout: TIMEOUT_MS,
    env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  });
}

async function takePictures(pdf: string, folder: string, name: string): Promise<void> {
  await run('pdftoppm', ['-r', String(PICTURE_DPI), '-png', pdf, join(folder, name)]);
  await mkdir(SCREENSHOTS, { recursive: true });
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.png')) continue;
    await writeFile(join(SCREENSHOTS, `printed-${file}`), await readFile(join(folder, file)));
  }
}

async function pagesOf(pdf: string): Promise<readonly PrintedPage[]> {
  const { stdout: sizes } = await run('pdfinfo', ['-f', '1', '-l', '-1', pdf]);
  const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
  const words = text.split('\f');
  return [...sizes.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/gmu)].map(
    ([, width, height], index) => ({
      width: Number(width),
      height: Number(height),
      words: words[index] ?? '',
    }),
  );
}
