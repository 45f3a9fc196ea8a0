// SPDX-License-Identifier: GPL-3.0-or-later
// node server/main.ts [--dev]: the pages, and in front of them a way to freeholdd on the same origin: /api/ and the WebSocket /ws.
// Next.js' own rewrites buffer uploads, cut answers after 30 seconds and lose upgrades; this hands the bytes through.
// PORT (3000) and HOST (127.0.0.1) say where it listens.
import { createServer } from 'node:http';
import next from 'next';
import { environment } from '../lib/env.ts';
import { secureHeaders } from '../lib/security/headers.ts';
import { ApiProxy, isOfTheApi } from './api_proxy.ts';

const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? '127.0.0.1';
const proxy = new ApiProxy({
  url: environment().FREEHOLD_API_URL,
  trustForwardedFor: process.env.FREEHOLD_WEB_TRUST_FORWARDED_FOR === 'true',
});

const isDevelopment = process.argv.includes('--dev');
const server = createServer();
const app = next({
  dev: isDevelopment,
  dir: new URL('..', import.meta.url).pathname,
  hostname,
  port,
  httpServer: server,
});
await app.prepare();
const page = app.getRequestHandler();
const upgradePage = app.getUpgradeHandler();

server.on('request', (request, response) => {
  response.setHeaders(secureHeaders({ isOverTls: proxy.cameOverTls(request) }));
  if (isOfTheApi(request.url)) return proxy.answer(request, response);
  // Pages only answer; what changes something goes to the API. Development's own tools post.
  if (!isDevelopment && request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  request.headers['x-forwarded-for'] = proxy.visitorOf(request);
  return void page(request, response);
});
server.on('upgrade', (request, socket, head) => {
  if (isOfTheApi(request.url)) proxy.upgrade(request, socket, head);
  else void upgradePage(request, socket, head);
});
server.listen(port, hostname, () => console.log(`ready on http://${hostname}:${port}`));

function stop(): void {
  server.close(() => process.exit(0));
  server.closeAllConnections();
  proxy.close();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
