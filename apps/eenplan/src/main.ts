import { Command, InvalidArgumentError } from 'commander';
import { type Oorzaak, OORZAKEN } from '../../audit/src/afwijkingen/oorzaken.js';
import { uitleg } from './fout.js';
import type { BewaartermijnenOpties } from './opdrachten/bewaartermijnen.js';
import type { DemoOpties } from './opdrachten/demo.js';
import type { EraseOpties } from './opdrachten/erase.js';
import type { ExportOpties } from './opdrachten/export.js';
import type { InzageOpties } from './opdrachten/inzage.js';
import type { RebuildOpties } from './opdrachten/rebuild.js';
import type { ReplayOpties } from './opdrachten/replay.js';
import type { VrijgaveOpties } from './opdrachten/herstel.js';
import type { StartOpties } from './opdrachten/start.js';

// Each command brings only its own code: `doctor` must not wait for all of the servers.
const DATA = ['--data <map>', 'map met de gegevens', './.eenplan'] as const;

function programma(): Command {
  const eenplan = new Command('eenplan')
    .description('Eén gezin, één plan, één regisseur')
    .usage('<opdracht> [opties]')
    .helpOption('-h, --help', 'toon deze hulp')
    .helpCommand('help [opdracht]', 'toon de hulp van een opdracht')
    .configureHelp({ styleTitle: vertaal })
    .configureOutput({ outputError: (tekst, schrijf) => schrijf(inHetNederlands(tekst)) })
    .showHelpAfterError('Hulp: npx eenplan --help');
  const opdracht = (naam: string, wat: string) =>
    eenplan
      .command(naam)
      .description(wat)
      .helpOption('-h, --help', 'toon deze hulp')
      .option(...DATA);

  opdracht('start', 'start alles: PostgreSQL, casusregie, leesmodellen en audit')
    .option(
      '--port <n>',
      'poort van het portaal; de diensten krijgen n+1, n+2 en n+3, het aanmelden n+6; 0 kiest vrije poorten',
      geheel(0, 65_529),
      3000,
    )
    .option('--leeg', 'laad geen demo')
    .option('--reset', 'gooi eerst alle gegevens weg')
    .option('--json', 'schrijf één regel JSON als alles draait, en verder niets op stdout')
    .option('--distributed', 'start Kafka, en elke dienst als eigen proces')
    .option('--replicas <n>', 'processen per dienst, bij --distributed', geheel(1, 16), 1)
    .option('--bouw', 'bouw eerst wat nog niet gebouwd is')
    .action(async (opties: StartOpties) => {
      // All its code takes a while to come in: nothing runs yet, so there is nothing to stop.
      for (const signaal of ['SIGTERM', 'SIGINT'] as const) process.on(signaal, () => process.exit(0));
      await (await import('./opdrachten/start.js')).start(opties);
    });
  opdracht('doctor', 'kijk het draaiende systeem na: logboek, sleutels, diensten, leesmodellen').action(
    async (opties: { data: string }) => oordeel((await import('./opdrachten/doctor.js')).doctor(opties)),
  );
  opdracht('demo', 'laad de demo in het draaiende systeem')
    .option('--grootte <n>', 'een gevarieerde regio met zoveel gezinnen', geheel(1, 100_000))
    .option('--seed <tekst>', 'zaad: hetzelfde zaad en dezelfde dag geven dezelfde opdrachten')
    .option('--datum <dag>', 'de dag die in de demo vandaag heet, jjjj-mm-dd', dag)
    .action(async (opties: DemoOpties) => (await import('./opdrachten/demo.js')).demo(opties));
  opdracht('replay', 'speel af hoe een casus tot stand kwam')
    .argument('<casus>', 'kenmerk (K7M-4QX) of nummer')
    .option('--to <grens>', 'tot en met deze positie, of tot dit moment (2026-03-01 of 2026-03-01T09:00:00Z)')
    .option('--step', 'stap voor stap, met de stand na elke gebeurtenis')
    .action(async (casus: string, opties: ReplayOpties) =>
      (await import('./opdrachten/replay.js')).replay(casus, opties),
    );
  opdracht('rebuild', 'bouw een leesmodel opnieuw op uit het logboek, terwijl het systeem draait')
    .argument('<naam>', 'naam van het leesmodel, of alles')
    .option('--opnieuw', 'ga niet verder met een herbouw die is afgebroken')
    .action(async (naam: string, opties: RebuildOpties) =>
      (await import('./opdrachten/rebuild.js')).herbouw(naam, opties),
    );
  opdracht('herstel', 'toon wat stilstaat, of laat de leesmodellen het opnieuw proberen')
    .argument('[stroom]', 'nummer van een stroom die stilstaat, of alles')
    .action(async (stroom: string | undefined, opties: { data: string }) =>
      oordeel((await import('./opdrachten/herstel.js')).herstel(stroom, opties)),
    );
  opdracht('vrijgeven', 'laat een stroom die bij audit stilstaat weer verder gaan, na onderzoek')
    .argument('<stroom>', 'nummer van de stroom')
    .requiredOption('--oorzaak <oorzaak>', `wat het bleek te zijn: ${OORZAKEN.join(', ')}`, oorzaak)
    .action(async (stroom: string, opties: VrijgaveOpties) =>
      (await import('./opdrachten/herstel.js')).geefVrij(stroom, opties),
    );
  opdracht('token', 'geef een toegangstoken om in naam van een account verzoeken te doen')
    .argument('<account>', 'nummer van het account; npm start noemt er enkele')
    .action(async (account: string, opties: { data: string }) =>
      (await import('./opdrachten/token.js')).toonToken(account, opties),
    );
  opdracht('verify', 'bewijs dat de kopie van audit het logboek is, en dat de drie enen altijd golden').action(
    async (opties: { data: string }) => oordeel((await import('./opdrachten/verify.js')).verify(opties)),
  );
  opdracht('export', 'schrijf de geschiedenis van een casus als regels JSON')
    .argument('<casus>', 'kenmerk (K7M-4QX) of nummer')
    .option('--uit <bestand>', 'schrijf naar dit nieuwe bestand in plaats van stdout')
    .action(async (casus: string, opties: ExportOpties) =>
      (await import('./opdrachten/export.js')).exporteer(casus, opties),
    );
  opdracht('erase', 'vernietig de gegevens van een persoon: twee casuscoördinatoren moeten het willen')
    .argument('<persoon>', 'nummer van de persoon; nooit een BSN')
    .option('--namens <account>', 'de casuscoördinator die dit doet; zonder: alleen kijken wat het zou raken')
    .option('--grond <code>', 'bij een voorstel: waarom het mag, uit de werkwijze')
    .option('--reden <tekst>', 'bij een voorstel: waarom nu')
    .option('--casus <nummer>', 'bij een voorstel: de casus waarin u met deze persoon te maken had')
    .option('--verzoek <nummer>', 'bij een voorstel: het verzoek van de persoon waar het uit volgt')
    .option('--teksten <bestand>', 'schrijf de teksten die ook over anderen gaan naar dit nieuwe bestand')
    .option('--gelakt <bestand>', 'bij een voorstel: wat die teksten voortaan luiden, zoals --teksten het schreef')
    .option('--akkoord', 'keur het voorstel van een ander goed; dit is niet terug te draaien')
    .action(async (persoon: string, opties: EraseOpties) =>
      (await import('./opdrachten/erase.js')).erase(persoon, opties),
    );
  opdracht('inzage', 'maak de uitdraai van alles over een persoon, na een toegewezen verzoek om inzage')
    .argument('<verzoek>', 'nummer van het verzoek')
    .requiredOption('--namens <account>', 'de persoon zelf, of een casuscoördinator van de gemeente die besliste')
    .option('--html', 'als pagina om te lezen, in plaats van JSON')
    .option('--uit <bestand>', 'schrijf naar dit nieuwe bestand in plaats van stdout')
    .action(async (verzoek: string, opties: InzageOpties) =>
      (await import('./opdrachten/inzage.js')).inzage(verzoek, opties),
    );
  opdracht('bewaartermijnen', 'toon van wie de bewaartermijn voorbij is; vernietigen willen twee casuscoördinatoren')
    .option('--op <dag>', 'kijk voor een andere dag, jjjj-mm-dd', dag)
    .option('--namens <account>', 'de casuscoördinator die voorstelt of goedkeurt')
    .option('--voorstellen', 'stel van iedereen van wie de termijn voorbij is voor om de gegevens te vernietigen')
    .option('--akkoord', 'keur goed wat een ander voorstelde; dit is niet terug te draaien')
    .action(async (opties: BewaartermijnenOpties) =>
      (await import('./opdrachten/bewaartermijnen.js')).bewaartermijnen(opties),
    );
  for (const commando of eenplan.commands)
    commando
      .configureHelp({ styleTitle: vertaal })
      .configureOutput({ outputError: (tekst, schrijf) => schrijf(inHetNederlands(tekst)) });
  return eenplan;
}

