import type { Rol } from '@eenplan/domain/types';
import type { Lezer } from './lezer.js';
import type { Parameters } from './sql.js';

/** Roles that work on casussen; an auditor or a beheerder of an organisation does not. */
const WERKENDE_ROLLEN: readonly Rol[] = ['medewerker', 'teamleider', 'casuscoordinator'];

/**
 * Which casussen somebody may see, as a condition on `casusdossier d`: the one place that says so. A casus outside of it
 * answers everywhere as one that does not exist.
 *
 * A coördinator sees those of the own gemeenten; who works for an organisation those in which it takes part, and those of
 * which one is regisseur or asked to be; an inwoner the own. Where an organisation is asked and nobody is named yet, its
 * teamleiders see the casus, for they name somebody. What is in beoordeling only coördinatoren see (domain.md §3). A
 * beheerder and an auditor see none here.
 */
export function zichtbareCasus(lezer: Lezer, p: Parameters): string {
  const gronden: string[] = [];
  const { accountId, organisatieId, persoonId, rollen } = lezer;
  if (rollen.includes('casuscoordinator')) gronden.push(`d.gemeente = any (${p.add(lezer.gemeenten)}::text[])`);
  if (organisatieId !== undefined && rollen.some((rol) => WERKENDE_ROLLEN.includes(rol))) {
    const organisatie = `${p.add(organisatieId)}::uuid`;
    const medewerker = `${p.add(accountId)}::uuid`;
    const gevraagd = rollen.includes('teamleider')
      ? `coalesce(t.medewerker_id, ${medewerker}) = ${medewerker}`
      : `t.medewerker_id = ${medewerker}`;
    gronden.push(
      `d.status <> 'in-beoordeling' and (
         d.antwoordt_medewerker_id = ${medewerker}
         or exists (select from leesmodellen.casusdossier_organisatie t
                    where t.stream_id = d.stream_id and t.organisatie_id = ${organisatie} and t.tot_op is null)
         or exists (select from leesmodellen.casusdossier_aanbod t
                    where t.stream_id = d.stream_id and t.nummer in (d.aanwijzing_nummer, d.overdracht_nummer)
                      and t.organisatie_id = ${organisatie} and ${gevraagd}))`,
    );
  }
  if (rollen.includes('inwoner') && persoonId !== undefined)
    gronden.push(
      `d.status <> 'in-beoordeling' and exists (select from leesmodellen.casusdossier_gezinslid t
         where t.stream_id = d.stream_id and t.persoon_id = ${p.add(persoonId)}::uuid and t.tot_op is null)`,
    );
  return gronden.length === 0 ? 'false' : `(${gronden.map((grond) => `(${grond})`).join(' or ')})`;
}

/** Which aanmeldingen somebody judges, as a condition on `aanmelding a` joined with its casus `d` (which may be absent). */
export function teBeoordelenDoor(lezer: Lezer, p: Parameters): string {
  if (!lezer.rollen.includes('casuscoordinator')) return 'false';
  // An aanmelding about a gezinslid of another gemeente's casus goes to that coördinator.
  return `coalesce(d.gemeente, a.gemeente) = any (${p.add(lezer.gemeenten)}::text[])`;
}

/** Which aanmeldingen somebody did itself, as a condition on `aanmelding a`. */
export function zelfGemeld(lezer: Lezer, p: Parameters): string {
  if (lezer.organisatieId !== undefined) return `a.melder_medewerker_id = ${p.add(lezer.accountId)}::uuid`;
  return lezer.persoonId === undefined ? 'false' : `a.melder_persoon_id = ${p.add(lezer.persoonId)}::uuid`;
}

/**
 * Whether this reader may know that this organisation takes part. Every organisation that is shown in a casus passes here:
 * the place where "een andere organisatie" will come for those with the vlag datGevoelig (domain.md §9).
 */
export function magOrganisatieKennen(_lezer: Lezer, _organisatie: { readonly datGevoelig: boolean }): boolean {
  return true;
}

/** Whether this reader sees aanmeldingen of a casus that are still te beoordelen. */
export function zietBeoordeling(lezer: Lezer, gemeente: string): boolean {
  return lezer.rollen.includes('casuscoordinator') && lezer.gemeenten.includes(gemeente);
}
