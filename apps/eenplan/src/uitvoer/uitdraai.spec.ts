import { expect, it } from '@jest/globals';
import type { Uitdraai } from '../../../read-model/src/inzage/inzage.dto.js';
import { uitdraaiAlsHtml } from './uitdraai.js';

const woorden = (tekst: string) => ({ tekstId: 'a', tekst });
const op = '2026-01-02T10:00:00Z';
const UITDRAAI = {
  verzoekId: 'acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb',
  persoonId: '5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002',
  opgemaaktOp: '2026-03-02T23:30:00Z',
  gegevens: { voornamen: 'Fenna', achternaam: '<b>Bos', bsnVastgelegd: true },
  casussen: [],
  verzoeken: [],
  dossiers: [
    {
      dossier: {
        kenmerk: 'K7M-4QX',
        organisaties: [{ organisatie: { naam: 'De <b>Brug' }, leefgebieden: ['financien'], sindsOp: op }],
        regie: { medewerker: { naam: 'Wim', organisatie: { naam: 'De Borg' } } },
        plan: {
          vragen: [{ tekst: { ...woorden('Alles & "meer" <script>'), betwist: true }, ingebrachtOp: op }],
          doelen: [{ tekst: woorden('Rust in huis.'), sindsOp: op }],
          afspraken: [{ tekst: { tekstId: 'b', geblokkeerd: true }, uiterlijkDatum: '2026-04-01', status: 'open' }],
          versies: [],
        },
        contactmomenten: [],
        bijlagen: [],
        aanmeldingen: [],
      },
    },
  ],
  teksten: [{ soort: 'Doel', kenmerk: 'AAA-222', vastgelegdOp: op, tekst: woorden('Van <b>toen.') }],
  nietGetoond: [{ reden: 'ook-over-anderen', aantal: 3 }],
  inzagen: [],
} as unknown as Uitdraai;

it('is a page in plain Dutch, in which what somebody wrote is never markup', () => {
  const html = uitdraaiAlsHtml(UITDRAAI);
  expect(html).toContain('<dd>Fenna &lt;b&gt;Bos</dd>');
  expect(html).toContain('<q>Alles &amp; &quot;meer&quot; &lt;script&gt;</q> (betwist)');
  expect(html).toContain('Deze tekst is geblokkeerd.');
  expect(html).toContain('Opgemaakt op 3 maart 2026');
  for (const wat of [
    'De &lt;b&gt;Brug (financien), vanaf 2 januari 2026',
    'Wim, De Borg',
    '<q>Rust in huis.</q>',
    '<q>Van &lt;b&gt;toen.</q>',
  ])
    expect(html).toContain(wat);
  expect(html).toContain('3: een tekst die ook over een ander gaat.');
  expect(html).not.toMatch(/<script|<b>/);
});
