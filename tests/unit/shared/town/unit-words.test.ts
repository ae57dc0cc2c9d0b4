import { describe, expect, it } from 'vitest';
import { groupId, unitId } from '../../../../shared/town/ids.ts';
import { expandRow, resolveUnits, splitUnits } from '../../../../shared/town/unit-list.ts';
import { readRoles } from '../../../../shared/town/unit-role.ts';
import type { Directory, Unit } from '../../../../shared/town/unit.ts';
import { townDirectory } from '../../../support/town-directory.ts';

const town = townDirectory();
const VILLAGES = ['团结村', '和平村', '三和社区'];

function nameOf(directory: Directory, id: string): string {
  return directory.units.find((unit) => unit.id === id)?.name ?? id;
}

const namesIn = (text: string, directory: Directory = town) =>
  resolveUnits(directory, text).units.map((id) => nameOf(directory, id));

function extraUnit(name: string, number: number): Unit {
  const id = unitId.parse(`44444444-0000-4000-8000-${String(number).padStart(12, '0')}`);
  return { id, name, kind: 'department', aliases: [], order: 300 + number, active: true };
}

describe('a list of units', () => {
  it.each([
    ['应急办及经发办', ['应急办', '经发办']],
    ['应急办与经发办', ['应急办', '经发办']],
    ['应急办、经发办以及规建办', ['应急办', '经发办', '规建办']],
    ['各村（社区）及镇级各部门', ['各村（社区）', '镇级各部门']],
    ['应急管理及安全监督科', ['应急管理及安全监督科']],
    ['应急办\n经发办\n\n规建办', ['应急办', '经发办', '规建办']],
    ['应急办　经发办／规建办', ['应急办', '经发办', '规建办']],
  ])('%j holds %j', (text, names) => {
    expect(splitUnits(text)).toEqual(names);
  });
});

describe('a list with other marks', () => {
  it.each([
    '应急办+经发办',
    '应急办|经发办',
    '应急办—经发办',
    '“应急办”“经发办”',
    '1、应急办\n2、经发办',
  ])('%j names both where both are known', (text) => {
    expect(namesIn(text)).toEqual(['应急办', '经发办']);
  });

  it('names nobody in 无 and /', () => {
    expect(resolveUnits(town, '无')).toMatchObject({ units: [], unknown: [] });
  });
});

describe('a name with brackets', () => {
  it.each([
    ['市场监管所（食药监）', ['市场监管所']],
    ['经发办（统计站）', ['经发办']],
    ['统计站（经发办）', ['经发办']],
    ['应急办(安全科)、经发办', ['应急办', '经发办']],
    ['应急办（张三）', ['应急办']],
    ['应急办主任、经发办负责人', ['应急办', '经发办']],
    ['（应急办）', ['应急办']],
    ['各科室（应急办、经发办）', ['应急办', '经发办']],
    ['责任部门（科室）（应急办、经发办）', ['应急办', '经发办']],
    ['有关部门（应急办、经发办等）', ['应急办', '经发办']],
    ['“一岗双责”科室（应急办、经发办）', ['应急办', '经发办']],
    ['重点村（团结村、和平村）', ['团结村', '和平村']],
    ['各科室（应急办（安全科）、经发办）', ['应急办', '经发办']],
    ['应急办（经发办、规建办）', ['应急办', '经发办', '规建办']],
    ['各村（社区）', VILLAGES],
  ])('%j stands for %j', (text, names) => {
    expect(resolveUnits(town, text).unknown).toEqual([]);
    expect(namesIn(text)).toEqual(names);
  });

  it('whose members are not all known reports the others', () => {
    expect(resolveUnits(town, '有关部门（应急办、气象站）')).toMatchObject({
      units: [town.idOf('应急办')],
      unknown: ['气象站'],
    });
  });

  it('that nobody knows is reported as written', () => {
    expect(resolveUnits(town, '水利站（河长办）').unknown).toEqual(['水利站（河长办）']);
  });
});

describe('a name with the town before it', () => {
  it.each(['镇应急办', '本镇应急办', '我镇应急办', '街道应急办', '本街道应急办', '应急办公室'])(
    '%j is 应急办',
    (text) => {
      expect(namesIn(text)).toEqual(['应急办']);
    },
  );
});

