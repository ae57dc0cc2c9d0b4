import { describe, expect, it } from 'vitest';
import { sayValue } from '../../../../addin/ui/say-value.ts';
import { joinAliases, splitAliases } from '../../../../addin/features/settings/alias-words.ts';
import { passwordFault, repeatFault } from '../../../../addin/features/sign-in/password.ts';

describe('words of the features', () => {
  it.each([
    ['percent', 60, '60%'],
    ['percent', null, '（空）'],
    ['progress', '', '（空）'],
    ['progress', '已走访', '已走访'],
    ['number', 13, '13'],
  ] as const)('the value %s = %o is said «%s»', (field, value, words) => {
    expect(sayValue(field, value)).toBe(words);
  });

  it('a very long text is cut, and its length is said', () => {
    const words = sayValue('progress', '长'.repeat(2_000));

    expect(words.length).toBeLessThan(330);
    expect(words).toContain('共 2000 字');
  });

  it('other names are split at every usual mark and said with 、', () => {
    expect(splitAliases('应急办公室、镇应急办, 应急办公室；\n安监办 ')).toEqual([
      '应急办公室',
      '镇应急办',
      '安监办',
    ]);
    expect(joinAliases(splitAliases('甲，乙'))).toBe('甲、乙');
  });

  it.each([
    ['Short1!', '还差 1 位。'],
    ['alllowercase', '还差 2 种字符。'],
    ['Good2024word', null],
    ['good-2024-word', null],
  ])('the new password «%s» gets %o', (password, fault) => {
    expect(passwordFault(password)).toBe(fault);
  });

  it('a repeated password must be the same', () => {
    expect(repeatFault('a', 'a')).toBeNull();
    expect(repeatFault('a', 'b')).toBe('两次输入的密码不一样。');
  });
});
