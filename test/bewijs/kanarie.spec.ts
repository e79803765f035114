import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Document, operationsOf } from '../contracts/contract.js';
import { exampleOf } from '../contracts/example.js';
import { describeKafka } from '../setup/kafka.js';
import { formulier, pdf } from './testing/kanarie/bestand.js';
import { Geweerde } from './testing/kanarie/geweerde.js';
import { Kanarie } from './testing/kanarie/kanarie.js';
import { alles, type Antwoord } from './testing/kanarie/lezen.js';
import { FORMULIER, type Merk } from './testing/kanarie/merken.js';
import { inhoud, kaal, magKennen, plekkenIn, verraden, verwijzingen } from './testing/kanarie/plekken.js';
import type { Speler } from './testing/kanarie/wereld.js';
import { sleutelVan, type Verwachting } from './testing/kanarie/verwacht.js';
import { GEDULD } from './testing/systeem.js';
import { leesTopic } from './testing/topic.js';
import { Zoeker } from './testing/zoeker.js';

/** Who searches or proves over the whole installation finds numbers of casussen of every gemeente, and nothing but numbers. */
const OVER_ALLES = [
  ...['zoekInzagen', 'lootInzagen', 'voerInzagenUit', 'voerSteekproefUit'],
  ...['bekijkAfwijkingen', 'leesBewijsDrieEnen'],
];
/** The register of the convenant: which organisations there are is no secret, in which casus they take part is. */
const REGISTER = ['bekijkOrganisaties', 'bekijkOrganisatie'];
const SCHEMAS = ['casusregie', 'leesmodellen', 'leesmodellen_schaduw', 'audit', 'kluis', 'beheer'];

let k: Kanarie;
let v: Verwachting;
let gezien: ReturnType<Kanarie['gezienIn']>;
beforeAll(async () => {
  k = await Kanarie.gespeeld();
  v = k.verwachting();
  gezien = k.gezienIn(k.antwoorden);
}, 3 * GEDULD);
afterAll(() => k?.systeem.stop(), GEDULD);

const naamVan = (merk: Merk): string =>
  `${sleutelVan(merk)} [${[merk.casus, merk.wie, `door ${merk.door}`].filter(Boolean).join(', ')}]`;
const van = (wie: Speler): Antwoord[] => k.antwoorden.filter((een) => een.wie === wie);
const lezend = (document: Document): string[] =>
  operationsOf(document).flatMap(({ method, operation }) => (method === 'GET' ? [operation.operationId!] : []));

describe('what was told', () => {
  it('holds a marker in every text of every command, and each command was given', () => {
    const { merken, gedaan } = k.t;
    const operaties = [...merken.operaties].flatMap(([naam, { method }]) => (method === 'GET' ? [] : [naam]));
    expect(operaties.filter((operatie) => !gedaan.has(operatie))).toEqual([]);
    const gevuld = new Set(merken.alle.map(({ operatie, veld }) => `${operatie}.${veld}`));
    const velden = operaties.flatMap((operatie) => merken.velden(operatie).map((veld) => `${operatie}.${veld}`));
    expect(velden.filter((veld) => !gevuld.has(veld))).toEqual([]);
    expect(new Set(merken.alle.map(({ waarde }) => waarde)).size).toBe(merken.alle.length);
    expect(merken.alle.length).toBeGreaterThan(500);
  });

  it('is read by every account with every operation, and each of these gave somebody an answer', () => {
    const gelukt = new Set(k.antwoorden.filter(({ status }) => status === 200).map(({ operatie }) => operatie));
    const operaties = Object.values(k.documenten).flatMap(lezend);
    expect(operaties.filter((operatie) => !gelukt.has(operatie))).toEqual([]);
    expect(k.antwoorden.filter(({ status }) => status >= 500)).toEqual([]);
    expect(k.antwoorden.length).toBeGreaterThan(200 * k.lezers.length);
  });
});

describe('who reads a marker', () => {
  it('may read it, by the oracle', () => {
    const lekken = k.lezers.flatMap((wie) =>
      [...gezien.get(wie)!.keys()].filter((merk) => !v.mag(wie, merk)).map((merk) => `${wie.naam}: ${naamVan(merk)}`),
    );
    const waarmee = new Map(
      k.lezers.flatMap((wie) =>
        [...gezien.get(wie)!].map(([merk, met]) => [`${wie.naam}: ${naamVan(merk)}`, [...met].join()]),
      ),
    );
    expect(lekken.map((lek) => `${lek} met ${waarmee.get(lek)}`)).toEqual([]);
  });

  it('and whoever may, does', () => {
    const mist = k.lezers.flatMap((wie) =>
      k.t.merken.alle
        .filter((merk) => v.leestZeker(wie, merk) && !gezien.get(wie)!.has(merk))
        .map((merk) => `${wie.naam}: ${naamVan(merk)}`),
    );
    expect(mist).toEqual([]);
    const zag = (naam: string) => gezien.get(k.lezer(naam))!.size;
    for (const naam of ['coo delfzijl', 'borg', 'moeder', 'vader', 'ouder', 'tweede auditor'])
      expect([naam, zag(naam) > 30]).toEqual([naam, true]);
    for (const naam of ['niemand', 'weg']) expect([naam, zag(naam)]).toEqual([naam, 0]);
  });
});

