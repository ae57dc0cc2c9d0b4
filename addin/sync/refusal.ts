import { ERRORS, type ErrorCode } from '../../shared/errors.ts';
import { BookFault } from '../../shared/sheet/book.ts';
import type { Refusal, SheetFault } from './outcome.ts';
import { StorageFull } from './storage-full.ts';

/** What happened, why, and what to do: for the failures that never reach the server. */
const SENTENCES = {
  EMPTY_SHEET: '这张表是空的，没有可以处理的内容。请打开有清单的工作表再试。',
  NO_HEADER: '没有找到清单的表头，所以没有处理。请确认表里有“重点任务”“责任部门”等标题行。',
  HEADER_MISSING: '表里少了必要的列，没有上报也没有改动。请恢复该列标题后再同步。',
  SHEET_PROTECTED: '工作表受保护，无法写入，表里的内容没有改动。请先取消工作表保护再试。',
  NOT_BOUND: '这个工作簿里没有您的清单，没有上报任何内容。请先点“打开我的清单”。',
  CELL_EDITING: '有单元格正在编辑，Excel 暂时不能处理。请按回车结束单元格编辑再试。',
  SHEET_GONE: '工作表已被删除或移走，操作没有完成。请重新打开清单。',
  SHEET_TOO_LARGE: '工作表内容太多，一次处理不完，没有改动。请删去多余的行列后再试。',
  EXCEL_BUSY: 'Excel 正忙，操作没有完成。请稍等几秒再试，表里的内容都还在。',
  NOTHING_TO_UNDO: '没有可以撤销的同步：这张表还没有同步过，或已经撤销过。',
  ROW_MOVED: '这一行刚被移动或删除，没有改动。请再点一次同步，按新的位置处理。',
  OFFLINE: '连不上服务器，这一步没有完成。请检查网络后再试一次，表里的内容都还在。',
  BROWSER_FULL:
    '浏览器留给清单通的存储空间已满，记不下要上报的内容，为免丢失或重复，没有上报。请清理浏览器的网站数据后再点同步，表里的内容都还在。',
  FILE_UNREADABLE:
    '文件读不出来，没有写入任何内容。请在 Word 或 Excel 里打开并另存一份，再试一次。',
  READING_OPEN: '有的栏目拿不准，没有发布。请在“栏目”里逐列确认或改选，再发布。',
  CANCELLED: '已停止。表里已有的内容没有丢，再点一次会接着做。',
} as const satisfies Record<SheetFault, string>;

export function refusal(code: SheetFault | ErrorCode, sentence?: string): Refusal {
  return { kind: 'refused', code, sentence: sentence ?? sentenceOf(code), problems: [] };
}

function sentenceOf(code: SheetFault | ErrorCode): string {
  return code in SENTENCES ? SENTENCES[code as SheetFault] : ERRORS[code as ErrorCode].sentence;
}

/** A failure of the workbook as an outcome; anything else is a surprise and goes on being thrown. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BookFault) return refusal(error.code);
    if (error instanceof StorageFull) return refusal('BROWSER_FULL');
    if (error instanceof Error && error.name === 'AbortError') return refusal('CANCELLED');
    throw error;
  }
}
