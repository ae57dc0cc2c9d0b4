import { GENERAL, TEXT_FORMAT } from '../../shared/sheet/number-format.ts';
import { textCell } from './text-cell.ts';

/**
 * Cells hold exactly these texts afterwards and nothing is parsed (SEC-80); null leaves a cell as it is. In a cell that is
 * «@» already an apostrophe would be taken for a part of the text, so a text that needs one gets the format last.
 */
export function writeTexts(
  range: Excel.Range,
  texts: readonly (readonly (string | null)[])[],
): void {
  const cells = texts.map((row) => row.map((text) => (text === null ? null : textCell(text))));
  const isQuoted = (row: number, column: number) => cells[row]?.[column] !== texts[row]?.[column];
  range.numberFormat = texts.map((line, row) =>
    line.map((text, column) =>
      text === null ? null : isQuoted(row, column) ? GENERAL : TEXT_FORMAT,
    ),
  );
  range.values = cells;
  const quoted = texts.map((line, row) =>
    line.map((_text, column) => (isQuoted(row, column) ? TEXT_FORMAT : null)),
  );
  if (quoted.some((line) => line.some((format) => format !== null))) range.numberFormat = quoted;
}