describe('who has gezag over a child under 16', () => {
  const over = (...namen: string[]): Merk[] => {
    const ids = namen.map((naam) => k.t.wie(naam)).toString();
    return k.t.merken.alle.filter(({ body, veld }) => veld === 'tekst' && String(body['met']) === ids);
  };
  const leest = (naam: string, merken: readonly Merk[]) => merken.map((merk) => gezien.get(k.lezer(naam))!.has(merk));

  it('reads along, in the gezin and outside of it; whose gezag ended, or who never had it, does not', () => {
    const vraag = k.t.merken.alle.filter(({ body }) => body['vraagstellerId'] === k.t.wie('kleine'));
    const merken = [...vraag, ...over('kleine'), ...over('tiener'), ...over('kleine', 'tiener')];
    expect(merken).toHaveLength(4);
    expect(leest('ouder', merken)).toEqual([true, true, true, true]);
    expect(leest('andere ouder', vraag)).toEqual([true]);
    // Without consent of the older one, who is 17, nothing of that one.
    expect(leest('andere ouder', [...merken.slice(2), ...over('kleine', 'partner')])).toEqual([false, false, false]);
    for (const naam of ['partner', 'buurvrouw', 'ondersteuner'])
      expect([naam, leest(naam, merken)]).toEqual([naam, [false, false, false, false]]);
    expect(leest('tiener', merken)).toEqual([false, false, true, false]);
  });

  it('reads nothing where the child is with one who is shielded from him', () => {
    const merken = over('kind');
    expect(merken).toHaveLength(2);
    expect(leest('moeder', merken)).toEqual([true, true]);
    expect(leest('vader', merken)).toEqual([false, false]);
  });
});

it('whom the persons of an aanmelding look like is told to the coördinator who judges it, of the own gemeente only', () => {
  const gevraagd = k.antwoorden.filter(({ operatie }) => operatie === 'bekijkGelijkenden');
  const gelukt = gevraagd.filter(({ status }) => status === 200);
  const [casussen, aanmeldingen] = [[...k.t.casussen.values()], [...k.t.aanmeldingen.values()]];
  const lekken = gelukt.flatMap(({ wie, pad, tekst }) => {
    const { gemeente, naam, beoordeeld, personen } = aanmeldingen.find(({ aanmeldingId }) =>
      pad.includes(aanmeldingId),
    )!;
    const mag = wie.rollen.includes('casuscoordinator') && wie.gemeenten.includes(gemeente) && !beoordeeld;
    const hier = new Set(casussen.flatMap(({ ooit, feiten }) => (feiten.gemeente === gemeente ? [...ooit] : [])));
    const vreemd = [...k.t.personen].filter(([, id]) => tekst.includes(id) && !hier.has(id) && !personen.includes(id));
    return [...(mag ? [] : [`${wie.naam}: ${naam}`]), ...vreemd.map(([een]) => `${wie.naam}: ${een} for ${naam}`)];
  });
  expect(lekken).toEqual([]);
  expect(gelukt.some(({ tekst }) => tekst.includes('"score"'))).toBe(true);
});

