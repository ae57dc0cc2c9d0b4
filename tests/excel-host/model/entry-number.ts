import type { Parsed } from './entry-date.ts';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const SCIENTIFIC = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)[eE][+-]?\d{1,3}$/;
const SIGNIFICANT = 15;

/** Excel keeps fifteen digits: an identity card typed as a number loses its last three. */
function keepFifteen(digits: string): string {
  let seen = 0;
  let leading = true;
  return [...digits]
    .map((character) => {
      if (!/\d/.test(character)) return character;
      if (leading && character === '0') return character;
      leading = false;
      seen += 1;
      return seen > SIGNIFICANT ? '0' : character;
    })
    .join('');
}

function finite(digits: string): number | null {
  const value = Number(keepFifteen(digits));
  return Number.isFinite(value) ? value : null;
}

function plain(text: string): Parsed | null {
  const value = NUMBER.test(text) ? finite(text) : null;
  return value === null ? null : { value, format: 'General' };
}

function grouped(text: string): Parsed | null {
  const value = GROUPED.test(text) ? finite(text.replaceAll(',', '')) : null;
  if (value === null) return null;
  return { value, format: text.includes('.') ? '#,##0.00' : '#,##0' };
}

function scientific(text: string): Parsed | null {
  const value = SCIENTIFIC.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? { value, format: '0.00E+00' } : null;
}

function percent(text: string): Parsed | null {
  const body = /^(.+?)\s*%$/.exec(text)?.[1];
  const inner = body === undefined ? null : (plain(body) ?? grouped(body));
  if (!inner) return null;
  const value = Number((Number(inner.value) / 100).toPrecision(SIGNIFICANT));
  return { value, format: text.includes('.') ? '0.00%' : '0%' };
}

function money(text: string): Parsed | null {
  const [, sign = '', body] = /^(-?)[¥￥]\s*(\d.*)$/.exec(text) ?? [];
  const inner = body === undefined ? null : (plain(body) ?? grouped(body));
  if (!inner) return null;
  const digits = text.includes('.') ? '0.00' : '0';
  const format = `"¥"#,##${digits};"¥"-#,##${digits}`;
  return { value: Number(inner.value) * (sign === '-' ? -1 : 1), format };
}

function negativeInParentheses(text: string): Parsed | null {
  const body = /^\((\d.*)\)$/.exec(text)?.[1];
  const inner = body === undefined ? null : (plain(body) ?? grouped(body));
  return inner && { value: -Number(inner.value), format: inner.format };
}

function fraction(text: string): Parsed | null {
  const [, whole, top, bottom] = /^(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  if (whole === undefined || Number(bottom) === 0) return null;
  return { value: Number(whole) + Number(top) / Number(bottom), format: '# ?/?' };
}

/** A number as Excel understands it; null when it stays text. */
export function parseNumberEntry(text: string): Parsed | null {
  return (
    plain(text) ??
    grouped(text) ??
    scientific(text) ??
    percent(text) ??
    money(text) ??
    negativeInParentheses(text) ??
    fraction(text)
  );
}
