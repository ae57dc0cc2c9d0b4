import { describe, expect, it } from 'vitest';
import { readTownOrder } from '../../../../server/operator/town-order.ts';

const read = (line: string) => readTownOrder(line.split(' '));

describe('the words after «npm run town --»', () => {
  it('say what is to be done, with names for what is left out', () => {
    expect(read('list')).toEqual({ kind: 'list' });
    expect(read('add 青坪镇')).toEqual({
      kind: 'add',
      name: '青坪镇',
      login: null,
      person: '管理员',
      district: null,
    });
    expect(read('add 青坪镇 --district 江北区安委办 --login qp --person 王五')).toEqual({
      kind: 'add',
      name: '青坪镇',
      login: 'qp',
      person: '王五',
      district: '江北区安委办',
    });
    expect(read('district 江北区安委办 大湾镇 青坪镇')).toEqual({
      kind: 'district',
      name: '江北区安委办',
      towns: ['大湾镇', '青坪镇'],
      login: null,
      person: '安委办',
    });
    expect(read('account 江北区安委办 --login anweiban')).toEqual({
      kind: 'account',
      name: '江北区安委办',
      login: 'anweiban',
      person: '管理员',
    });
  });

  it.each([
    'remove 青坪镇',
    'add',
    'add 镇',
    'add 青坪镇 大湾镇',
    'add 青坪镇 --login x',
    'add 青坪镇 --password 1',
    'list 大湾镇',
    'district 江北区安委办 --district 市安委办',
    'account 江北区安委办',
  ])('are not understood: %s', (line) => {
    expect(read(line)).toBeNull();
  });
});
