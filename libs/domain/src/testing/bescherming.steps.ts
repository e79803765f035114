import type { Onderdeel } from '../types.js';
import { coordinator, type Do, door, mensen, op, organisatie, pick, tekst, werkt } from './stap.js';

const andereCoordinator = werkt('c4', 'g', 'casuscoordinator');
const auditors = [werkt('a1', 'g', 'auditor'), werkt('a2', 'g', 'auditor')];
const tussen = { klasse: 'verhaal', gever: organisatie('o1'), ontvanger: organisatie('o2') };

type Stap = Parameters<Do>[0];
const laatste = <T>(lijst: readonly T[]): T | undefined => lijst.at(-1);
const afschermingId = ({ casus, step }: Stap) =>
  pick(casus.bescherming.afschermingen, step.c)?.afschermingId ?? 'onbekend';
const onderdeel = ({ afspraakId, doelId, vraagId, step }: Stap): Onderdeel =>
  pick<Onderdeel>(
    [
      { soort: 'afspraak', id: afspraakId },
      { soort: 'doel', id: doelId },
      { soort: 'vraag', id: vraagId },
    ],
    step.c,
  )!;
/** Who answers, as an account. */
const wieAntwoordt = ({ casus }: Stap) => {
  const wie = casus.status === 'afgesloten' ? undefined : casus.regie.wie;
  return wie
    ? werkt(wie.medewerkerId, wie.organisatieId, wie.organisatieId === 'g' ? 'casuscoordinator' : 'medewerker')
    : coordinator;
};
const jongere = ({ casus, step }: Stap) => pick(casus.gezinsleden, step.a)?.persoonId ?? 'p';

/** What protects a casus, tried as everything else is. */
export const BESCHERMING = {
  AfschermingInstellen: op(({ lidId, persoonId, step, i }) => ({
    type: 'VeiligheidsafschermingInstellen',
    afschermingId: `s${i}`,
    beschermdeId: lidId,
    geweerdeId: persoonId,
    genoemd: step.c % 2 === 0,
    reden: tekst,
  })),
  OnderdeelVrijgeven: door(wieAntwoordt, (x) => ({
    type: 'OnderdeelVrijgeven',
    afschermingId: afschermingId(x),
    onderdeel: onderdeel(x),
  })),
  OnderdeelSluiten: op((x) => ({
    type: 'OnderdeelSluiten',
    afschermingId: afschermingId(x),
    onderdeel: pick(x.casus.bescherming.afschermingen, x.step.c)?.vrijgegeven[0] ?? onderdeel(x),
  })),
  OpheffingVoorstellen: op((x) => ({ type: 'OpheffingVoorstellen', afschermingId: afschermingId(x), reden: tekst })),
  OpheffingIntrekken: op((x) => ({ type: 'OpheffingIntrekken', afschermingId: afschermingId(x) })),
  OpheffingBevestigen: door(
    ({ step }) => (step.b % 3 ? andereCoordinator : coordinator),
    (x) => ({ type: 'OpheffingBevestigen', afschermingId: afschermingId(x) }),
  ),
  GrondslagVaststellen: op(({ i, step }) => ({
    type: 'GrondslagVaststellen',
    grondslagId: `g${i}`,
    grondslag: step.a % 2 ? 'jeugdwet' : 'wgbo',
    ...tussen,
    verwerkingsdoel: 'hulpverlening',
  })),
  GrondslagBeeindigen: op(({ casus }) => ({
    type: 'GrondslagBeeindigen',
    grondslagId: laatste(casus.bescherming.grondslagen)?.grondslagId ?? 'onbekend',
    reden: tekst,
  })),
  ToestemmingGeven: op(({ i, lidId }) => ({
    type: 'ToestemmingGeven',
    toestemmingId: `t${i}`,
    persoonId: lidId,
    leeftijd: 'vanaf-16',
    ...tussen,
    verwerkingsdoel: 'hulpverlening',
  })),
  ToestemmingIntrekken: op(({ casus }) => ({
    type: 'ToestemmingIntrekken',
    toestemmingId: laatste(casus.bescherming.toestemmingen)?.toestemmingId ?? 'onbekend',
  })),
  InzageOudersToestaan: op((x) => ({ type: 'InzageOudersToestaan', persoonId: jongere(x), ouderId: x.lidId })),
  InzageOudersIntrekken: op(({ casus, persoonId }) => ({
    type: 'InzageOudersIntrekken',
    ...(laatste(casus.bescherming.inzageOuders) ?? { persoonId, ouderId: 'onbekend' }),
  })),
  OuderVastleggen: op((x) => ({
    type: 'OuderVastleggen',
    kindId: jongere(x),
    ouderId: x.lidId,
    bron: 'gezagsregister',
  })),
  OuderIntrekken: op(({ casus, persoonId }) => ({
    type: 'OuderIntrekken',
    ...(laatste(casus.bescherming.ouders) ?? { kindId: persoonId, ouderId: 'onbekend' }),
  })),
  GezagVastleggen: op((x) => ({
    type: 'GezagVastleggen',
    kindId: jongere(x),
    gezaghebbendeId: x.lidId,
    bron: 'gezagsregister',
    kindIsVolwassen: x.step.c % 5 === 0,
  })),
  GezagBeeindigen: op(({ casus, persoonId }) => ({
    type: 'GezagBeeindigen',
    ...(laatste(casus.bescherming.gezag) ?? { kindId: persoonId, gezaghebbendeId: 'onbekend' }),
    bron: 'uitspraak',
  })),
  NoodtoegangNemen: door(
    ({ step }) => mensen[step.a % 3]!,
    ({ i, step }) => ({
      type: 'NoodtoegangNemen',
      noodtoegangId: `n${i}`,
      organisatie: organisatie(step.a % 3 === 1 ? 'o2' : 'o1'),
      reden: tekst,
    }),
  ),
  NoodtoegangBeoordelen: op(({ casus, step }) => ({
    type: 'NoodtoegangBeoordelen',
    noodtoegangId: laatste(casus.bescherming.noodtoegangen)?.noodtoegangId ?? 'onbekend',
    oordeel: step.a % 2 ? 'terecht' : 'onterecht',
    reden: tekst,
  })),
  OpenstellingVragen: door(
    ({ step }) => pick(auditors, step.a)!,
    ({ i }) => ({ type: 'OpenstellingVragen', openstellingId: `q${i}`, reden: tekst }),
  ),
  OpenstellingGoedkeuren: door(
    ({ step }) => pick(auditors, step.a)!,
    ({ casus }) => ({
      type: 'OpenstellingGoedkeuren',
      openstellingId: laatste(casus.bescherming.openstellingen)?.openstellingId ?? 'onbekend',
    }),
  ),
  OpenstellingBeeindigen: door(
    ({ step }) => pick(auditors, step.a)!,
    ({ casus }) => ({
      type: 'OpenstellingBeeindigen',
      openstellingId: laatste(casus.bescherming.openstellingen)?.openstellingId ?? 'onbekend',
    }),
  ),
} satisfies Record<string, Do>;
