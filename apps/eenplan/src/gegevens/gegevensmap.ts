import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stopKafka } from '../../../../infra/kafka/kafka.mjs';
import { stopOrphan } from '../../../../infra/postgres/cluster.mjs';
import { takeLock } from '../../../../infra/process/owner-lock.mjs';
import { SERVICE_ROLES, type ServiceRole } from '@eenplan/event-store';
import { INWONERS_BESTAND } from '../demo/inwoners.js';
import { Fout } from '../fout.js';
import { leesJson, schrijfGeheim } from './bestand.js';
import { SLOT } from './slot.js';

/** Layout of the folder. A higher number: made by a newer version of the product. */
export const GEGEVENSVERSIE = 1;
/** Everything that is ours in the folder; nothing else is ever removed. */
const EIGEN = [
  'postgres',
  'kafka',
  'sleutels',
  'geheimen.json',
  'runtime.json',
  'issuer-sleutels.json',
  INWONERS_BESTAND,
  'gegevens.json',
];

/** What we remember of the folder between starts. */
export interface Stand {
  readonly versie: number;
  /** `nog`: to be loaded at the next start. `bezig`: goes on at the next start, as of the same day. */
  readonly demo: 'nog' | 'bezig' | 'klaar' | 'geen';
  /** Day (`YYYY-MM-DD`) that the demo was made for. */
  readonly demoDatum?: string;
}

/** Passwords and development keys of one installation; keys are base64url of 32 bytes. */
export interface Geheimen {
  readonly rollen: Readonly<Record<ServiceRole, string>>;
  readonly eenplanSleutel: string;
  /** Of a folder from before there were master keys; gone when nothing lies under it any more. */
  readonly kluisSleutel?: string;
  readonly bsnSleutel: string;
  readonly inzageSleutel: string;
  /** With which the portal shows the issuer that it is the portal. */
  readonly portaalGeheim: string;
}

/** The folder in which one installation keeps everything, held by this process until released. */
export class Gegevensmap {
  private constructor(
    readonly pad: string,
    private inhoud: Geheimen,
    private readonly loslaten: () => void,
  ) {}

  /**
   * Takes the folder for this process, making what is missing.
   * @param reset throw away what is in it first
   * @throws Fout when another process has it, when it is of a newer version, or not ours at all
   */
  static async open(map: string, reset = false): Promise<Gegevensmap> {
    const pad = resolve(map);
    mkdirSync(pad, { recursive: true, mode: 0o711 });
    const slot = takeLock(join(pad, SLOT));
    if ('owner' in slot)
      throw new Fout(
        reset
          ? `Eén Plan draait nog op ${pad} (proces ${slot.owner.pid}): stop het eerst, en gebruik --reset daarna.`
          : `Eén Plan draait al op ${pad} (proces ${slot.owner.pid}): stop dat eerst, of kies met --data een andere map.`,
      );
    try {
      keur(pad, reset);
      if (reset) await leeg(pad);
      const stand = leesJson<Stand>(join(pad, 'gegevens.json'));
      if (!stand) schrijfGeheim(join(pad, 'gegevens.json'), { versie: GEGEVENSVERSIE, demo: 'nog' } satisfies Stand);
      return new Gegevensmap(pad, geheimenVan(pad), slot.release);
    } catch (error) {
      slot.release();
      throw error;
    }
  }

  get geheimen(): Geheimen {
    return this.inhoud;
  }

  /** Where the master keys of the vault are. */
  get sleutelmap(): string {
    return join(this.pad, 'sleutels');
  }

  /** Nothing lies under the one key of the vault from before any more. */
  vergeetKluisSleutel(): void {
    const { kluisSleutel: _, ...rest } = this.inhoud;
    schrijfGeheim(join(this.pad, 'geheimen.json'), rest);
    this.inhoud = rest;
  }

  get stand(): Stand {
    return leesJson<Stand>(join(this.pad, 'gegevens.json')) ?? { versie: GEGEVENSVERSIE, demo: 'nog' };
  }

  bewaar(wijziging: Partial<Stand>): void {
    schrijfGeheim(join(this.pad, 'gegevens.json'), { ...this.stand, ...wijziging });
  }

  sluit(): void {
    rmSync(join(this.pad, 'runtime.json'), { force: true });
    this.loslaten();
  }
}

function keur(pad: string, reset: boolean): void {
  const stand = leesJson<Stand>(join(pad, 'gegevens.json'));
  const vreemd = readdirSync(pad).filter((naam) => !EIGEN.includes(naam) && !naam.startsWith(SLOT));
  if (!stand && vreemd.length > 0)
    throw new Fout(`${pad} is niet leeg en is geen gegevensmap van Eén Plan: kies met --data een lege of nieuwe map.`);
  if (stand && !(stand.versie <= GEGEVENSVERSIE) && !reset)
    throw new Fout(
      `De gegevens in ${pad} zijn van een nieuwere versie van Eén Plan: gebruik die versie, of kies met --data een andere map.`,
    );
}

async function leeg(pad: string): Promise<void> {
  await stopOrphan(join(pad, 'postgres'));
  await stopKafka(join(pad, 'kafka'));
  // The mark goes last: a reset that was killed is still known as ours and can be done again.
  for (const naam of EIGEN) rmSync(join(pad, naam), { recursive: true, force: true });
}

function geheimenVan(pad: string): Geheimen {
  const bestand = join(pad, 'geheimen.json');
  const bestaand = leesJson<Geheimen>(bestand);
  const sleutel = () => randomBytes(32).toString('base64url');
  const rollen = Object.fromEntries(
    // A folder of an earlier version lacks the roles that came later.
    SERVICE_ROLES.map((rol) => [rol, bestaand?.rollen[rol] ?? sleutel()]),
  ) as Record<ServiceRole, string>;
  const geheimen: Geheimen = bestaand
    ? {
        ...bestaand,
        rollen,
        inzageSleutel: bestaand.inzageSleutel ?? sleutel(),
        portaalGeheim: bestaand.portaalGeheim ?? sleutel(),
      }
    : { rollen, eenplanSleutel: sleutel(), bsnSleutel: sleutel(), inzageSleutel: sleutel(), portaalGeheim: sleutel() };
  if (JSON.stringify(geheimen) !== JSON.stringify(bestaand)) schrijfGeheim(bestand, geheimen);
  return geheimen;
}
