import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isUuid } from '@eenplan/kernel';
import { Fout } from '../fout.js';
import { leesRuntime, type Runtime } from '../gegevens/runtime.js';
import { voortgang } from '../uitvoer/voortgang.js';
import { casusIdVan } from './audit-api.js';
import { leesGelakt, schrijfTeksten } from './erase-teksten.js';
import { PersoonStand, STAPPEN } from './persoon-stand.js';
import { vraag } from './vraag.js';

export interface EraseOpties {
  readonly data: string;
  readonly namens?: string;
  readonly grond?: string;
  readonly reden?: string;
  readonly casus?: string;
  readonly verzoek?: string;
  readonly akkoord?: boolean;
  readonly teksten?: string;
  readonly gelakt?: string;
}

/** How often (ms) it is looked how far the service is. */
const KIJK_MS = 200;

/**
 * Asks to destroy the data of a person, or says the second yes, in the name of a coördinator; without one it only tells what
 * it would touch and who must agree. Nothing is destroyed here: casus-service does it, once two people agreed, and goes on
 * where it was broken off; this shows how far it is.
 */
export async function erase(persoon: string, opties: EraseOpties): Promise<void> {
  // Not repeated to the screen: it may be the BSN that it must not be.
  if (!isUuid(persoon))
    throw new Fout(
      'Geef het nummer van de persoon, zoals 5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002; nooit een BSN of naam.',
    );
  const runtime = leesRuntime(opties.data);
  const stand = await PersoonStand.open(runtime.databaseUrl, persoon.toLowerCase());
  // Who became one with another number is destroyed under the one that she has now.
  const { persoonId } = stand;
  try {
    const { state } = await stand.persoon();
    const soort = state.status === 'nieuw' ? 'geen' : state.vernietiging.stand;
    if (soort === 'geen' || soort === 'voorgesteld') await toonGevolgen(stand, persoonId);
    if (opties.teksten !== undefined) return await haalTeksten(runtime, persoonId, opties.teksten, opties.namens);
    if (soort === 'geen') {
      if (opties.namens === undefined) return await toonWie(stand, persoonId);
      await stelVoor(runtime, stand, persoonId, opties.namens, opties);
      return await toonWie(stand, persoonId);
    }
    if (soort === 'voorgesteld') {
      if (opties.namens === undefined || !opties.akkoord) return await toonWie(stand, persoonId);
      await keurGoed(runtime, stand, persoonId, opties.namens);
      const { state: nu } = await stand.persoon();
      if (nu.status === 'bekend' && nu.vernietiging.stand === 'voorgesteld') return await toonWie(stand, persoonId);
      schrijf('Wie het moet willen, wil het: de gegevens worden vernietigd.');
    }
    toonBewijs(await volg(stand));
  } finally {
    await stand.close();
  }
}

async function toonGevolgen(stand: PersoonStand, persoonId: string): Promise<void> {
  const { versies, alleen, gedeeld, bijlagen, casussen } = await stand.raakt();
  if (versies + alleen + gedeeld + bijlagen === 0)
    throw new Fout(`Over persoon ${persoonId} ligt niets in de kluis: controleer het nummer.`);
  schrijf(
    `Wat vernietigen raakt van persoon ${persoonId}:`,
    `  gegevens (naam, geboortedatum, adres): ${aantal(versies, 'versie', 'versies')}, die verdwijnen`,
    `  alleen over deze persoon: ${aantal(alleen, 'tekst, die verdwijnt', 'teksten, die verdwijnen')}`,
    `  ook over anderen: ${aantal(gedeeld, 'tekst', 'teksten')}; wat is ingeleverd blijft, van de rest blijft een vaste tekst`,
    `  bijlagen over deze persoon: ${aantal(bijlagen, 'bestand, dat verdwijnt', 'bestanden, die verdwijnen')}`,
    `  ${aantal(casussen, 'casus', 'casussen')}; wie daar verder in voorkomt blijft leesbaar`,
    '',
  );
}

/** Where it stands, and who must do what. */
async function toonWie(stand: PersoonStand, persoonId: string): Promise<void> {
  const { state } = await stand.persoon();
  if (state.status === 'bekend' && state.vernietiging.stand === 'voorgesteld') {
    const { gemeente, door, nogVan, gelakt } = state.vernietiging;
    const wie = nogVan.length === 0 ? [gemeente] : nogVan;
    const anderen = (await stand.coordinatoren(wie)).filter(({ account }) => account !== door.medewerkerId);
    schrijf(
      `Voorgesteld door ${door.medewerkerId}, met ${aantal(gelakt.length, 'gelakte tekst', 'gelakte teksten')}.`,
      nogVan.length === 0
        ? `Een andere casuscoördinator van gemeente ${gemeente} moet het ook willen:`
        : `Ook andere gemeenten kennen deze persoon. Een casuscoördinator van elk moet het ook willen: ${nogVan.join(', ')}.`,
      ...anderen.map(({ account, organisatie }) => `  ${account}  ${organisatie}`),
      ...(anderen.length === 0 ? ['  (die is er nu niet)'] : []),
      `Goedkeuren: npx eenplan erase ${persoonId} --namens <account> --akkoord. Dat is niet terug te draaien.`,
    );
    return;
  }
  const { gemeenten } = await stand.raakt();
  const wie = await stand.coordinatoren(gemeenten);
  schrijf(
    'Er is niets voorgesteld. Een casuscoördinator stelt voor, en een andere keurt goed:',
    ...wie.map(({ account, organisatie }) => `  ${account}  ${organisatie}`),
    ...((await stand.inOpenCasus())
      ? ['Het kan nu nog niet: deze persoon is gezinslid van een open casus.']
      : [
          `Voorstellen: npx eenplan erase ${persoonId} --namens <account> --casus <nummer> --grond <code> --reden <tekst>`,
        ]),
  );
}

