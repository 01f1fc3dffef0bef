import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { contentSecurityPolicy, embedSecurityPolicy } from '../site/content-security-policy.ts';
import { EMBED_PAGE, EMBED_SCRIPT } from '../site/embed/embed-files.ts';
import { byteRange } from './byte-range.ts';
import { DATABASE_PATH } from './database-path.ts';

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** What the pages of others may load, each with the headers that differ for it. */
const EMBED_HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [`/${EMBED_PAGE}`]: {
    'Content-Security-Policy': embedSecurityPolicy,
    'Cross-Origin-Resource-Policy': 'cross-origin',
  },
  [`/${EMBED_SCRIPT}`]: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
};

/** A server for a built site, not yet listening. Only GET and HEAD; files are looked up at each request. */
export function siteServer(folder: string): Server {
  // dev: a rebuilt site is served at once; without it sirv lists the files once and fails when one is replaced.
  const files = sirv(folder, { dev: true, etag: true });
  return createServer((request, response) => {
    const headers = { ...HEADERS, ...EMBED_HEADERS[pathOf(request)] };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (pathOf(request) === `/${DATABASE_PATH}`) {
      sendDatabase(join(folder, DATABASE_PATH), request, response);
    } else {
      // sirv's own ranges are wrong at the edges; nothing but the database is read in parts.
      delete request.headers.range;
      files(request, response);
    }
  });
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split(/[?#]/, 1)[0]!;
}

/** Sends the database, whole or the part that is asked for. */
function sendDatabase(file: string, request: IncomingMessage, response: ServerResponse): void {
  if (!existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  const { size, mtimeMs } = statSync(file);
  const etag = `"${size.toString(16)}-${Math.trunc(mtimeMs).toString(16)}"`;
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Content-Type', 'application/octet-stream');
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const asked = request.headers.range;
  const current = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  // To HEAD as well: DuckDB asks for the head of a range, and reads no parts where the answer is not 206.
  const range = asked !== undefined && current ? byteRange(asked, size) : null;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.writeHead(range ? 206 : 200, { 'Content-Length': end - start + 1 });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const stream = createReadStream(file, { start, end });
  stream.on('error', () => response.destroy());
  response.on('close', () => stream.destroy());
  stream.pipe(response);
}
