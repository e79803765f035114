import { ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import type { BeslisAccount, CasusFeiten, Gegeven, Vraag } from '@eenplan/identity';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { orakel } from '../../libs/identity/src/beslissen/testing/orakel.js';
import { committedDocument, operationsOf } from '../contracts/contract.js';
import { type Dienst, startDienst } from './dienst.js';
import { bijlage, formulier, stuur } from './bijlagen.js';
import { OPERATIES, type Plek, type Recht } from './wie-mag-wat.js';
import {
  type Casus,
  eenCasusMetAfspraak,
  eenGestarteCasus,
  eenRegio,
  kenmerkVan,
  nieuweMedewerker,
  Persoon,
  type Regio,
  vanDelfzijl,
} from './scenarios.js';

/** Every command of the API, by everybody who could try: the answer is what the oracle says, and never 5xx. */

let dienst: Dienst;
let regio: Regio;
let plek: Plek;
/** Who asked for what another is to approve. */
let gevraagdDoor: { readonly opheffing: string; readonly openstelling: string };
let casus: CasusFeiten;
let ander: CasusFeiten;
let accounts: Record<string, { account: BeslisAccount; koppen?: Record<string, string> }>;

const reden = { reden: 'Zo is het besloten.' };
const feiten = (van: Pick<Casus, 'casusId' | 'gezinsleden'>, over: Partial<CasusFeiten> = {}): CasusFeiten => ({
  casusId: van.casusId,
  gemeente: '0010',
  status: 'lopend',
  organisaties: [],
  gezinsleden: van.gezinsleden.map((persoonId) => ({
    ...{ persoonId, vanaf16: false, ouders: [], gezag: [], toestemmingAan: [] },
  })),
  betrokkenen: [],
  afschermingen: [],
  ...over,
});

beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
  const { casus: echt, vraagId, doelId } = await eenCasusMetAfspraak(dienst, regio);
  const buiten = await eenGestarteCasus(dienst, regio);
  const { coordinator, regisseur } = echt;
  const { borg, brug, delfzijl } = regio;
  const [fenna, bram] = echt.gezinsleden as [string, string];
  const gevraagde = randomUUID();
  await nieuweMedewerker(dienst, brug.organisatieId, gevraagde, ['medewerker']);
  await echt.lukt(coordinator, '/organisaties', { organisatieId: brug.organisatieId, leefgebieden: ['financien'] });
  const { persoonId: opa } = await echt.lukt(coordinator, '/betrokkenen', { achternaam: 'Opa', rol: 'netwerklid' });
  const { afspraakId } = await echt.lukt(regisseur, '/afspraken', {
    doelId,
    tekst: 'Samen de post openen.',
    eigenaar: { soort: 'medewerker', organisatieId: brug.organisatieId, medewerkerId: brug.medewerker },
    uiterlijkDatum: '2099-01-01',
  });
  const { overdrachtId } = await echt.lukt(regisseur, '/overdrachten', {
    organisatieId: brug.organisatieId,
    medewerkerId: gevraagde,
  });
  const geweerde = { voornamen: 'Jan', achternaam: 'Mol', geboortedatum: '1980-02-02' };
  const { afschermingId } = await echt.lukt(coordinator, '/veiligheidsafschermingen', {
    ...{ beschermdeId: fenna, geweerde, ...reden },
  });
  await echt.lukt(regisseur, `/veiligheidsafschermingen/${afschermingId}/opheffingen`, reden);
  const deling = { geverId: borg.organisatieId, ontvangerId: brug.organisatieId, verwerkingsdoel: 'hulpverlening' };
  const { grondslagId } = await echt.lukt(regisseur, '/grondslagen', { grondslag: 'wgbo', klasse: 'plan', ...deling });
  const { toestemmingId } = await echt.lukt(fenna, '/toestemmingen', { persoonId: fenna, klasse: 'plan', ...deling });
  const auditor = await vanDelfzijl(dienst, regio, 'auditor');
  const tweede = await vanDelfzijl(dienst, regio, 'auditor');
  const { openstellingId } = await echt.lukt(tweede, '/openstellingen', reden);
  const genomen = await dienst.post(regio.crisisdienst.medewerker, `/casussen/${echt.casusId}/noodtoegangen`, reden);
  const verzoek = { soort: 'klacht', tekst: 'Het duurt te lang.', gemeente: '0010' };
  const { verzoekId } = await new Persoon(dienst, fenna).lukt(fenna, '/verzoeken', verzoek);

  const brief = await stuur(dienst, brug.medewerker, echt.casusId, formulier({ gegevens: bijlage() }));

  casus = feiten(echt, {
    regisseur: { organisatieId: borg.organisatieId, medewerkerId: regisseur },
    gevraagd: { organisatieId: brug.organisatieId, medewerkerId: gevraagde },
    organisaties: [
      { organisatieId: borg.organisatieId, leefgebieden: [] },
      { organisatieId: brug.organisatieId, leefgebieden: ['financien'] },
    ],
    betrokkenen: [{ persoonId: opa!, rol: 'netwerklid' }],
  });
  ander = feiten(buiten);
  plek = {
    aanmeldingId: echt.aanmeldingId,
    casusId: echt.casusId,
    kenmerk: await kenmerkVan(echt),
    naarCasusId: buiten.casusId,
    persoonId: fenna,
    ouderId: bram,
    gezaghebbendeId: opa!,
    organisatieId: brug.organisatieId,
    geverId: borg.organisatieId,
    ontvangerId: brug.organisatieId,
    medewerkerId: brug.medewerker,
    vraagId,
    doelId,
    afspraakId: afspraakId!,
    overdrachtId: overdrachtId!,
    afschermingId: afschermingId!,
    grondslagId: grondslagId!,
    toestemmingId: toestemmingId!,
    openstellingId: openstellingId!,
    noodtoegangId: String(genomen.body['noodtoegangId']),
    verzoekId: verzoekId!,
    onderdeelId: afspraakId!,
    bijlageId: String(brief.body['bijlageId']),
    versie: '1',
  };

  const bij = (sub: string, organisatieId: string, rol: BeslisAccount['rollen'][number], over: object = {}) => ({
    account: { sub, organisatieId, rollen: [rol], gemeenten: ['0010', '0003'], vlaggen: [], ...over } as BeslisAccount,
  });
  const inwoner = (sub: string) => ({
    account: { sub, persoonId: sub, rollen: ['inwoner'], gemeenten: [], vlaggen: [] } as BeslisAccount,
  });
  const los = (sub: string, rol: BeslisAccount['rollen'][number], gemeenten: string[] = []) => ({
    account: { sub, rollen: [rol], gemeenten, vlaggen: [] } as BeslisAccount,
  });
  const beleid = randomUUID();
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const token = await dienst.aanmelding.issuer.token({ sub: beleid, exp, rollen: ['beleidsadviseur'], gemeenten: [] });
  const hier = { gemeenten: ['0010'] };
  accounts = {
    coördinator: bij(coordinator, delfzijl.organisatieId, 'casuscoordinator', hier),
    'coördinator elders': bij(regio.appingedam.coordinator, regio.appingedam.organisatieId, 'casuscoordinator', {
      ...{ gemeenten: ['0003'], vlaggen: ['crisisdienst'] },
    }),
    regisseur: bij(regisseur, borg.organisatieId, 'medewerker'),
    'medewerker, betrokken': bij(brug.medewerker, brug.organisatieId, 'medewerker', hier),
    'medewerker, gevraagd': bij(gevraagde, brug.organisatieId, 'medewerker', hier),
    'medewerker, niet betrokken': bij(regio.veiligThuis.medewerker, regio.veiligThuis.organisatieId, 'medewerker', {
      vlaggen: ['veiligheidsketen'],
    }),
    'crisisdienst, noodtoegang': bij(regio.crisisdienst.medewerker, regio.crisisdienst.organisatieId, 'medewerker', {
      vlaggen: ['crisisdienst'],
    }),
    teamleider: bij(brug.teamleider, brug.organisatieId, 'teamleider', hier),
    gezinslid: inwoner(fenna),
    'ander gezinslid': inwoner(bram),
    betrokkene: inwoner(opa!),
    'inwoner elders': inwoner(buiten.gezinsleden[0]!),
    auditor: bij(auditor, delfzijl.organisatieId, 'auditor', hier),
    'auditor die vroeg': bij(tweede, delfzijl.organisatieId, 'auditor', hier),
    'auditor van buiten': los(ONTWIKKEL_AUDITOR, 'auditor', ['0010', '0003', '0024']),
    beheerder: los(ONTWIKKEL_BEHEERDER, 'beheerder'),
    beleidsadviseur: { ...los(beleid, 'beleidsadviseur'), koppen: { authorization: `Bearer ${token}` } },
  };
  gevraagdDoor = { opheffing: regisseur, openstelling: tweede };
});
afterAll(() => dienst?.stop());

