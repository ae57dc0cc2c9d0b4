import { sayTime } from './moment.ts';
import { sayReceipt } from './receipt.ts';

export interface Truth {
  readonly fields: number;
  readonly lastSyncAt: string | null;
  readonly lastReceipt: number | null;
}

/** «3 处未同步 · 上次同步 10:42 · 回执 0031» */
export function sayTruth({ fields, lastSyncAt, lastReceipt }: Truth, now: Date): string {
  const waiting = fields === 0 ? '已全部同步' : `${String(fields)} 处未同步`;
  if (lastSyncAt === null) return fields === 0 ? '还没有同步过' : `${waiting} · 还没有同步过`;
  const last = `上次同步 ${sayTime(lastSyncAt, now)}`;
  const receipt = lastReceipt === null ? [] : [`回执 ${sayReceipt(lastReceipt)}`];
  return [waiting, last, ...receipt].join(' · ');
}
