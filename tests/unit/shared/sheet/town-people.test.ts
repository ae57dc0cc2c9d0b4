import { describe, expect, it } from 'vitest';
import {
  cutsOf,
  isRun,
  NOBODY_KNOWN,
  readTownPeople,
} from '../../../../shared/sheet/town-people.ts';

describe('names that run together', () => {
  it.each([
    ['周小兰郑国强', [['周小兰', '郑国强']]],
    ['周兰郑强', [['周兰', '郑强']]],
    ['周国高强', [['周国', '高强']]],
    [
      '周小高强郑国',
      [
        ['周小高', '强郑国'],
        ['周小', '高强', '郑国'],
      ],
    ],
  ])('«%s» can be cut as %j', (run, ways) => {
    expect(cutsOf(run)).toEqual(ways);
  });

  it('are a run, other than one long name, an office or a title', () => {
    expect(['周小兰郑国强', '周兰郑强'].map(isRun)).toEqual([true, true]);
    expect(['欧阳明月', '周小兰', '应急办主任', '各村书记', '阿依古丽·买买提'].map(isRun)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('people in a cell of a town', () => {
  it('are read as they stand where they are plain, known or not', () => {
    const town = { names: ['周小兰', '管理员', '林主任'], runs: [] };

    expect(readTownPeople('周小兰、郑国强', town)).toEqual({
      names: ['周小兰', '郑国强'],
      doubtful: [],
    });
    expect(readTownPeople('郑国强', NOBODY_KNOWN)).toEqual({ names: ['郑国强'], doubtful: [] });
  });

  it('that run together are doubtful while nobody is known', () => {
    expect(readTownPeople('周小兰郑国强\n吴芳、周兰郑强', NOBODY_KNOWN)).toEqual({
      names: ['周小兰郑国强', '吴芳', '周兰郑强'],
      doubtful: ['周小兰郑国强', '周兰郑强'],
    });
  });

  it('are cut by the names of the town', () => {
    const town = { names: ['周小兰'], runs: [] };

    expect(readTownPeople('周小兰郑国强', town)).toEqual({
      names: ['周小兰', '郑国强'],
      doubtful: [],
    });
  });

  it('that are said to be one long name are', () => {
    expect(readTownPeople('周兰郑强', { names: ['周兰郑强'], runs: [] }).doubtful).toEqual([]);
  });

  it('are read as somebody said', () => {
    const runs = [{ written: '周小兰郑国强', names: ['周小兰', '郑国强'] }];

    expect(readTownPeople('周小兰 郑国强、周小兰郑国强', { names: [], runs })).toEqual({
      names: ['周小兰', '郑国强'],
      doubtful: [],
    });
  });
});
