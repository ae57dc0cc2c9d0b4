import { describe, expect, it } from 'vitest';
import { unitId } from '../../../../shared/town/ids.ts';
import {
  expandRow,
  indexUnits,
  normaliseName,
  resolveUnits,
  splitUnits,
} from '../../../../shared/town/unit-list.ts';
import type { Unit } from '../../../../shared/town/unit.ts';
import { townDirectory } from '../../../support/town-directory.ts';

const town = townDirectory();
const VILLAGES = ['团结村', '和平村', '三和社区'];
const ids = (names: readonly string[]) => names.map((name) => town.idOf(name));

function extraUnit(name: string, number: number, more: Partial<Unit> = {}): Unit {
  const id = unitId.parse(`33333333-0000-4000-8000-${String(number).padStart(12, '0')}`);
  return { id, name, kind: 'department', aliases: [], order: 200 + number, active: true, ...more };
}

describe('a list of units', () => {
  it.each([
    [
      '应急办、经发办，规建办,文服中心;农服中心；民社办',
      ['应急办', '经发办', '规建办', '文服中心', '农服中心', '民社办'],
    ],
    ['应急办、经发办、规建办\n村建中心', ['应急办', '经发办', '规建办', '村建中心']],
    ['应急办 经发办　规建办', ['应急办', '经发办', '规建办']],
    ['应急办\u00A0经发办', ['应急办', '经发办']],
    ['应急办和经发办', ['应急办', '经发办']],
    ['各村（社区）和应急办', ['各村（社区）', '应急办']],
    ['应急办/经发办', ['应急办', '经发办']],
    ['镇武装部、各村（社区）', ['镇武装部', '各村（社区）']],
    ['安全生产“一岗双责”科室、各村（社区）', ['安全生产“一岗双责”科室', '各村（社区）']],
    ['各村（社 区）、科室（应急办、经发办）', ['各村（社 区）', '科室（应急办、经发办）']],
    ['各村(社区）、应急办', ['各村(社区）', '应急办']],
    ['“一岗双责科室，各村（居）', ['“一岗双责科室', '各村（居）']],
    ['各村（社区、应急办', ['各村（社区', '应急办']],
    ['"综治、维稳"专班 应急办', ['"综治、维稳"专班', '应急办']],
    ['预案管理和政策法规科、和平村、三和社区', ['预案管理和政策法规科', '和平村', '三和社区']],
    ['应急办。', ['应急办']],
    ['、、应急办、', ['应急办']],
    ['', []],
    ['/', []],
    ['——', []],
  ])('%j holds %j', (text, names) => {
    expect(splitUnits(text)).toEqual(names);
  });
});

describe('a name', () => {
  it.each([
    ['“一岗双责” 科室', '一岗双责科室'],
    ['各村(社区)', '各村（社区）'],
    ['应　急 办', '应急办'],
    ['第１网格', '第1网格'],
    ['〔应急〕办', '(应急)办'],
    ['e\u02D8办', '\u0115办'],
  ])('%j is the same as %j', (one, other) => {
    expect(normaliseName(one)).toBe(normaliseName(other));
  });
});

