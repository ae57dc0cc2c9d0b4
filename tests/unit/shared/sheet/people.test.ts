import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeople, splitPeople } from '../../../../shared/sheet/people.ts';

describe('people in one cell', () => {
  it.each([
    ['夏成亮赵  燕\n刘啟斌', ['夏成亮', '赵燕', '刘啟斌']],
    ['夏成亮\n赵  燕', ['夏成亮', '赵燕']],
    ['赵  燕', ['赵燕']],
    ['赵　燕', ['赵燕']],
    ['赵 燕 李 明', ['赵燕', '李明']],
    ['夏成亮 赵 燕', ['夏成亮', '赵燕']],
    ['赵 燕 夏成亮', ['赵燕', '夏成亮']],
    ['张三丰 李四', ['张三丰', '李四']],
    ['张三、李四，王五；赵六', ['张三', '李四', '王五', '赵六']],
    ['张三 13800000000', ['张三']],
    ['张三、张三', ['张三']],
    ['/', []],
    ['', []],
  ])('%j are %j', (text, names) => {
    expect(splitPeople(text)).toEqual(names);
  });
});

describe('titles, telephones and brackets', () => {
  it.each([
    ['张三13800000000', ['张三']],
    ['张三 138 0000 0000、李四 023-67120000', ['张三', '李四']],
    ['张三（13800000000）', ['张三']],
    ['张三 电话：67120000', ['张三']],
    ['镇长张三', ['张三']],
    ['张三镇长', ['张三']],
    ['副镇长 李四', ['李四']],
    ['党委书记：王五', ['王五']],
    ['党委书记、镇长张三', ['张三']],
    ['应急办主任张三', ['张三']],
    ['张三主任李四', ['张三', '李四']],
    ['张三（应急办主任）', ['张三']],
    ['张三（应急办主任、安委办副主任）、李四', ['张三', '李四']],
    ['应急办（张三、李四）', ['张三', '李四']],
    ['应急办：张三', ['张三']],
    ['责任人：张三；联系人：李四', ['张三', '李四']],
    ['张三（书记）李四（镇长）', ['张三', '李四']],
    ['张三：13800000000', ['张三']],
    ['张三：组长；李四：副组长', ['张三', '李四']],
    ['组长：张三 副组长：李四、王五 成员：赵六', ['张三', '李四', '王五', '赵六']],
    ['村支书、村主任', ['村支书', '村主任']],
    ['消防专干李四', ['李四']],
    ['乡消防专干', ['乡消防专干']],
    ['张三等3人', ['张三']],
    ['1.张三 2.李四', ['张三', '李四']],
    ['1、张三\n2、李四', ['张三', '李四']],
    ['无', []],
    ['张三和李四', ['张三', '李四']],
    ['李和平', ['李和平']],
    ['欧阳娜娜', ['欧阳娜娜']],
    ['阿依古丽·买买提', ['阿依古丽·买买提']],
    ['张书记', ['张书记']],
    ['各村书记', ['各村书记']],
  ])('in %j leave %j', (text, names) => {
    expect(splitPeople(text)).toEqual(names);
  });
});

/** «张三» is sure, «张三?» has to be asked about. */
const say = (text: string, known?: readonly string[]) =>
  readPeople(text, known).map(({ name, isSure }) => (isSure ? name : `${name}?`));

describe('names that run together', () => {
  const KNOWN = ['夏成亮', '赵燕', '刘啟斌', '欧阳娜娜', '张三', '李四'];

  it.each([
    ['夏成亮赵  燕\n刘啟斌', ['夏成亮', '赵燕', '刘啟斌']],
    ['夏成亮赵燕刘啟斌', ['夏成亮', '赵燕', '刘啟斌']],
    ['赵燕欧阳娜娜张三', ['赵燕', '欧阳娜娜', '张三']],
    ['赵 燕 张 三', ['赵燕', '张三']],
    ['夏 成 亮', ['夏成亮']],
    ['镇长赵燕、应急办主任张三 13800000000', ['赵燕', '张三']],
    ['张三李四', ['张三', '李四']],
    ['赵燕、张三（兼）', ['赵燕', '张三']],
  ])('%j are cut by the names of the town: %j', (text, names) => {
    expect(say(text, KNOWN)).toEqual(names);
  });

  it.each([
    ['王五', ['王五?']],
    ['赵燕、王五', ['赵燕', '王五?']],
    ['赵燕王小五', ['赵燕', '王小五?']],
    ['王小五赵燕刘啟斌', ['王小五?', '赵燕', '刘啟斌']],
    ['张三丰', ['张三丰?']],
    ['待定', ['待定?']],
    ['应急办主任', ['应急办主任?']],
    ['各村书记', ['各村书记?']],
  ])('%j holds somebody to ask about: %j', (text, names) => {
    expect(say(text, KNOWN)).toEqual(names);
  });

  it('are not cut where they can be cut in two ways', () => {
    expect(say('张三丰田', ['张三', '张三丰', '丰田', '田'])).toEqual(['张三', '丰田']);
    expect(say('张三丰田野', ['张三', '张三丰', '丰田野', '田野'])).toEqual(['张三丰田野?']);
  });

  it('are unsure where no name is known and the words are too long for one', () => {
    expect(say('夏成亮赵燕刘啟斌')).toEqual(['夏成亮赵燕刘啟斌?']);
    expect(say('夏成亮、赵燕')).toEqual(['夏成亮', '赵燕']);
    expect(say('民政助理、护林员、仝卫国')).toEqual(['民政助理?', '护林员?', '仝卫国']);
    expect(say('高伟李娜')).toEqual(['高伟李娜?']);
    expect(say('欧阳娜娜')).toEqual(['欧阳娜娜']);
    expect(say('应急办、张书记、各村书记')).toEqual(['应急办?', '张书记?', '各村书记?']);
  });

  it('come back from any way of writing them one after the other', () => {
    const padded = (name: string) => [name, name.length === 2 ? [...name].join('  ') : name];
    const person = fc.constantFrom(...KNOWN).chain((name) => {
      return fc.constantFrom(...padded(name)).map((written) => ({ name, written }));
    });
    const mark = fc.constantFrom('', ' ', '、', '\n', '，', '　');
    fc.assert(
      fc.property(fc.array(fc.tuple(person, mark), { minLength: 1, maxLength: 8 }), (people) => {
        const text = people.map(([{ written }, after]) => written + after).join('');

        expect(say(text, KNOWN)).toEqual([...new Set(people.map(([{ name }]) => name))]);
      }),
      { numRuns: 1_000 },
    );
  });
});