async function oordeel(goed: Promise<boolean>): Promise<void> {
  if (!(await goed)) process.exitCode = 1;
}

function geheel(min: number, max: number): (tekst: string) => number {
  return (tekst) => {
    const getal = /^\d+$/.test(tekst) ? Number(tekst) : NaN;
    if (getal >= min && getal <= max) return getal;
    throw new InvalidArgumentError(`Geef een heel getal van ${min} tot en met ${max}.`);
  };
}

function dag(tekst: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(tekst) && !Number.isNaN(Date.parse(tekst))) return tekst;
  throw new InvalidArgumentError('Geef een dag als 2026-03-01.');
}

function oorzaak(tekst: string): Oorzaak {
  const gekozen = OORZAKEN.find((een) => een === tekst);
  if (gekozen) return gekozen;
  throw new InvalidArgumentError(`Kies uit ${OORZAKEN.join(', ')}.`);
}

const TITELS: Record<string, string> = {
  'Usage:': 'Gebruik:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  'Arguments:': 'Gegevens:',
};

function vertaal(titel: string): string {
  return TITELS[titel] ?? titel;
}

/** The library speaks English where a user mistypes. */
function inHetNederlands(tekst: string): string {
  return tekst
    .replace(/^error: unknown command '(.*)'.*/s, "Opdracht '$1' bestaat niet.\n")
    .replace(/^error: unknown option '(.*)'.*/s, "Optie '$1' bestaat niet.\n")
    .replace(/^error: missing required argument '(.*)'/, "Er ontbreekt iets achter de opdracht: '$1'.")
    .replace(/^error: required option '(.*)' not specified/, "Er ontbreekt een optie: '$1'.")
    .replace(/^error: too many arguments.*/s, 'Er staat te veel achter de opdracht.\n')
    .replace(/^error: option '(.*)' argument missing/, "Achter '$1' ontbreekt een waarde.")
    .replace(/^error: option '(.*)' argument '(.*)' is invalid\. /, "Bij '$1' past '$2' niet. ");
}

/** What nobody caught: said in one sentence, the rest only with EENPLAN_FOUTDETAIL=1. */
function meld(error: unknown): never {
  const fout = uitleg(error);
  process.stderr.write(`${fout.message}\n`);
  if (process.env['EENPLAN_FOUTDETAIL'] === '1' && fout.detail) process.stderr.write(`${fout.detail}\n`);
  process.exit(1);
}

// `export … | head` closes our output: nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? process.exit(0) : meld(error)));
process.on('unhandledRejection', meld).on('uncaughtException', meld);
await programma().parseAsync().catch(meld);
