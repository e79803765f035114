import { randomUUID } from 'node:crypto';
import { it } from '@jest/globals';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import type { Toets } from './toets.js';

const persoon = { achternaam: 'Medewerker' };
const vlaggen = { magBsn: false, datGevoelig: false, veiligheidsketen: false };

export function organisatieWeigert(t: Toets): void {
  const registreer = (over: object, account = ONTWIKKEL_BEHEERDER) =>
    t.dienst.post(account, '/organisaties', {
      naam: 'Nieuw',
      soort: 'partner',
      gemeenten: ['0010'],
      convenantDatum: '2026-01-01',
      vlaggen,
      ...over,
    });
  const coordinator = (over: object = {}) => ({
    medewerkerId: randomUUID(),
    rollen: ['casuscoordinator'],
    persoon,
    ...over,
  });
  const medewerker = (organisatieId: string, over: object = {}, account = ONTWIKKEL_BEHEERDER) =>
    t.dienst.post(account, `/organisaties/${organisatieId}/medewerkers`, {
      medewerkerId: randomUUID(),
      rollen: ['medewerker'],
      persoon,
      ...over,
    });
  const op = async (organisatieId: string, pad: string, body: object = {}, account = ONTWIKKEL_BEHEERDER) => {
    const [rij] = await t.dienst.query<{ versie: number }>(
      'select max(version) as versie from casusregie.event where stream_id = $1',
      [organisatieId],
    );
    return t.dienst.post(account, `/organisaties/${organisatieId}${pad}`, body, { versie: rij!.versie });
  };

  it('refuses an organisation that is not complete', async () => {
    t.verbiedt('niet-bevoegd', await registreer({}, t.regio.delfzijl.coordinator));
    t.weigert('gemeenten-ontbreken', await registreer({ gemeenten: [] }));
    const gemeente = { soort: 'gemeente', gemeenten: ['0024'] };
    t.weigert('coordinator-ontbreekt', await registreer(gemeente));
    t.weigert(
      'gemeente-is-een-gemeente',
      await registreer({ ...gemeente, gemeenten: ['0024', '0025'], coordinator: coordinator() }),
    );
    t.weigert('coordinator-alleen-bij-gemeente', await registreer({ coordinator: coordinator() }));
    t.weigert(
      'gemeente-bestaat-al',
      await registreer({ ...gemeente, gemeenten: ['0010'], coordinator: coordinator() }),
    );
  });

  it('refuses a medewerker who cannot be one', async () => {
    const { borg, brug } = t.regio;
    t.weigert('medewerker-bestaat-al', await medewerker(borg.organisatieId, { medewerkerId: borg.medewerker }));
    t.weigert('medewerker-elders', await medewerker(brug.organisatieId, { medewerkerId: borg.medewerker }));
    t.weigert('rol-past-niet', await medewerker(borg.organisatieId, { rollen: ['beheerder'] }));
    // A teamleider gives no role that is not of the own organisation, also not beside one that is.
    for (const rol of ['auditor', 'beheerder', 'casuscoordinator', 'beleidsadviseur'])
      t.verbiedt(
        'rol-niet-te-geven',
        await medewerker(borg.organisatieId, { rollen: ['medewerker', rol] }, borg.teamleider),
      );
    t.weigertStil('organisatie-bestaat-niet', await medewerker(randomUUID()));
    const bsn = { ...persoon, bsn: '999990019' };
    t.weigert('bsn-niet-toegestaan', await medewerker(borg.organisatieId, { persoon: bsn }));
  });

  it('refuses to leave a gemeente without a coördinator van dienst', async () => {
    const { organisatieId, coordinator: vanDienst } = t.regio.delfzijl;
    const { appingedam } = t.regio;
    const enige = await op(appingedam.organisatieId, `/medewerkers/${appingedam.coordinator}/vertrek`);
    t.weigert('geen-opvolger', enige);
    t.weigert('al-van-dienst', await op(organisatieId, '/van-dienst', { medewerkerId: vanDienst }));
    t.weigert('medewerker-onbekend', await op(organisatieId, '/van-dienst', { medewerkerId: randomUUID() }));
    t.weigert('medewerker-onbekend', await op(organisatieId, `/medewerkers/${randomUUID()}/bereikbaarheid`));
    const { borg } = t.regio;
    const partner = await op(borg.organisatieId, '/van-dienst', { medewerkerId: borg.medewerker });
    t.weigert('coordinator-alleen-bij-gemeente', partner);
  });
}
