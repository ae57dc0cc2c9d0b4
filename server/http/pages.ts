import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { sql } from 'drizzle-orm';
import type { Config } from '../config.ts';
import type { Deps } from '../domain/deps.ts';
import { missingFile } from '../lib/missing-file.ts';
import type { App } from './app-type.ts';
import { sendFailure } from './failures.ts';
import { serveManifest } from './manifest.ts';
import type { ManifestSource } from './manifest.ts';

const OWN_OFFICE_JS = '/office-js/office.js';

/** Everything a browser gets that is not the API. Folders that have not been built are left out, the rest works. */
export async function servePages(app: App, deps: Deps, source: ManifestSource): Promise<void> {
  const { config } = source;
  const { pane, workbench, demo, officeJs, assets } = config.folders;
  serveManifest(app, source);
  serveHealth(app, deps);
  servePane(app, config);
  app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(START_PAGE));
  app.get('/workbench', async (_request, reply) => reply.redirect('/workbench/'));
  const folders = [
    ['/pane/', pane],
    ['/workbench/demo/', demo],
    ['/workbench/', workbench],
    ['/office-js/', officeJs],
    ['/assets/', assets],
  ] as const;
  for (const [prefix, root] of folders) {
    if (existsSync(root)) {
      await app.register(fastifyStatic, { root, prefix, decorateReply: false, maxAge: '1h' });
    }
  }
  app.get('/workbench/demo-workbooks.json', async (_request, reply) => {
    const list = await readFile(join(demo, 'demo-workbooks.json'), 'utf8').catch(missingFile);
    if (list === null) return sendFailure(reply, 'PATH_UNKNOWN');
    return reply.type('application/json; charset=utf-8').send(list);
  });
}

/** The pane's page names Office.js where the settings want it from. */
function servePane(app: App, { folders, officeJsUrl }: Config): void {
  app.get('/pane/taskpane.html', async (_request, reply) => {
    const page = await readFile(join(folders.pane, 'taskpane.html'), 'utf8').catch(missingFile);
    if (page === null) return sendFailure(reply, 'PATH_UNKNOWN');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(page.replaceAll(OWN_OFFICE_JS, officeJsUrl));
  });
}

function serveHealth(app: App, { db, log }: Deps): void {
  app.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await db.execute(sql`select 1`);
    } catch {
      log.warn({ event: 'health-check-failed' }, 'database does not answer');
      return sendFailure(reply, 'DB_UNAVAILABLE');
    }
    return { status: 'ok' };
  });
}

const START_PAGE = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>清单通</title>
<style>body{font:16px/1.7 system-ui,"Microsoft YaHei",sans-serif;max-width:40em;margin:3em auto;padding:0 1em}</style>
</head>
<body>
<h1>清单通</h1>
<p>服务器运行正常。</p>
<ul>
<li><a href="/workbench/">工作台</a>：在浏览器里打开表格和清单通窗格，不用安装 Excel。</li>
<li><a href="/pane/taskpane.html">窗格</a>：Excel 里看到的就是它。</li>
<li><a href="/manifest.xml">加载项清单文件</a>：把这个地址交给 Excel 管理员，装进 Excel。</li>
</ul>
</body>
</html>
`;
