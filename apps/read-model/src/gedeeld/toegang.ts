import type { Rol } from '@eenplan/domain/types';
import { plek } from '../toegang/toegang.tabellen.js';
import { type Lezer, nummersVan } from './lezer.js';
import type { Parameters } from './sql.js';

/** Roles that work on casussen; an auditor or a beheerder of an organisation does not. */
const WERKENDE_ROLLEN: readonly Rol[] = ['medewerker', 'teamleider', 'casuscoordinator'];

/**
 * Which casussen somebody may know of, as a condition on `casusdossier d`. It only spares reading what would be refused: it is
 * at least as wide as the policies (libs/identity), and each row is asked of those again. A casus outside of it answers
 * everywhere as one that does not exist.
 */
export function zichtbareCasus(lezer: Lezer, p: Parameters): string {
  const { rollen, gemeenten } = lezer;
  if (rollen.includes('beheerder')) return 'false';
  const gronden: string[] = [];
  const gemeente = () => `d.gemeente = any (${p.add(gemeenten)}::text[])`;
  if (rollen.includes('casuscoordinator')) gronden.push(gemeente());
  const werk = plekkenOpHetWerk(lezer);
  if (werk.length > 0) gronden.push(`d.status <> 'in-beoordeling' and ${gemeente()} and ${staatErbij(werk, p)}`);
  if (rollen.includes('inwoner') && lezer.persoonId !== undefined)
    gronden.push(`d.status <> 'in-beoordeling' and ${staatErbij([plek.persoon(lezer.persoonId)], p)}`);
  return gronden.length === 0 ? 'false' : `(${gronden.map((grond) => `(${grond})`).join(' or ')})`;
}

const staatErbij = (plekken: readonly string[], p: Parameters): string =>
  `d.stream_id in (select t.stream_id from leesmodellen.toegang_wie t
     where t.wie = any (${p.add(plekken)}::text[]) and (t.tot_op is null or t.tot_op > statement_timestamp()))`;

/** The places of somebody, at work or as an inwoner, that let in by themselves; a coördinator is let in by gemeente. */
export function plekkenVan(lezer: Lezer): string[] {
  const { rollen, persoonId } = lezer;
  if (rollen.includes('beheerder')) return [];
  const zelf = rollen.includes('inwoner') && persoonId !== undefined ? [plek.persoon(persoonId)] : [];
  return [...plekkenOpHetWerk(lezer), ...zelf];
}

function plekkenOpHetWerk({ accountId, organisatieId, rollen }: Lezer): string[] {
  const heeft = (...welke: readonly Rol[]) => welke.some((rol) => rollen.includes(rol));
  const mogelijk: Record<string, boolean> =
    organisatieId === undefined
      ? {}
      : {
          [plek.organisatie(organisatieId)]: heeft('medewerker', 'teamleider'),
          [plek.noemer(organisatieId)]: heeft('teamleider'),
          [plek.regisseur(accountId)]: true,
          [plek.gevraagd(accountId)]: heeft(...WERKENDE_ROLLEN),
          [plek.noodtoegang(accountId)]: heeft('medewerker'),
          [plek.openstelling(accountId)]: heeft('auditor'),
        };
  return Object.keys(mogelijk).filter((wie) => mogelijk[wie]);
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
  return lezer.persoonId === undefined ? 'false' : `a.melder_persoon_id = any (${p.add(nummersVan(lezer))}::uuid[])`;
}