describe('a phrase for several units', () => {
  it.each([
    '各有关部门',
    '有关成员单位',
    '各成员单位',
    '镇安委会成员单位',
    '各单位',
    '全镇各监管和业务管理部门',
    '重点行业办（所、中心）',
    '负有安全监管职责的有关部门',
    '相关职能部门',
    '行业主管部门',
    '各责任单位',
    '领导小组',
    '工作专班',
    '各企业',
    '全镇',
    '各村民小组',
    '生产经营单位',
  ])('«%s» is a set whose members have to be chosen', (text) => {
    expect(resolveUnits(town, text)).toMatchObject({
      units: [],
      unknown: [text],
      sets: [{ name: text, every: null }],
      otherLevel: [],
    });
  });

  it.each(['镇级各部门', '各部门', '各科室', '各办（所、中心）', '全体部门'])(
    '«%s» is every department, by the town’s group or by the rule to make one of',
    (text) => {
      const every = {
        id: groupId.parse('22222222-0000-4000-8000-000000000009'),
        name: '镇属全部机构',
        aliases: [],
        every: 'department' as const,
        members: [],
      };
      const wider = { ...town, groups: [...town.groups, every] };

      expect(resolveUnits(town, text).sets).toEqual([{ name: text, every: 'department' }]);
      expect(resolveUnits(wider, text)).toMatchObject({ groups: [every.id], unknown: [] });
    },
  );

  it('is every village also where the town has no group for them: nobody is asked', () => {
    expect(resolveUnits({ ...town, groups: [] }, '各行政村')).toMatchObject({
      units: VILLAGES.map((name) => town.idOf(name)),
      unknown: [],
      sets: [],
    });
  });

  it('is asked about where the town has no village yet', () => {
    const units = town.units.filter(({ kind }) => kind !== 'village');

    expect(resolveUnits({ units, groups: [] }, '各行政村').sets).toEqual([
      { name: '各行政村', every: 'village' },
    ]);
  });

  it('says villages and communities in two words', () => {
    expect(namesIn('各村、社区')).toEqual(VILLAGES);
    expect(resolveUnits(town, '各村、组').unknown).toEqual([]);
    expect(resolveUnits(town, '各村、各社区').unknown).toEqual([]);
    expect(resolveUnits(town, '各社区').sets).toEqual([{ name: '各社区', every: null }]);
  });

  it.each(['气象站', '水利所', '平安建设办公室', '中心校', '和谐村', '综合执法大队', '派出所'])(
    '«%s» is none',
    (text) => {
      expect(resolveUnits(town, text)).toMatchObject({ unknown: [text], sets: [] });
    },
  );
});

describe('a body of another level', () => {
  it.each([
    '区应急局',
    '市局',
    '县公安局',
    '区消防大队',
    '县安委办',
    '渝北区消防救援支队',
    '沙坪坝区人民政府',
    '萧山区应急管理局',
    '市级有关部门',
    '区直各部门',
    '上级主管单位',
  ])('«%s» is outside of the town without a question', (text) => {
    expect(resolveUnits(town, text)).toMatchObject({
      units: [],
      unknown: [],
      sets: [],
      otherLevel: [text],
    });
  });

  it.each([
    '市场监管局',
    '市政管理办',
    '社区建设办',
    '园区办',
    '工业区管委',
    '景区管理局',
    '东区大队',
    '临江新区管理办',
    '杭州湾管理办',
    '三合社区',
    '气象站',
  ])('«%s» may be the town’s own, so somebody is asked', (text) => {
    expect(resolveUnits(town, text)).toMatchObject({ unknown: [text], otherLevel: [] });
  });

  it('that the town has among its units is that unit', () => {
    const bureau = extraUnit('区应急局', 2);

    expect(namesIn('区应急局', townDirectory({ more: [bureau] }))).toEqual(['区应急局']);
  });

  it('leads no row, and is one of several leads beside a unit of the town', () => {
    expect(expandRow(town, '区应急局', '应急办')).toMatchObject({
      ...{ lead: null, severalLeads: false, otherLevel: ['区应急局'] },
      members: [town.idOf('应急办')],
    });
    expect(expandRow(town, '区应急局、应急办', null).severalLeads).toBe(true);
  });
});

