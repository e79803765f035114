const DAG_MS = 86_400_000;

/** The date so many days before a day (`YYYY-MM-DD`); negative: after it. */
export function datum(vandaag: string, dagGeleden: number): string {
  return new Date(Date.parse(`${vandaag}T00:00:00Z`) - dagGeleden * DAG_MS).toISOString().slice(0, 10);
}

/** A moment on such a day; later steps of one day lie later on it. */
export function moment(vandaag: string, nummer: number, dagGeleden: number): string {
  return new Date(Date.parse(`${datum(vandaag, dagGeleden)}T00:00:00Z`) + nummer * 60_000).toISOString();
}

/** When somebody was born who comes to that age so many days before a day; negative: after it. */
export function geboortedatum(vandaag: string, { jaar, dag }: { readonly jaar: number; readonly dag: number }): string {
  const [j, m, d] = datum(vandaag, dag).split('-') as [string, string, string];
  // Not on the day that most years lack.
  return `${Number(j) - jaar}-${m}-${m === '02' && d === '29' ? '28' : d}`;
}
