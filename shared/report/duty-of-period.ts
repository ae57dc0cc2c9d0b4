const EACH = /^[每按逐]/u;

/**
 * Period and duty as one phrase: «2024 年第三季度» and «季度工作小结» → «2024年第三季度工作小结». Words that end the one and
 * begin the other are said once; blanks, which official texts do not have, are dropped.
 */
export function dutyOfPeriod(periodLabel: string, dutyName: string): string {
  const label = periodLabel.replace(/\s+/gu, '');
  const name = dutyName.replace(/\s+/gu, '');
  return joined(label, name.replace(EACH, '')) ?? joined(label, name) ?? `${label}${name}`;
}

/** Null where nothing is said twice. */
function joined(label: string, name: string): string | null {
  for (let length = Math.min(label.length, name.length); length > 0; length -= 1) {
    if (label.endsWith(name.slice(0, length))) return `${label}${name.slice(length)}`;
  }
  return null;
}
