import { expect, it } from '@jest/globals';
import { uitdraaiAlsHtml } from './uitdraai.js';

const UITDRAAI = {
  verzoekId: 'acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb',
  persoonId: '5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002',
  opgemaaktOp: '2026-03-02T23:30:00Z',
  gegevens: { voornamen: 'Fenna', achternaam: '<b>Bos', bsnVastgelegd: true },
  casussen: [],
  verzoeken: [],
  teksten: [
    {
      ...{ soort: 'Doel', kenmerk: 'K7M-4QX', vastgelegdOp: '2026-01-02T10:00:00Z' },
      tekst: { tekstId: 'a', tekst: 'Alles & "meer" <script>', betwist: true },
    },
    {
      ...{ soort: 'Doel', kenmerk: 'K7M-4QX', vastgelegdOp: '2026-01-02T10:00:00Z' },
      tekst: { tekstId: 'b', geblokkeerd: true },
    },
  ],
  aantalNietGetoond: 3,
  inzagen: [],
};

it('is a page in plain Dutch, in which what somebody wrote is never markup', () => {
  const html = uitdraaiAlsHtml(UITDRAAI);
  expect(html).toContain('<dd>Fenna &lt;b&gt;Bos</dd>');
  expect(html).toContain('<q>Alles &amp; &quot;meer&quot; &lt;script&gt;</q> (betwist)');
  expect(html).toContain('Deze tekst is geblokkeerd.');
  expect(html).toContain('Opgemaakt op 3 maart 2026');
  expect(html).toContain('hier niet staan: 3.');
  expect(html).not.toMatch(/<script|<b>/);
});