/** What the oracle says of an operation: may, may not, or nothing is there. */
function volgensOrakel(naam: string, { over, actie, ...rest }: Recht): 'mag' | 403 | 404 {
  const { account } = accounts[naam]!;
  // In a casus each person asks for itself; who works there may write it down.
  if (rest.persoon && over === 'casus' && actie === 'verzoek.indienen' && rest.in === undefined)
    if (account.persoonId !== undefined && account.persoonId !== plek['persoonId']) return 404;
  const moment = Date.now();
  const termijn = { casusId: casus.casusId, vanafOp: 0, totOp: moment + 1e6 };
  const nood = { ...termijn, vanafOp: moment - 1000, hoogstensMs: 1e9, metReden: true, opToetslijst: true };
  const om = {
    doel: account.rollen.includes('auditor') ? 'toezicht' : 'hulpverlening',
    moment,
    grondslagen: [],
    // It shows a casus, and connects nobody with the persons in it.
    ...(!rest.persoon && { noodtoegang: { ...nood, accountId: regio.crisisdienst.medewerker } }),
    ...(rest.gevraagd === 'afscherming-opheffen' && {
      goedkeuring: { ...termijn, soort: rest.gevraagd, aangevraagdDoor: gevraagdDoor.opheffing },
    }),
    ...(rest.gevraagd === 'openstelling' && {
      goedkeuring: {
        ...{ ...termijn, soort: rest.gevraagd },
        ...{ aangevraagdDoor: gevraagdDoor.openstelling, voor: gevraagdDoor.openstelling },
      },
    }),
  };
  const zegt = (vraag: Vraag): boolean => orakel(account, vraag, om) === 'ja';
  const oordeel = (mag: boolean, ziet: () => boolean) => (mag ? 'mag' : ziet() ? 403 : 404);
  const organisatie = { organisatieId: plek['organisatieId']!, gemeenten: ['0010'] };
  const aanmelding = { gemeente: '0010', melderId: regio.borg.medewerker };
  const waar = rest.in === 'ander' ? ander : rest.in === 'dossier' ? dossier(casus) : casus;
  switch (over) {
    case 'organisatie': {
      const vraag = (actie: typeof rest.organisatie) => zegt({ over, actie: actie!, organisatie });
      return oordeel(vraag(rest.organisatie), () => vraag('organisatie.lezen'));
    }
    case 'aanmelding': {
      if (rest.aanmelding === 'aanmelding.indienen')
        return oordeel(zegt({ over, actie: rest.aanmelding, aanmelding: { gemeente: '0010' } }), () => true);
      return oordeel(zegt({ over, actie: rest.aanmelding!, aanmelding }), () =>
        zegt({ over, actie: 'aanmelding.lezen', aanmelding }),
      );
    }
    case 'casus': {
      const ziet = () =>
        zegt({ over, actie: 'lezen', casus: waar }) ||
        (actie!.startsWith('openstelling.') && zegt({ over, actie: 'geschiedenis.lezen', casus: waar }));
      // Whoever sees it by a grant alone takes no part.
      const { noodtoegang: _, ...zonder } = om;
      const mag = orakel(account, { over, actie: actie!, casus: waar }, actie === 'lezen' ? zonder : om) === 'ja';
      return oordeel(mag, ziet);
    }
    case 'gegeven':
      return oordeel(zegt({ over, actie: rest.gegeven!, casus: waar, gegeven: stuk(plek[rest.eigenaar!]!) }), () =>
        zegt({ over: 'casus', actie: 'lezen', casus: waar }),
      );
  }
}

