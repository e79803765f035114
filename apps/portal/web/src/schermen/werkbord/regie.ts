const MAG_REGIE: readonly string[] = ['medewerker', 'teamleider'];

/** Whether somebody with these roles can be asked to take the regie. */
export const magRegie = (rollen: readonly string[]): boolean => rollen.some((rol) => MAG_REGIE.includes(rol));
