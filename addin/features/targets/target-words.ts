const QUARTERS = ['一', '二', '三', '四'] as const;

/** «2024 年第三季度» of «2024Q3» */
export function sayQuarter(quarter: string): string {
  const word = QUARTERS[Number(quarter.slice(5)) - 1] ?? '';
  return `${quarter.slice(0, 4)} 年第${word}季度`;
}

const MONTHS_OF_QUARTER = 3;
const QUARTERS_OF_YEAR = 4;

/** The quarter of today and the ones before it, the latest first: late figures are entered too. */
export function lastQuarters(day: string, count: number): readonly string[] {
  const year = Number(day.slice(0, 4));
  const last = year * QUARTERS_OF_YEAR + Math.ceil(Number(day.slice(5, 7)) / MONTHS_OF_QUARTER) - 1;
  return Array.from({ length: count }, (_, back) => {
    const at = last - back;
    return `${String(Math.floor(at / QUARTERS_OF_YEAR))}Q${String((at % QUARTERS_OF_YEAR) + 1)}`;
  });
}