describe('what leads to a casus or an organisation', () => {
  it('a casus answers whoever may not know of it as one that is not there, and stands nowhere else', () => {
    const lekken: string[] = [];
    for (const wie of k.lezers) {
      const weetVan = (casus: Parameters<Verwachting['ziet']>[1]) =>
        v.ziet(wie, casus) || v.zietGeschiedenis(wie, casus);
      const onbekend = [...k.t.casussen.values()].filter((casus) => !weetVan(casus));
      for (const antwoord of van(wie)) {
        const { operatie, pad, status } = antwoord;
        if (wie.rollen.includes('auditor') && OVER_ALLES.includes(operatie)) continue;
        // Nothing was kept: of any casus alike, of one that is not there too.
        if (operatie === 'conceptBekijken' && !antwoord.tekst.includes('"inhoud"')) continue;
        for (const { casusId, kenmerk, naam } of onbekend) {
          const gevraagd = [casusId, kenmerk].some((een) => pad.includes(een));
          const genoemd = [casusId, kenmerk].some((een) => alles(antwoord).includes(een));
          // A list that is asked by the number of a casus is empty then.
          if (gevraagd ? status === 200 && !pad.includes('?') : genoemd)
            lekken.push(`${wie.naam}: ${operatie} tells of ${naam}`);
        }
      }
      const ids = onbekend.map(({ casusId }) => casusId);
      lekken.push(...verraden(van(wie), ids, k.bekend['casusId']!).map((een) => `${wie.naam}: ${een}`));
    }
    expect(lekken).toEqual([]);
  });

  it('an organisation, or who works there, stands in no casus to whoever may not know that it takes part', () => {
    const lekken = new Set<string>();
    const bij = verwijzingen(k.t);
    const casussen = new Map([...k.t.casussen.values()].map((casus) => [casus.casusId, casus]));
    for (const wie of k.lezers)
      for (const antwoord of van(wie).filter(({ pad, status }) => status === 200 && pad.startsWith('/leesmodellen')))
        for (const { casusId, waarde } of plekkenIn(inhoud(antwoord))) {
          const [casus, organisatieId] = [casussen.get(casusId ?? ''), bij.get(waarde)];
          if (casus && organisatieId !== undefined && !magKennen(v, wie, casus, organisatieId, k.t))
            lekken.add(`${wie.naam}: ${antwoord.operatie} names ${k.organisatie(organisatieId)} in ${casus.naam}`);
        }
    expect([...lekken]).toEqual([]);
  });

  it('one whose being there is sensitive is nowhere in what is audited, by no number and no name', () => {
    const gevoelig = new Set(
      [...k.t.spelers.values()].flatMap(({ vlaggen, organisatieId }) =>
        vlaggen.includes('dat-gevoelig') && organisatieId !== undefined ? [organisatieId] : [],
      ),
    );
    const bij = [...verwijzingen(k.t)].filter(([, organisatieId]) => gevoelig.has(organisatieId));
    expect([gevoelig.size, bij.length > 6]).toEqual([3, true]);
    const auditors = k.lezers.filter(({ rollen }) => rollen.includes('auditor'));
    const gelezen = auditors.flatMap(van).filter(({ pad, status }) => status === 200 && pad.startsWith('/audit'));
    expect(gelezen.some(({ tekst }) => tekst.includes('Een andere organisatie'))).toBe(true);
    const lekken = gelezen.flatMap((een) =>
      bij
        .filter(([waarde]) => alles(een).includes(waarde) && !een.pad.includes(waarde))
        .map(([, organisatieId]) => `${een.wie.naam}: ${een.operatie} names ${k.organisatie(organisatieId)}`),
    );
    expect([...new Set(lekken)]).toEqual([]);
  });
});

describe.each([
  ['vader', 'gezin'],
  ['ex', 'ex'],
])('the violent %s', (naam, casus) => {
  it('reads of that casus what is his alone, and nothing that leads to her', () => {
    const hij = new Geweerde(k, naam, casus);
    expect(hij.nietVanHem.length).toBeGreaterThan(30);
    expect(hij.nietVanHem.filter((merk) => gezien.get(hij.wie)!.has(merk)).map(naamVan)).toEqual([]);
    const gelezen = van(hij.wie).filter(({ status }) => status === 200);
    for (const id of hij.anderen)
      expect(gelezen.filter((een) => !een.pad.includes(id) && alles(een).includes(id))).toEqual([]);
  });

  it('finds no organisation of that casus anywhere but in the register, also not among who looked', () => {
    const hij = new Geweerde(k, naam, casus);
    const verborgen = hij.verborgenOrganisaties;
    expect(verborgen.size).toBeGreaterThan(2);
    const namen = [...verwijzingen(k.t)].filter(([, organisatieId]) => verborgen.has(organisatieId));
    const gevonden = van(hij.wie)
      .filter(({ operatie }) => !REGISTER.includes(operatie))
      .flatMap((een) =>
        namen
          .filter(([waarde]) => alles(een).includes(waarde) && !een.pad.includes(waarde))
          .map(([, id]) => `${een.operatie} ${k.organisatie(id)}`),
      );
    expect([...new Set(gevonden)]).toEqual([]);
    const inzagen = van(hij.wie).filter(({ operatie }) => operatie === 'bekijkMijnInzagen');
    expect(inzagen.some(({ tekst }) => tekst.includes('Uzelf'))).toBe(true);
  });
});

