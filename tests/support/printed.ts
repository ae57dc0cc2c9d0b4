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

const FONTS_FILE = 'fonts.conf';

type Kind = 'xlsx' | 'docx';

/**
 * Chinese fonts where they are not installed. Widths in a workbook count digits of the default font: those of
 * Liberation Sans Narrow are 7 pixels wide like those of 等线, the system's own replacement has 9 and would shrink every
 * page by a quarter.
 */
const STAND_INS: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = {
  xlsx: Object.fromEntries(
    ['等线', '宋体', '仿宋', 'Calibri'].map((family) => [
      family,
      ['Liberation Sans Narrow', 'Noto Sans CJK SC'],
    ]),
  ),
  docx: {
    黑体: ['Noto Sans CJK SC'],
    ...Object.fromEntries(
      ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '宋体'].map((family) => [
        family,
        ['Noto Serif CJK SC'],
      ]),
    ),
  },
};

function fontsFor(kind: Kind): string {
  const aliases = Object.entries(STAND_INS[kind]).map(([family, names]) => {
    const preferred = names.map((name) => `<family>${name}</family>`).join('');
    return `<alias binding="same"><family>${family}</family><prefer>${preferred}</prefer></alias>`;
  });
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${aliases.join('\n  ')}
</fontconfig>`;
}

/** Null when a text can be printed here, else why not: LibreOffice may be installed without its Writer. */
export async function whyNoTextPrinted(): Promise<string | null> {
  const reason = await whyNotPrinted();
  if (reason !== null) return reason;
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'probe.txt'), '试');
    await writeFile(join(folder, FONTS_FILE), fontsFor('docx'));
    await convert(folder, 'probe.txt');
    return (await readdir(folder)).includes('probe.pdf')
      ? null
      : 'Writer is not installed (libreoffice-writer)';
  });
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
export function printWorkbook(xlsx: Uint8Array, name: string): Promise<readonly PrintedPage[]> {
  return print(xlsx, name, 'xlsx');
}

/** The same for a text. */
export function printText(docx: Uint8Array, name: string): Promise<readonly PrintedPage[]> {
  return print(docx, name, 'docx');
}

function print(bytes: Uint8Array, name: string, kind: Kind): Promise<readonly PrintedPage[]> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, `${name}.${kind}`), bytes);
    await writeFile(join(folder, FONTS_FILE), fontsFor(kind));
    await convert(folder, `${name}.${kind}`);
    const pdf = join(folder, `${name}.pdf`);
    await takePictures(pdf, folder, name);
    return pagesOf(pdf);
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'qdt-print-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Leaves a .pdf of the same name in the folder, or none when LibreOffice cannot read the file. */
async function convert(folder: string, file: string): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf'];
  await run('soffice', [...args, '--outdir', folder, join(folder, file)], {
    timeout: TIMEOUT_MS,
    env: { ...process.env, FONTCONFIG_FILE: join(folder, FONTS_FILE) },
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
