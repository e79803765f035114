interface Bladzijde<T> {
  readonly items: readonly T[];
  readonly volgende?: string;
}

/** More pages than a gemeente has people or organisations: whoever asks without end is stopped. */
const HOOGSTENS = 20;

/** All of a list that comes in pages: what is chosen from must not end at the hundredth. */
export async function alles<T>(haal: (vanaf: { volgende?: string }) => Promise<Bladzijde<T>>): Promise<T[]> {
  const items: T[] = [];
  let vanaf: { volgende?: string } | undefined = {};
  for (let keer = 0; vanaf && keer < HOOGSTENS; keer++) {
    const bladzijde: Bladzijde<T> = await haal(vanaf);
    items.push(...bladzijde.items);
    vanaf = bladzijde.volgende === undefined ? undefined : { volgende: bladzijde.volgende };
  }
  return items;
}
