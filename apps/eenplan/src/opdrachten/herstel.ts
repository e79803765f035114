import { isUuid } from '@eenplan/kernel';
import { ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import type {
  StilstaandeStroom,
  StilstaandeStromen,
  Vrijgave,
} from '../../../audit/src/afwijkingen/afwijkingen.dto.js';
import type { Oorzaak } from '../../../audit/src/afwijkingen/oorzaken.js';
import type { GeparkeerdeStroom, ProjectieStatussen } from '../../../read-model/src/projecties/projecties.dto.js';
import { Fout } from '../fout.js';
import { leesRuntime, type Runtime, type Urls } from '../gegevens/runtime.js';
import { vraag } from './vraag.js';

export interface VrijgaveOpties {
  readonly data: string;
  readonly oorzaak: Oorzaak;
}

type Geparkeerd = GeparkeerdeStroom & { readonly leesmodel: string };

const WAAROM: Record<GeparkeerdeStroom['reden'] | StilstaandeStroom['reden'], string> = {
  gat: 'er mist een gebeurtenis voor',
  vork: 'een andere geschiedenis',
  gif: 'de gebeurtenis past niet',
  gegevens: 'de tabel weigert',
  blad: 'de gebeurtenis is veranderd',
};

/**
 * Without a stream: shows what stands still, why, and what can be done. With a stream, or `alles`: lets the read models
 * try again. @returns whether what was tried goes on
 */
export async function herstel(stroom: string | undefined, opties: { readonly data: string }): Promise<boolean> {
  const runtime = leesRuntime(opties.data);
  if (stroom === undefined) {
    toon(await geparkeerd(runtime), await stilBijAudit(runtime));
    return true;
  }
  if (stroom !== 'alles') keurStroom(stroom);
  const gaatVerder = await probeer(runtime, stroom === 'alles' ? undefined : stroom.toLowerCase());
  const nog = (await geparkeerd(runtime)).filter((een) => stroom === 'alles' || een.streamId === stroom.toLowerCase());
  schrijf(`${stromen(gaatVerder)} ${gaatVerder === 1 ? 'gaat' : 'gaan'} weer verder.`);
  if (nog.length === 0) return true;
  schrijf('Nog steeds stil:', ...nog.map(regelLeesmodel));
  schrijf('Blijft dit zo, bouw dan het leesmodel opnieuw op: npx eenplan rebuild <leesmodel>.');
  return false;
}

/** Lets a stream of audit's copy go on, after somebody looked into what did not fit. */
export async function geefVrij(stroom: string, { data, oorzaak }: VrijgaveOpties): Promise<void> {
  const runtime = leesRuntime(data);
  keurStroom(stroom);
  const url = `${runtime.urls.audit}/audit/v1/afwijkingen/${stroom.toLowerCase()}/vrijgaven`;
  const vrij = await vraag<Vrijgave>(runtime, url, ONTWIKKEL_AUDITOR, { oorzaak });
  if (!vrij)
    throw new Fout(`Stroom ${stroom} staat bij audit niet stil: bekijk met npx eenplan herstel wat wel stilstaat.`);
  const { totVersie, aantalAfwijkingen } = vrij;
  schrijf(
    `Stroom ${stroom} gaat bij audit weer verder: de kopie is compleet tot en met versie ${totVersie}.`,
    `Wat niet klopte (${aantalAfwijkingen}) blijft bewaard, met oorzaak ${oorzaak}.`,
  );
}

/** Tries all that is parked, or one stream, as long as it helps: a status names a hundred streams at the most. */
async function probeer(runtime: Runtime, stroom: string | undefined): Promise<number> {
  let gaatVerder = 0;
  for (let eerst = true; ; eerst = false) {
    const stil = (await geparkeerd(runtime)).filter(({ streamId }) => stroom === undefined || streamId === stroom);
    if (stil.length === 0) {
      if (eerst && stroom !== undefined)
        throw new Fout(`Stroom ${stroom} staat in geen leesmodel stil: bekijk met npx eenplan herstel wat stilstaat.`);
      return gaatVerder;
    }
    for (const { leesmodel, streamId } of stil)
      await vraag(
        runtime,
        `${projecties(runtime.urls)}/${leesmodel}/geparkeerde-stromen/${streamId}/herkansingen`,
        ONTWIKKEL_BEHEERDER,
        {},
      );
    const nog = new Set((await geparkeerd(runtime)).map(sleutel));
    const hersteld = stil.filter((een) => !nog.has(sleutel(een))).length;
    gaatVerder += hersteld;
    if (hersteld === 0) return gaatVerder;
  }
}

async function geparkeerd(runtime: Runtime): Promise<Geparkeerd[]> {
  const status = await vraag<ProjectieStatussen>(runtime, projecties(runtime.urls), ONTWIKKEL_BEHEERDER);
  return (status?.items ?? []).flatMap(({ naam, geparkeerd }) =>
    geparkeerd.map((een) => ({ ...een, leesmodel: naam })),
  );
}

async function stilBijAudit(runtime: Runtime): Promise<StilstaandeStroom[]> {
  return (
    (await vraag<StilstaandeStromen>(runtime, `${runtime.urls.audit}/audit/v1/afwijkingen`, ONTWIKKEL_AUDITOR))
      ?.items ?? []
  );
}

function projecties({ leesmodellen }: Urls): string {
  return `${leesmodellen}/leesmodellen/v1/projecties`;
}

function sleutel({ leesmodel, streamId }: Geparkeerd): string {
  return `${leesmodel}/${streamId}`;
}

function keurStroom(stroom: string): void {
  if (!isUuid(stroom))
    throw new Fout(`${stroom} is geen nummer van een stroom: npx eenplan herstel noemt de nummers van wat stilstaat.`);
}

function toon(leesmodellen: readonly Geparkeerd[], audit: readonly StilstaandeStroom[]): void {
  if (leesmodellen.length + audit.length === 0) return schrijf('Er staat niets stil.');
  if (leesmodellen.length > 0)
    schrijf(
      `In de leesmodellen: ${stromen(leesmodellen.length)} stil.`,
      ...leesmodellen.map(regelLeesmodel),
      '  Probeer het opnieuw met npx eenplan herstel <stroom>, of npx eenplan herstel alles.',
    );
  if (audit.length > 0)
    schrijf(
      `In de kopie van audit: ${stromen(audit.length)} stil.`,
      ...audit.map(
        ({ streamId, reden, positie, gezienOp, aantalGebeurtenissen }) =>
          `  ${streamId}  ${WAAROM[reden]}, positie ${positie}, sinds ${tijd(gezienOp)}; ${aantalGebeurtenissen} apart`,
      ),
      '  Zoek uit hoe het kwam, en geef de stroom dan vrij met npx eenplan vrijgeven <stroom> --oorzaak <oorzaak>.',
    );
}

function regelLeesmodel(een: Geparkeerd): string {
  const { leesmodel, streamId, reden, toelichting, positie, sindsOp, aantalGebeurtenissen } = een;
  return `  ${streamId}  ${leesmodel}: ${WAAROM[reden]} (${toelichting}), positie ${positie}, sinds ${tijd(sindsOp)}; ${aantalGebeurtenissen} wacht`;
}

function stromen(aantal: number): string {
  return aantal === 1 ? '1 stroom' : `${aantal} stromen`;
}

function tijd(moment: string): string {
  return moment.slice(0, 19).replace('T', ' ');
}

function schrijf(...regels: string[]): void {
  process.stdout.write(`${regels.join('\n')}\n`);
}
