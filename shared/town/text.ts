import { z } from 'zod';

/** Most a cell of Excel can hold, in UTF-16 units (zod counts the same units for `max`). */
export const CELL_TEXT_LIMIT = 32_767;

// C0 controls except tab, line feed and carriage return; DEL.
// eslint-disable-next-line no-control-regex -- finding these characters is this file's purpose
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;

/** Why a text cannot be stored, or null when it can. */
export function textFault(
  text: string,
): 'control-character' | 'broken-character' | 'too-long' | null {
  if (!text.isWellFormed()) return 'broken-character';
  if (FORBIDDEN.test(text)) return 'control-character';
  return text.length > CELL_TEXT_LIMIT ? 'too-long' : null;
}

/**
 * One line or several of a person's text: well-formed Unicode in NFC, no control characters but tab and line
 * breaks, at most `limit` UTF-16 units. Every text that enters the server passes here.
 */
export function text(limit: number = CELL_TEXT_LIMIT) {
  return z
    .string()
    .refine((value) => value.length <= limit, { error: `不能超过 ${limit} 个字` })
    .refine((value) => textFault(value) === null, { error: '含有不能保存的字符' })
    .transform((value) => value.normalize('NFC'));
}