it('what her side does changes nothing in what the father reads, and no count', () => {
  // A version is what he must send along to act himself. That he looked, and that the gemeente dealt with what he asked, he reads.
  const zonder = (een: Antwoord) =>
    kaal({ ...een, koppen: { ...een.koppen, etag: '', link: '' } })
      .replace(/\\"versie\\":\d+/g, '')
      .replace(/\{\\"gezienOp\\":[^}]*(\\"wie\\":\\"Uzelf\\"|van u over uw gegevens|na uw verzoek)[^}]*\},?/g, '');
  const nu = new Map(van(k.lezer('vader')).map((een) => [een.pad, een]));
  // That a casus changed is heard as it is seen of its version.
  const vergeleken = k.eerder.filter(
    ({ pad, operatie }) => !pad.includes('volgende=') && operatie !== 'volgWijzigingen' && nu.has(pad),
  );
  expect(vergeleken.length).toBeGreaterThan(150);
  const anders = vergeleken.filter((een) => zonder(een) !== zonder(nu.get(een.pad)!));
  expect(anders.map((een) => [een.pad, zonder(een), zonder(nu.get(een.pad)!)])).toEqual([]);
});

describe('outside of the vault', () => {
  /** Words and data of persons. */
  const zoeker = () => {
    const zoeker = new Zoeker({ organisaties: [], verhalen: [], extra: [] } as never);
    for (const merk of k.t.merken.alle)
      // Dates of afspraken, sizes of files and names of organisations are in events, and may be.
      if (merk.wie !== undefined || !/Datum$|bytes$|Registreren.naam$/.test(sleutelVan(merk)))
        zoeker.stukken.add(merk.waarde);
    return zoeker;
  };

  it(
    'no table holds a marker',
    async () => {
      const { vondsten, kolommen } = await zoeker().zoekInDatabase(k.systeem.query.bind(k.systeem), SCHEMAS);
      expect(vondsten).toEqual([]);
      for (const kolom of ['casusregie.event.data', 'audit.event.data', 'leesmodellen.aanmelding.vragen'])
        expect(kolommen).toContain(kolom);
    },
    GEDULD,
  );

  it('no log line does, at debug level', () => {
    const log = k.systeem.processen.map(({ uitvoer }) => uitvoer).join('\n');
    expect(log.split('\n').length).toBeGreaterThan(k.antwoorden.length / 2);
    expect(zoeker().zoek('log', log)).toEqual([]);
  });

  describeKafka('in Kafka', () => {
    it(
      'no message does',
      async () => {
        const { brokers, prefix } = k.kafka!;
        const berichten = await leesTopic(brokers, `${prefix}eenplan.casusregie.v1`);
        expect(berichten.length).toBeGreaterThan(300);
        expect(zoeker().zoek('topic', JSON.stringify(berichten))).toEqual([]);
      },
      GEDULD,
    );
  });
});

it(
  'a command that is refused tells nothing either',
  async () => {
    const { casusregie } = k.documenten;
    const ids = k.idsVan('gezin');
    const antwoorden: Antwoord[] = [];
    for (const { path, operation } of operationsOf(casusregie)) {
      const inhoud = operation.requestBody?.content;
      const gegevens = inhoud?.[FORMULIER]?.schema?.properties?.['gegevens'];
      const schema = inhoud?.['application/json']?.schema ?? gegevens;
      const voorbeeld = JSON.stringify(schema ? exampleOf(casusregie, schema) : {});
      const ingevuld = JSON.parse(voorbeeld, (naam, waarde: unknown) => ids[naam] ?? waarde) as unknown;
      const body = gegevens ? formulier(ingevuld, { naam: 'brief.pdf', inhoud: pdf('brief', 0) }) : ingevuld;
      const pad = path.replace(/\{(\w+)\}/g, (_, naam: string) => ids[naam] ?? '1');
      const probeer = (wie: Speler) => k.http.probeer(wie, operation.operationId!, pad, body);
      // Many files at once are refused for that alone.
      if (gegevens) for (const wie of k.lezers) antwoorden.push(await probeer(wie));
      else antwoorden.push(...(await Promise.all(k.lezers.map(probeer))));
    }
    expect([...new Set(antwoorden.map(({ status }) => status))]).toEqual(
      expect.arrayContaining([400, 401, 403, 404, 409, 412]),
    );
    expect(antwoorden.filter(({ status }) => status >= 500)).toEqual([]);
    const lekken = [...k.gezienIn(antwoorden)].flatMap(([wie, zag]) =>
      [...zag.keys()].map((merk) => `${wie.naam}: ${naamVan(merk)}`),
    );
    expect(lekken).toEqual([]);
  },
  GEDULD,
);
