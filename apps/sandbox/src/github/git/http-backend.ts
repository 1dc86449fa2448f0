import { spawn } from 'node:child_process';
import { createGunzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { gitEnvironment } from './git-command.js';

export interface BackendCall {
  /** Folder that holds the bare repositories. */
  root: string;
  /** `/<folder>.git/info/refs` and the like. */
  pathInfo: string;
  /** Set = may push. */
  user: string | null;
}

/** Hands a request to `git http-backend` as CGI describes it and streams its answer. Resolves when the answer is complete. */
export async function runHttpBackend(call: BackendCall, request: Request, response: Response): Promise<void> {
  const query = request.originalUrl.split('?')[1] ?? '';
  const child = spawn('git', ['http-backend'], {
    env: {
      ...gitEnvironment(),
      GIT_PROJECT_ROOT: call.root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: call.pathInfo,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.get('content-type') ?? '',
      GIT_PROTOCOL: request.get('git-protocol') ?? '',
      REMOTE_ADDR: request.ip ?? '',
      ...(call.user ? { REMOTE_USER: call.user } : {}),
    },
  });
  const body = request.get('content-encoding') === 'gzip' ? request.pipe(createGunzip()) : request;
  body.pipe(child.stdin);
  // A client that hangs up, or a backend that stops reading, is no fault of the sandbox
  child.stdin.on('error', () => undefined);
  body.on('error', () => child.stdin.end());
  response.on('close', () => {
    if (!response.writableFinished) child.kill();
  });
  await new Promise<void>((resolve, reject) => {
    let head: Buffer = Buffer.alloc(0);
    let headDone = false;
    child.stdout.on('data', (part: Buffer) => {
      if (headDone) {
        response.write(part);
        return;
      }
      head = Buffer.concat([head, part]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      headDone = true;
      writeHead(response, head.subarray(0, end).toString('latin1'));
      response.write(head.subarray(end + 4));
    });
    child.on('error', reject);
    child.on('close', () => {
      if (!headDone) response.status(500);
      response.end();
      resolve();
    });
  });
}

function writeHead(response: Response, head: string): void {
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).trim();
    if (name.toLowerCase() === 'status') response.status(Number.parseInt(value, 10));
    else response.setHeader(name, value);
  }
}
