const MAG_REGIE: readonly string[] = ['medewerker', 'teamleider'];

/** Whether somebody with these roles can be asked to take the regie. */
export const magRegie = (rollen: readonly string[]): boolean => rollen.some((rol) => MAG_REGIE.includes(rol));

/** Each casus with each who can take the regie of it: who works for its own gemeente. */
export const wieVoorWelke = <C extends { readonly gemeente: string }, W>(
  casussen: readonly C[],
  mensen: ReadonlyMap<string, readonly W[]>,
): { readonly casus: C; readonly wie: W }[] =>
  casussen.flatMap((casus) => (mensen.get(casus.gemeente) ?? []).map((wie) => ({ casus, wie })));
