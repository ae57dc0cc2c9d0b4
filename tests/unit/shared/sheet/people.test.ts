import { describe, expect, it } from 'vitest';
import { splitPeople } from '../../../../shared/sheet/people.ts';

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
