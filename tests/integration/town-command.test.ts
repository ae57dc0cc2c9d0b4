import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_TOWN } from '../../server/demo/town.ts';
import { holdFolder } from '../../server/storage/lock-file.ts';
import { codeOf } from '../support/failure.ts';
import { createTestClient, startTestServer } from '../support/server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = join('server', 'operator', 'town-command.ts');
const DISTRICT = '江北区安委办';
const CHOSEN = 'Shan-Shui-2031';
const LOGIN = /用户名\s+(\S+)/u;
const PASSWORD = /初始密码\s+(\S+)/u;

const dataDir = mkdtempSync(join(tmpdir(), 'qdt-town-'));
const start = (seed: 'none' | 'town' = 'none') =>
  startTestServer({ database: 'pglite-dir', dataDir, seed });

interface Ended {
  readonly code: number | string | null | undefined;
  readonly out: string;
  readonly err: string;
}

function town(words: readonly string[], folder = dataDir): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', COMMAND, ...words],
      { cwd: ROOT, env: { PATH: process.env['PATH'] ?? '', DATA_DIR: folder } },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : error.code, out, err });
      },
    );
  });
}

const given = (text: string) => ({
  login: LOGIN.exec(text)?.[1] ?? '',
  password: PASSWORD.exec(text)?.[1] ?? '',
});

beforeAll(async () => {
  await (await start('town'))[Symbol.asyncDispose]();
}, 120_000);

afterAll(() => {
  rmSync(dataDir, { recursive: true });
});

describe('npm run town', { timeout: 240_000 }, () => {
  it('makes a district over the towns there are and adds a town under it, each with an account of its own', async () => {
    const district = await town(['district', DISTRICT]);
    expect(district).toMatchObject({ code: 0, err: '' });
    expect(district.out).toContain(`${DEMO_TOWN}归它`);
    const added = await town(['add', '青坪镇']);
    expect(added.out).toContain(`已添加青坪镇，归${DISTRICT}`);
    // 大湾镇 has a guanliyuan: nobody shall be asked for the town.
    expect(given(added.out).login).toBe('guanliyuan2');
    expect((await town(['list'])).out).toBe(`${DISTRICT}（区县）：${DEMO_TOWN}、青坪镇\n`);

    await using server = await start();
    const reader = given(district.out);
    const { client } = await server.signIn(reader.login, reader.password);
    expect(await client.auth.session.query()).toMatchObject({
      account: { role: 'district' },
      town: { name: DISTRICT },
      mustChangePassword: true,
    });
    await client.auth.changePassword.mutate({ current: reader.password, next: CHOSEN });
    expect((await client.district.towns.query()).towns.map(({ name }) => name)).toEqual([
      DEMO_TOWN,
      '青坪镇',
    ]);
    const admin = given(added.out);
    const first = await server.signIn(admin.login, admin.password);
    expect((await first.client.auth.session.query()).account.role).toBe('administrator');
  });

  it('gives a lost account a new first password, and ends what the old one opened', async () => {
    const before = await start();
    const { token } = await before.signIn('anweiban', CHOSEN);
    await before[Symbol.asyncDispose]();
    const again = await town(['account', DISTRICT, '--login', 'anweiban']);
    expect(again.code).toBe(0);
    await using server = await start();

    const old = createTestClient(server.url, token);
    expect(await codeOf(old.auth.session.query())).toBe('SESSION_EXPIRED');
    const { login, password } = given(again.out);
    expect(login).toBe('anweiban');
    const { client } = await server.signIn(login, password);
    expect((await client.auth.session.query()).mustChangePassword).toBe(true);
  });

  it('changes nothing where a name is taken or unknown', async () => {
    expect(await town(['add', '青坪镇'])).toMatchObject({ code: 1, out: '' });
    expect(await town(['district', DISTRICT, '无名镇'])).toMatchObject({ code: 1, out: '' });
    const lost = await town(['account', '无名镇', '--login', 'abc']);
    expect(lost.err).toBe(`本服务器上没有“无名镇”。现有：${DEMO_TOWN}、${DISTRICT}、青坪镇。\n`);
  });

  it('keeps away from a folder that a server has, and from one without a database', async () => {
    const hold = await holdFolder(dataDir, new Date());
    const refused = await town(['list']);
    await hold.release();
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('正在被');
    const empty = mkdtempSync(join(tmpdir(), 'qdt-town-'));
    expect((await town(['list'], empty)).err).toContain('没有数据库');
    rmSync(empty, { recursive: true });
  });

  it('says what it can do where the words say nothing', async () => {
    const { code, err } = await town(['remove', '青坪镇']);
    expect(code).toBe(2);
    expect(err).toContain('用法');
  });
});
