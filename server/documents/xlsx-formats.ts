import type { PackageParts } from './package-parts.ts';
import { walkXml } from './walk-xml.ts';

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const LONG_DATE = 'yyyy"年"m"月"d"日"';

/**
 * Formats that a workbook names by number alone (ECMA-376, 18.8.30). Those from 27 on are what they are in Chinese
 * versions, which write them without saying what they mean; a short date (14) is shown there as year, month, day.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: 'm-d-yy',
  31: LONG_DATE,
  36: YEAR_MONTH,
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  49: '@',
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  57: YEAR_MONTH,
  58: MONTH_DAY,
};

/** Number formats by the style number of a cell; null when the part is damaged. */
export function cellFormats(parts: PackageParts, path: string | null): readonly string[] | null {
  const bytes = path === null ? null : parts.read(path);
  if (bytes === null) return [];
  const own = new Map<string, string>();
  const ids: string[] = [];
  let isCells = false;
  const isWellFormed = walkXml(bytes, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') own.set(numFmtId, formatCode);
      if (name === 'cellXfs') isCells = true;
      if (name === 'xf' && isCells) ids.push(numFmtId);
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  if (!isWellFormed) return null;
  return ids.map((id) => own.get(id) ?? BUILT_IN[Number(id)] ?? 'General');
}
