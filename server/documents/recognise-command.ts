import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { recogniseSheet } from '../../shared/sheet/recognise.ts';
import type { RecognisedSheet } from '../../shared/sheet/recognised.ts';
import { documentFault, type DocumentFault } from './document-fault.ts';
import type { ReadDocument } from './document-grids.ts';
import { readDocumentHere } from './read-document.ts';
import { recognisedJson } from './recognised-json.ts';
import { recognisedText } from './recognised-text.ts';

/** 0 understood · 1 questions are open · 2 the file or the command could not be read. */
const EXIT = { understood: 0, questions: 1, unreadable: 2 } as const;

const USAGE = documentFault(
  '用法：npm run --silent recognise -- 文件.xlsx [--json]（也可以是 .docx、.tsv、.csv 或 .txt）。',
);

interface Request {
  readonly path: string;
  readonly asJson: boolean;
}

function readArguments(words: readonly string[]): Request | DocumentFault {
  const paths = words.filter((word) => !word.startsWith('--'));
  const options = words.filter((word) => word.startsWith('--'));
  const [path] = paths;
  if (path === undefined || paths.length > 1 || options.some((word) => word !== '--json'))
    return USAGE;
  return { path, asJson: options.length > 0 };
}

function fileFault(path: string, error: unknown): DocumentFault {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return documentFault(`找不到文件“${path}”。请检查文件名和所在的文件夹。`);
  if (code === 'EISDIR') return documentFault(`“${path}”是文件夹，不是文件。请写上文件名。`);
  if (code === 'EACCES') return documentFault(`没有权限读取“${path}”。请检查文件的权限。`);
  throw error;
}

async function readFileAt(path: string): Promise<ReadDocument | DocumentFault> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return fileFault(path, error);
  }
  return readDocumentHere(bytes, basename(path));
}

/** Sheets without a list beside a list are nobody's question; a workbook without any list is one. */
function hasQuestions(sheets: readonly RecognisedSheet[]): boolean {
  const lists = sheets.filter(({ kind }) => kind !== 'other');
  return lists.length === 0 || lists.some(({ problems }) => problems.length > 0);
}

async function run(words: readonly string[]): Promise<number> {
  const request = readArguments(words);
  const read = 'kind' in request ? request : await readFileAt(request.path);
  if ('kind' in request || read.kind === 'fault') {
    const fault = 'kind' in request ? request : read;
    process.stderr.write(`${'sentence' in fault ? fault.sentence : ''}\n`);
    return EXIT.unreadable;
  }
  const sheets = read.grids.map((grid) =>
    recogniseSheet(grid, { about: [basename(request.path)] }),
  );
  const output = request.asJson
    ? JSON.stringify(recognisedJson(sheets, read.leftOut), null, 2)
    : recognisedText(sheets);
  process.stdout.write(`${output}\n`);
  if (read.leftOut.length > 0) {
    process.stderr.write(`文件里这些没有读取：${read.leftOut.join('、')}。\n`);
  }
  return hasQuestions(sheets) ? EXIT.questions : EXIT.understood;
}

process.stdout.on('error', (error: Error) => {
  // Whoever reads the output may stop before its end («| head»).
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2));
