import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { Pagina } from './pagina.js';

const urls = { casusregie: 'http://a', leesmodellen: 'http://b', audit: 'http://c' };

it('lists the accounts to a browser that asked this machine, not to a name that was pointed at it', async () => {
  const pagina = new Pagina(urls, 'http://127.0.0.1:3006');
  pagina.accounts = [{ id: '1', naam: 'Coördinator', rol: 'casuscoordinator', organisatie: 'Gemeente Delfzijl' }];
  await pagina.luister(0);
  const { port } = (pagina as unknown as { server: { address(): AddressInfo } }).server.address();
  const vraag = (host: string) =>
    new Promise<{ status: number | undefined; html: string }>((klaar, mis) => {
      const bericht = request({ host: '127.0.0.1', port, path: '/', headers: { host } }, (antwoord) => {
        let html = '';
        antwoord.setEncoding('utf8').on('data', (deel: string) => (html += deel));
        antwoord.on('end', () => klaar({ status: antwoord.statusCode, html }));
      });
      bericht.on('error', mis).end();
    });
  try {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const { status, html } = await vraag(host);
      expect([host, status]).toEqual([host, 200]);
      expect(html).toContain('Gemeente Delfzijl');
    }
    for (const host of [`kwaad.example:${port}`, 'localhost.kwaad.example']) {
      const { status, html } = await vraag(host);
      expect([host, status]).toEqual([host, 404]);
      expect(html).not.toContain('Delfzijl');
    }
  } finally {
    await pagina.sluit();
  }
});