describe('a list that ends with 等', () => {
  it.each([
    '应急办、经发办等',
    '应急办、经发办等部门',
    '应急办、经发办等7个部门',
    '应急办、经发办等有关单位',
    '应急办、经发办 等',
  ])('%j is open', (text) => {
    expect(resolveUnits(town, text)).toMatchObject({ unknown: [], isOpen: true });
    expect(namesIn(text)).toEqual(['应急办', '经发办']);
  });

  it('is told from a closed one', () => {
    expect(resolveUnits(town, '应急办、经发办').isOpen).toBe(false);
  });

  it('waits for somebody to say whom it means', () => {
    expect(expandRow(town, '应急办', '经发办,规建办\n等部门')).toMatchObject({
      openLists: [
        { phrase: '经发办、规建办、等部门', named: [town.idOf('经发办'), town.idOf('规建办')] },
      ],
    });
    expect(expandRow(town, '应急办等', '经发办').openLists).toMatchObject([{ phrase: '应急办等' }]);
  });

  it('means whom the town said it means, and those it names', () => {
    const said = (name: string, members: readonly string[]) => ({
      ...town,
      groups: [
        ...town.groups,
        {
          id: groupId.parse('22222222-0000-4000-8000-000000000008'),
          ...{ name, aliases: [], every: null },
          members: members.map((unit) => town.idOf(unit)),
        },
      ],
    });
    const wider = said('经发办、规建办等部门', ['经发办', '党政办']);

    expect(expandRow(wider, '应急办', '经发办，规建办等部门')).toMatchObject({
      openLists: [],
      members: ['经发办', '规建办', '党政办', '应急办'].map((name) => town.idOf(name)),
      leadOnly: [town.idOf('应急办')],
    });
    expect(expandRow(wider, '应急办', '经发办、农服中心等部门').openLists).toHaveLength(1);
    expect(expandRow(said('经发办等', ['经发办']), '应急办', '经发办等')).toMatchObject({
      openLists: [],
      members: [town.idOf('经发办'), town.idOf('应急办')],
    });
  });

  it('with roles in it is open for whom it does not name', () => {
    expect(expandRow(town, null, '应急办牵头，经发办等配合')).toMatchObject({
      lead: town.idOf('应急办'),
      openLists: [{ phrase: '应急办牵头、经发办等配合' }],
    });
  });
});

describe('words for the part a unit takes', () => {
  it.each([
    ['牵头：应急办', ['应急办 lead']],
    [
      '牵头单位：应急办；配合单位：经发办、规建办',
      ['应急办 lead', '经发办 others', '规建办 others'],
    ],
    ['应急办牵头，经发办配合', ['应急办 lead', '经发办 others']],
    ['应急办牵头经发办配合', ['应急办 lead', '经发办 others']],
    ['应急办牵头 经发办配合', ['应急办 lead', '经发办 others']],
    [
      '应急办、经发办牵头，规建办、各村（社区）配合',
      ['应急办 lead', '经发办 lead', '规建办 others', '各村（社区） others'],
    ],
    ['由应急办牵头负责', ['应急办 lead']],
    ['牵头单位：应急办 配合单位：经发办', ['应急办 lead', '经发办 others']],
    ['1.应急办牵头；2.经发办配合', ['应急办 lead', '经发办 others']],
    ['①应急办②经发办', ['应急办 plain', '经发办 plain']],
    ['各部门按职责分工负责', ['各部门 plain']],
    ['应急办会同经发办、规建办', ['应急办 plain', '经发办 others', '规建办 others']],
    ['应急办（牵头）、经发办', ['应急办 lead', '经发办 plain']],
    ['应急办牵头，各村（社区）具体落实', ['应急办 lead', '各村（社区） plain']],
    ['应急办负责', ['应急办 plain']],
    ['应急办：牵头', ['应急办 lead']],
    ['主办：应急办 协办：经发办、规建办', ['应急办 lead', '经发办 others', '规建办 others']],
    ['应急办为牵头单位，经发办为责任单位', ['应急办 lead', '经发办 plain']],
    ['牵头领导：刘镇长；牵头单位：应急办', ['牵头领导：刘镇长 plain', '应急办 lead']],
    ['1.应急办 2.经发办', ['应急办 plain', '经发办 plain']],
    ['（1）应急办（2）经发办', ['应急办 plain', '经发办 plain']],
    ['责任单位：应急办、经发办', ['应急办 plain', '经发办 plain']],
    ['平安 建设办、信访办和综治中心', ['平安 建设办 plain', '信访办和综治中心 plain']],
    [
      '招商办、妇女联合会、行业主管部门',
      ['招商办 plain', '妇女联合会 plain', '行业主管部门 plain'],
    ],
  ])('in %j are %j', (text, roles) => {
    expect(readRoles(text).map(({ name, role }) => `${name} ${role}`)).toEqual(roles);
  });

  it('in the lead column give the row its lead and its others', () => {
    expect(expandRow(town, '应急办牵头，经发办配合', '规建办')).toMatchObject({
      lead: town.idOf('应急办'),
      members: ['规建办', '经发办', '应急办'].map((name) => town.idOf(name)),
      severalLeads: false,
      unknown: [],
    });
  });

  it('in the column of responsible units give the row a lead where no column does', () => {
    const responsible = '牵头：应急办；配合：经发办';

    expect(expandRow(town, null, responsible)).toMatchObject({ lead: town.idOf('应急办') });
    expect(expandRow(town, '规建办', responsible)).toMatchObject({ lead: town.idOf('规建办') });
  });

  it('do not make a stranger of a unit whose name holds such a word', () => {
    const office = extraUnit('协同办公室', 1);

    expect(namesIn('协同办公室、应急办', townDirectory({ more: [office] }))).toEqual([
      '协同办公室',
      '应急办',
    ]);
  });
});