async function stelVoor(
  runtime: Runtime,
  stand: PersoonStand,
  persoonId: string,
  account: string,
  opties: EraseOpties,
): Promise<void> {
  const { grond, reden, casus, verzoek: verzoekId } = opties;
  if (grond === undefined || reden === undefined || (casus === undefined && verzoekId === undefined))
    throw new Fout('Een voorstel vraagt --grond, --reden, en --casus of --verzoek.');
  const casusId = casus === undefined ? {} : { casusId: await casusIdVan(casus, (kenmerk) => stand.casus(kenmerk)) };
  const gelakt = opties.gelakt === undefined ? {} : { gelakt: leesGelakt(opties.gelakt) };
  const body = { grond, reden, ...casusId, ...(verzoekId === undefined ? {} : { verzoekId }), ...gelakt };
  await postVernietiging(runtime, persoonId, '', account, body);
  schrijf('Het voorstel is vastgelegd. Er is nog niets vernietigd.', '');
}

async function haalTeksten(
  runtime: Runtime,
  persoonId: string,
  pad: string,
  account: string | undefined,
): Promise<void> {
  if (account === undefined) throw new Fout('--teksten vraagt --namens: wat die casuscoördinator mag lezen.');
  const n = await schrijfTeksten(runtime, persoonId, account, pad);
  schrijf(
    `${aantal(n, 'tekst', 'teksten')} geschreven naar ${pad}. Vul bij gelakt in wat er voortaan staat, zonder deze persoon.`,
    `Inleveren: hetzelfde voorstel met --gelakt ${pad}. Gooi het bestand daarna weg.`,
  );
}

async function keurGoed(runtime: Runtime, stand: PersoonStand, persoonId: string, account: string): Promise<void> {
  const { versie } = await stand.persoon();
  await postVernietiging(runtime, persoonId, '/huidige/goedkeuring', account, {}, versie);
  schrijf('Het akkoord is vastgelegd.');
}

/** A command about the destruction of a person, in the name of an account. @throws Fout with what the service says */
export async function postVernietiging(
  runtime: Runtime,
  persoonId: string,
  pad: string,
  account: string,
  body: object,
  versie?: number,
): Promise<void> {
  const url = `${runtime.urls.casusregie}/casusregie/v1/personen/${persoonId}/vernietigingen${pad}`;
  const koppen = { sleutel: randomUUID(), ...(versie === undefined ? {} : { versie }) };
  if ((await vraag(runtime, url, account.toLowerCase(), body, koppen)) === undefined)
    throw new Fout(
      `Voor account ${account} is deze persoon er niet: kies een casuscoördinator van de gemeente die met deze persoon te maken had.`,
    );
}

/** Until the certificate is there. Breaking this off breaks off nothing else. */
async function volg(stand: PersoonStand): Promise<Readonly<Record<string, unknown>>> {
  const balk = voortgang('vernietigen');
  let gemeld: string | null = null;
  try {
    for (;;) {
      const bewijs = await stand.bewijs();
      if (bewijs) {
        balk.naar(STAPPEN.length, STAPPEN.length);
        return bewijs;
      }
      const { stap, fout, opnieuw } = await stand.vordering();
      balk.naar(stap === null ? 0 : STAPPEN.indexOf(stap), STAPPEN.length);
      if (fout !== null && fout !== gemeld)
        process.stderr.write(
          `Een poging mislukte (${fout}); de dienst probeert het opnieuw, nu over ${opnieuw} s. Dit mag u afbreken.\n`,
        );
      gemeld = fout;
      await sleep(KIJK_MS);
    }
  } finally {
    balk.klaar();
  }
}

function toonBewijs(bewijs: Readonly<Record<string, unknown>>): void {
  const waarde = (naam: string) => String(bewijs[naam] as string | number);
  schrijf(
    'De gegevens van deze persoon zijn vernietigd. Het bewijs staat in het logboek:',
    `  begonnen ${waarde('begonnenOp')}, klaar ${waarde('klaarOp')}`,
    `  teksten gewist ${waarde('tekstenGewist')}, gelakt ${waarde('tekstenGelakt')}, opnieuw versleuteld ${waarde('tekstenVerlegd')}`,
    `  gegevens gewist: ${aantal(Number(bewijs['versiesGewist']), 'versie', 'versies')}`,
    `  sleutels van anderen opnieuw verpakt ${waarde('sleutelsVerpakt')}; nieuwe generatie ${waarde('generatie')}`,
    'Maak nu een nieuwe reservekopie van database en sleutels: met de oude sleutels zijn oude kopieën nog te openen.',
  );
}

const aantal = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;

function schrijf(...regels: readonly string[]): void {
  process.stdout.write(`${regels.join('\n')}\n`);
}
