import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditMet, auditMet } from '../testing/audit.js';
import { id, logboek, metRegisseur, type Stap, stap, TEKST } from '../testing/verhaal.js';

const organisatie = (wie: string, naam: string, datGevoelig: boolean): Stap[] => [
  [
    wie,
    {
      type: 'OrganisatieGeregistreerd',
      data: {
        organisatieId: id(wie),
        naam,
        soort: 'partner',
        gemeenten: ['0010'],
        convenantDatum: '2026-01-01',
        vlaggen: { magBsn: false, datGevoelig, veiligheidsketen: false, crisisdienst: false },
      },
    },
  ],
];

let audit: AuditMet;
beforeAll(async () => {
  audit = await auditMet(
    logboek([
      organisatie('org', 'De Borg', false),
      organisatie('ggz', 'Verslavingszorg', true),
      ...metRegisseur('a', ['p1'], 'r1'),
      ...['org', 'ggz'].map((wie) => [
        stap('a', { type: 'OrganisatieBetrokken', data: { organisatieId: id(wie), leefgebieden: ['financien'] } }),
      ]),
      [
        stap('a', {
          type: 'RegieGewisseld',
          data: { naar: { medewerkerId: id('r2'), organisatieId: id('ggz') }, reden: TEKST },
        }),
      ],
    ]),
  );
}, 60_000);
afterAll(() => audit.sluit());

describe('an organisation whose being there is sensitive', () => {
  it.each(['dossier', 'geschiedenis', 'geschiedenis/uitvoer', 'regieperioden'])(
    'is "een andere organisatie" to an auditor in %s',
    async (pad) => {
      const { status, tekst } = await audit.vraag(`/casussen/${id('a')}/${pad}`, {
        rollen: ['auditor'],
        gemeenten: ['0010'],
      });
      expect(status).toBe(200);
      expect(tekst).toContain('De Borg');
      expect(tekst).toContain('Een andere organisatie');
      expect(tekst).not.toContain('Verslavingszorg');
    },
  );
});
