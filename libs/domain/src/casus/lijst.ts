/** Replaces the item that holds `id` under `key` by what `change` makes of it; the array itself when there is none. */
export function vervang<K extends string, T extends { readonly [P in K]: string }>(
  items: readonly T[],
  key: K,
  id: string,
  change: (item: T) => T,
): readonly T[] {
  const at = items.findIndex((item) => item[key] === id);
  return at < 0 ? items : items.with(at, change(items[at]!));
}

/** Without the items that hold `id` under `key`. */
export function zonder<K extends string, T extends { readonly [P in K]: string }>(
  items: readonly T[],
  key: K,
  id: string,
): readonly T[] {
  return items.filter((item) => item[key] !== id);
}

/** The first of two lists followed by what only the second has, compared by `key`. */
export function samen<K extends string, T extends { readonly [P in K]: string }>(
  eerst: readonly T[],
  key: K,
  erbij: readonly T[],
): readonly T[] {
  const nieuw = erbij.filter((item, i) => {
    const id = item[key];
    return !eerst.some((er) => er[key] === id) && erbij.findIndex((ander) => ander[key] === id) === i;
  });
  return nieuw.length === 0 ? eerst : [...eerst, ...nieuw];
}
