import { describe, expect, it } from 'vitest';
import type { SheetImage } from '../../../../shared/sheet/image.ts';
import { ofTown } from '../../../../shared/summary/of-town.ts';

const image = (sheetName: string, title: string): SheetImage => ({
  ...{ sheetName, title, note: '', columns: [], rows: [], toneRules: [], markedColumns: [] },
  ...{ greyRepeats: [], frozenColumns: 0 },
});
const nameOf = (town: string, sheet = '全镇汇总') => ofTown(image(sheet, ''), town).sheetName;

describe('a town’s sheet in the workbook of its district', () => {
  it('is named for the town', () => {
    expect(nameOf('大湾镇')).toBe('大湾镇·全镇汇总');
  });

  it('keeps within Excel’s 31 characters with room for «（12）», at the expense of the town', () => {
    const name = nameOf('石'.repeat(60), '逾期清单');

    expect(name.length).toBe(27);
    expect(name.endsWith('·逾期清单')).toBe(true);
  });

  it('leaves out what Excel refuses in a name, and cuts no character in half', () => {
    expect(nameOf("[大湾]镇/街道:*?\\'")).toBe('大湾镇街道·全镇汇总');
    expect(nameOf('𠮷'.repeat(20)).isWellFormed()).toBe(true);
  });

  it('is headed for the town once', () => {
    expect(ofTown(image('五色图', '重点任务清单 五色图'), '大湾镇').title).toBe(
      '大湾镇 重点任务清单 五色图',
    );
    expect(ofTown(image('五色图', '大湾镇重点任务清单 五色图'), '大湾镇').title).toBe(
      '大湾镇重点任务清单 五色图',
    );
  });
});
