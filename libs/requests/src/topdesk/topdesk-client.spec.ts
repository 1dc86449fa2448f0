import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TopdeskClient } from './topdesk-client.js';

describe('TopdeskClient', () => {
  let server: Server;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify([{ id: 'a', number: 'I 1', caller: 'Anna' }, { id: 'b', number: 'I 2' }, null]));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server.close());

  it('reads what can be read, and says of the rest what is wrong', async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { incidents, unreadable } = await new TopdeskClient({ url, login: '', password: '', query: '' }).incidents();
    expect(incidents).toEqual([{ id: 'b', number: 'I 2' }]);
    expect(unreadable).toEqual([
      expect.stringMatching(/^I 1: [^]*caller/),
      expect.stringMatching(/^without a number: /),
    ]);
  });
});
