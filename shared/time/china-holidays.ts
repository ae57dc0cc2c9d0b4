import { addDays, compareDates, type IsoDate } from './date.ts';
import type { CalendarDay } from './work-calendar.ts';

interface Holiday {
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Saturdays and Sundays worked in exchange. */
  readonly worked: readonly IsoDate[];
}

const holiday = (name: string, days: Omit<Holiday, 'name'>): Holiday => ({ name, ...days });

/** 国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号，2023-10-25） */
const HOLIDAYS_2024 = [
  holiday('元旦', { from: '2024-01-01', to: '2024-01-01', worked: [] }),
  holiday('春节', { from: '2024-02-10', to: '2024-02-17', worked: ['2024-02-04', '2024-02-18'] }),
  holiday('清明节', { from: '2024-04-04', to: '2024-04-06', worked: ['2024-04-07'] }),
  holiday('劳动节', { from: '2024-05-01', to: '2024-05-05', worked: ['2024-04-28', '2024-05-11'] }),
  holiday('端午节', { from: '2024-06-10', to: '2024-06-10', worked: [] }),
  holiday('中秋节', { from: '2024-09-15', to: '2024-09-17', worked: ['2024-09-14'] }),
  holiday('国庆节', { from: '2024-10-01', to: '2024-10-07', worked: ['2024-09-29', '2024-10-12'] }),
] as const;

/** 国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号，2024-11-12） */
const HOLIDAYS_2025 = [
  holiday('元旦', { from: '2025-01-01', to: '2025-01-01', worked: [] }),
  holiday('春节', { from: '2025-01-28', to: '2025-02-04', worked: ['2025-01-26', '2025-02-08'] }),
  holiday('清明节', { from: '2025-04-04', to: '2025-04-06', worked: [] }),
  holiday('劳动节', { from: '2025-05-01', to: '2025-05-05', worked: ['2025-04-27'] }),
  holiday('端午节', { from: '2025-05-31', to: '2025-06-02', worked: [] }),
  holiday('国庆节、中秋节', {
    from: '2025-10-01',
    to: '2025-10-08',
    worked: ['2025-09-28', '2025-10-11'],
  }),
] as const;

/** 国务院办公厅关于2026年部分节假日安排的通知（2025-11-04） */
const HOLIDAYS_2026 = [
  holiday('元旦', { from: '2026-01-01', to: '2026-01-03', worked: ['2026-01-04'] }),
  holiday('春节', { from: '2026-02-15', to: '2026-02-23', worked: ['2026-02-14', '2026-02-28'] }),
  holiday('清明节', { from: '2026-04-04', to: '2026-04-06', worked: [] }),
  holiday('劳动节', { from: '2026-05-01', to: '2026-05-05', worked: ['2026-05-09'] }),
  holiday('端午节', { from: '2026-06-19', to: '2026-06-21', worked: [] }),
  holiday('中秋节', { from: '2026-09-25', to: '2026-09-27', worked: [] }),
  holiday('国庆节', { from: '2026-10-01', to: '2026-10-07', worked: ['2026-09-20', '2026-10-10'] }),
] as const;

function daysOf({ name, from, to, worked }: Holiday): readonly CalendarDay[] {
  const days: CalendarDay[] = worked.map((day) => ({ day, kind: 'work', name: `${name}调休上班` }));
  for (let day = from; compareDates(day, to) <= 0; day = addDays(day, 1)) {
    days.push({ day, kind: 'rest', name });
  }
  return days;
}

/** The national days of 2024–2026, in order: what a town starts from and may change. */
export const CHINA_HOLIDAYS: readonly CalendarDay[] = [
  ...HOLIDAYS_2024,
  ...HOLIDAYS_2025,
  ...HOLIDAYS_2026,
]
  .flatMap(daysOf)
  .sort((a, b) => compareDates(a.day, b.day));
