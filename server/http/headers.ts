import helmet from '@fastify/helmet';
import type { Config } from '../config.ts';
import type { App } from './app-type.ts';
import { sendFailure } from './failures.ts';

const ONE_YEAR_S = 31_536_000;

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

/** Pages that stand in a frame: the pane in Excel and in the workbench, and what they load. */
const FRAMED = ['/pane/', '/office-js/'];

/** Says on every answer what browsers may do with it, and refuses verbs nobody needs. */
export async function sendHeaders(app: App, config: Config): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    frameguard: false,
    // Office opens its dialogs from the pane; «same-origin» would cut them off.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    crossOriginResourcePolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity:
      config.tls === 'none' ? false : { maxAge: ONE_YEAR_S, includeSubDomains: true },
  });
  const policies = contentPolicies(config);
  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const page = FRAMED.some((prefix) => path.startsWith(prefix))
      ? 'framed'
      : path.startsWith('/workbench')
        ? 'workbench'
        : 'other';
    reply.header('content-security-policy', policies[page]);
    if (page !== 'framed') reply.header('x-frame-options', 'DENY');
    // Excel on the web shows the ribbon icons from its own address.
    const shared = path.startsWith('/assets/');
    reply.header('cross-origin-resource-policy', shared ? 'cross-origin' : 'same-origin');
    reply.header('x-request-id', request.id);
    if (!METHODS.has(request.method)) await sendFailure(reply, 'METHOD_REFUSED');
  });
}

/**
 * Nothing is allowed but what is named. Inline styles are: Office.js and Griffel write them. The pane may be framed by
 * our own workbench and by the addresses in the settings (Excel on the web).
 */
function contentPolicies({ officeJsUrl, frameAncestors }: Config) {
  const officeOrigin = URL.canParse(officeJsUrl) ? ` ${new URL(officeJsUrl).origin}` : '';
  const common = [
    "default-src 'none'",
    `script-src 'self'${officeOrigin}`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    `connect-src 'self'${officeOrigin}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  const policy = (...rest: readonly string[]) => [...common, ...rest].join('; ');
  return {
    framed: policy(
      "img-src 'self' data:",
      `frame-ancestors 'self' ${frameAncestors.join(' ')}`.trim(),
    ),
    workbench: policy(
      "img-src 'self' data: blob:",
      "frame-src 'self'",
      "worker-src 'self' blob:",
      "frame-ancestors 'none'",
    ),
    other: policy("img-src 'self' data:", "frame-ancestors 'none'"),
  } as const;
}