describe('resolving names', () => {
  it.each([
    '一岗双责科室',
    '“一岗双责”科室',
    '安全生产“一岗双责”科室',
    '各“一岗双责”科室',
    '“一岗双责科室',
  ])('finds the group in %j', (text) => {
    expect(resolveUnits(town, text)).toMatchObject({
      groups: [town.groupIdOf('“一岗双责”科室')],
      unknown: [],
    });
  });

  it.each([
    '各村（社区）',
    '各村(社区)',
    '村（社区）',
    '各村（居）',
    '村（居）',
    '各村',
    '各村（居）民委员会',
    '各行政村',
  ])('finds every village in %j', (text) => {
    expect(resolveUnits(town, text)).toMatchObject({
      units: ids(VILLAGES),
      groups: [town.groupIdOf('各村（社区）')],
      unknown: [],
      emptyGroups: [],
    });
  });

  it.each([
    ['镇应急办', '应急办'],
    ['大湾镇应急办', '应急办'],
    ['武装部', '镇武装部'],
    ['应急 办', '应急办'],
    ['市场监管', '市场监管所'],
    ['团结村村委会', '团结村'],
    ['团结村村民委员会', '团结村'],
    ['经发办等', '经发办'],
  ])('takes %j for %s', (text, name) => {
    expect(resolveUnits(town, text)).toMatchObject({ units: [town.idOf(name)], unknown: [] });
  });

  it('counts a unit named singly and through its group once', () => {
    const { units } = resolveUnits(town, '经发办、“一岗双责”科室、经发办');

    expect(units[0]).toBe(town.idOf('经发办'));
    expect(units).toHaveLength(10);
    expect(new Set(units).size).toBe(10);
  });

  it('reports unknown names as written, each once', () => {
    expect(resolveUnits(town, '应急办、气象站 水利所、气象站')).toMatchObject({
      units: [town.idOf('应急办')],
      unknown: ['气象站', '水利所'],
    });
  });

  it('reports a group without members', () => {
    const unsettled = townDirectory({ dutyBound: [] });

    expect(resolveUnits(unsettled, '“一岗双责”科室')).toMatchObject({
      units: [],
      unknown: [],
      emptyGroups: ['“一岗双责”科室'],
    });
  });

  it('leaves names with 和 or a space inside whole when the town has such a unit', () => {
    const more = [extraUnit('信访办和综治中心', 1), extraUnit('平安 建设办', 2)];
    const wider = townDirectory({ more });

    expect(resolveUnits(wider, '信访办和综治中心、平安 建设办').units).toEqual(
      more.map(({ id }) => id),
    );
  });

  it('does not guess between two units that meet in one spelling variant', () => {
    const wider = townDirectory({
      more: [extraUnit('大湾镇财政所', 1), extraUnit('石船镇财政所', 2)],
    });

    expect(resolveUnits(wider, '财政所')).toMatchObject({ units: [], unknown: ['财政所'] });
  });

  it('does not know a unit that is no longer there', () => {
    const wider = townDirectory({
      more: [extraUnit('旧村', 1, { kind: 'village', active: false })],
    });

    expect(resolveUnits(wider, '旧村').unknown).toEqual(['旧村']);
    expect(resolveUnits(wider, '各村（社区）').units).toHaveLength(VILLAGES.length);
  });

  it('reads the same through an index made once', () => {
    const text = '镇应急办、各村（居）、气象站';

    expect(resolveUnits(indexUnits(town), text)).toEqual(resolveUnits(town, text));
  });
});

describe('expanding a row', () => {
  it('makes the responsible units and the lead its members', () => {
    expect(expandRow(town, '应急办', '经发办、规建办')).toEqual({
      lead: town.idOf('应急办'),
      members: ids(['经发办', '规建办', '应急办']),
      leadOnly: ids(['应急办']),
      outside: [],
      unknown: [],
      sets: [],
      otherLevel: [],
      emptyGroups: [],
      openLists: [],
      severalLeads: false,
    });
  });

  it('counts a lead that is also responsible once and not as lead only', () => {
    expect(expandRow(town, '应急办', '应急办、经发办')).toMatchObject({
      members: ids(['应急办', '经发办']),
      leadOnly: [],
    });
  });

  it('names bodies outside the town without making them members', () => {
    expect(expandRow(town, '应急办', '镇武装部、各村（社区）')).toMatchObject({
      members: ids([...VILLAGES, '应急办']),
      outside: ids(['镇武装部']),
      unknown: [],
    });
  });

  it('takes the first of several leads and says so', () => {
    expect(expandRow(town, '应急办、经发办', null)).toMatchObject({
      lead: town.idOf('应急办'),
      members: ids(['应急办']),
      severalLeads: true,
    });
  });

  it('has no members when nobody is named', () => {
    expect(expandRow(town, null, '/')).toMatchObject({
      lead: null,
      members: [],
      severalLeads: false,
    });
  });

  it('reports unknown names of both cells', () => {
    expect(expandRow(town, '气象站', '水利所').unknown).toEqual(['气象站', '水利所']);
  });
});
