import { request as ask } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

export interface HttpsFront extends AsyncDisposable {
  /** `https://localhost:PORT` */
  readonly origin: string;
}

/**
 * Https before a test server that speaks http, with a certificate of today whatever the server's own clock says: Office.js
 * refuses a host that is not https, and Node's clients refuse a certificate that ended before today.
 */
export async function httpsFront(url: string): Promise<HttpsFront> {
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
  });
  const server = createServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    const { method = 'GET', url: path = '/', headers } = request;
    const behind = ask(new URL(path, url), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    behind.on('error', (error) => response.destroy(error));
    request.pipe(behind);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server listening on a port has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${String(port)}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
