import type { components } from '../../api/leesmodellen.js';

export type WieDoetWat = components['schemas']['WieDoetWat'];

/** What one organisation does on one leefgebied. */
export interface Cel {
  readonly afspraken: number;
  readonly casussen: number;
}

export interface Overzicht {
  /** On which anybody does something, what is done most first. */
  readonly leefgebieden: readonly string[];
  /** Who does most first. */
  readonly rijen: readonly {
    readonly naam: string;
    readonly afspraken: number;
    readonly cellen: Readonly<Record<string, Cel>>;
  }[];
  /** The most of one organisation on one leefgebied. */
  readonly meest: number;
}

/** Of all these casussen together: organisation × leefgebied. */
export function opgeteld(casussen: readonly WieDoetWat[]): Overzicht {
  const perNaam = new Map<string, Record<string, Cel>>();
  const perLeefgebied = new Map<string, number>();
  for (const { leefgebieden } of casussen)
    for (const { leefgebied, organisaties } of leefgebieden)
      for (const { organisatie, aantalAfspraken } of organisaties) {
        const cellen = perNaam.get(organisatie.naam) ?? {};
        const { afspraken, casussen: aantal } = cellen[leefgebied] ?? { afspraken: 0, casussen: 0 };
        cellen[leefgebied] = { afspraken: afspraken + aantalAfspraken, casussen: aantal + 1 };
        perNaam.set(organisatie.naam, cellen);
        perLeefgebied.set(leefgebied, (perLeefgebied.get(leefgebied) ?? 0) + aantalAfspraken);
      }
  const rijen = [...perNaam].map(([naam, cellen]) => ({
    naam,
    afspraken: Object.values(cellen).reduce((som, cel) => som + cel.afspraken, 0),
    cellen,
  }));
  return {
    leefgebieden: [...perLeefgebied].toSorted(([, a], [, b]) => b - a).map(([leefgebied]) => leefgebied),
    rijen: rijen.toSorted((a, b) => b.afspraken - a.afspraken || a.naam.localeCompare(b.naam)),
    meest: Math.max(1, ...rijen.flatMap(({ cellen }) => Object.values(cellen).map(({ afspraken }) => afspraken))),
  };
}