/** Whoever is neither gezinslid, coördinator nor auditor has nothing to do with a request to the gemeente. */
const dossier = (van: CasusFeiten): CasusFeiten => ({
  ...feiten({ casusId: van.casusId, gezinsleden: [plek['persoonId']!] }),
});

const stuk = (eigenaar: string): Gegeven => ({
  ...{ klasse: 'plan', gever: 'gezin', personen: [], eigenaar, gedeeldMet: [] },
  ...{ leidtNaar: [], vrijgegevenVoor: [], kenmerken: [] },
});

describe('every command, by everybody', () => {
  // Drafts are of whoever writes them and no command: concepten.spec.ts.
  const plaatsen = operationsOf(committedDocument('casusregie')).filter(({ method }) => method === 'POST');

  it('the list has all operations of the document', () => {
    expect(Object.keys(OPERATIES).sort()).toEqual(plaatsen.map(({ operation }) => operation.operationId).sort());
  });

  it.each(plaatsen.map((een) => [een.operation.operationId!, een] as const))('%s', async (id, { path }) => {
    const { recht, body, zonderRecht = body, bestand } = OPERATIES[id]!;
    const pad = path.replace(/\{(\w+)\}/g, (_, naam: string) => plek[naam]!);
    const uit: Record<string, unknown> = {};
    const verwacht: Record<string, unknown> = {};
    for (const [naam, { account, koppen = {} }] of Object.entries(accounts)) {
      // A version that nothing has: whoever may, changes nothing by it.
      const opties = { versie: 99_999, headers: koppen };
      verwacht[naam] = volgensOrakel(naam, recht);
      const inhoud = (verwacht[naam] === 'mag' ? body : zonderRecht)?.(plek) ?? {};
      const { status, body: antwoord } = bestand
        ? await stuur(dienst, account.sub, plek['casusId']!, formulier({ gegevens: inhoud }), {
            headers: { ...koppen, 'if-match': '"99999"' },
          })
        : await dienst.post(account.sub, pad, inhoud, opties);
      uit[naam] = status === 403 || status === 404 ? status : [409, 412].includes(status) ? 'mag' : `fout ${status}`;
      // Told before any casus is looked at, and so the same of every one: whoever may not use a BSN is no coördinator.
      if (antwoord.code === 'bsn-niet-toegestaan' && verwacht[naam] !== 'mag') uit[naam] = verwacht[naam];
    }
    expect(uit).toEqual(verwacht);
  });
});
