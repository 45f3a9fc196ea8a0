// SPDX-License-Identifier: GPL-3.0-or-later
// The fan-out of bench_hub with npm's ws: POST /publish?count=N sends N numbered messages to everybody who subscribed.
// A message is made and turned into bytes once, then given to each socket.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { bookOf } from './book.ts';

const topic = 'book:bench';
const epoch = randomUUID().replaceAll('-', '');
const subscribers = new Set<WebSocket>();
let seq = 0;

const http = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/api/v1/publish') {
    for (let left = Number(url.searchParams.get('count')); left > 0; --left) publish();
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}');
});

function publish(): void {
  const message = Buffer.from(JSON.stringify({ topic, seq: ++seq, epoch, data: bookOf(seq) }));
  for (const socket of subscribers) socket.send(message, { binary: false });
}

const sockets = new WebSocketServer({ server: http, path: '/ws', perMessageDeflate: false, maxPayload: 4096 });
sockets.on('connection', (socket) => {
  socket.on('message', (data) => {
    const { op } = JSON.parse(String(data)) as { op: string };
    if (op !== 'subscribe') return;
    socket.send(JSON.stringify({ topic, snapshot: true, seq, epoch, data: bookOf(seq) }));
    subscribers.add(socket);
  });
  socket.on('close', () => subscribers.delete(socket));
});

http.listen(Number(process.env.PORT), '127.0.0.1');
