import { dateParts, type IsoDate } from './date.ts';
import type { Period } from './period.ts';

const QUARTERS = ['一', '二', '三', '四'] as const;

function monthDay(day: IsoDate): string {
  const parts = dateParts(day);
  return `${parts.month}月${parts.day}日`;
}

/**
 * «2024 年第三季度» · «2024 年 9 月» · «2024 年第 40 周（9月30日—10月6日）» · «2024 年上半年» · «2024 年度» ·
 * «2024 年 3 月 5 日» · «一次性报送» · «总体任务结束后»
 */
export function sayPeriod(period: Period): string {
  const { year, month, day } = dateParts(period.from);
  switch (period.cadence) {
    case 'day':
      return `${year} 年 ${month} 月 ${day} 日`;
    case 'week': {
      const [weekYear = '', week = ''] = period.key.split('-W');
      return `${weekYear} 年第 ${Number(week)} 周（${monthDay(period.from)}—${monthDay(period.to)}）`;
    }
    case 'month':
      return `${year} 年 ${month} 月`;
    case 'quarter':
      return `${year} 年第${QUARTERS[Math.ceil(month / 3) - 1] ?? ''}季度`;
    case 'half-year':
      return `${year} 年${month <= 6 ? '上' : '下'}半年`;
    case 'year':
      return `${year} 年度`;
    case 'once':
      return '一次性报送';
    case 'after-end':
      return '总体任务结束后';
  }
}
