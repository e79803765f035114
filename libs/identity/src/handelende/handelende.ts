import type { Aanspraken } from '../keuring/aanspraken.js';
import { type Weigering, weigering } from '../keuring/weigering.js';

/** What the stream of an organisation says now of one who works, or worked, there. */
export interface MedewerkerStand {
  readonly organisatieId: string;
  /** False from the moment at which the account ended. */
  readonly werkt: boolean;
  readonly rollen: readonly string[];
  /** Of the organisation. */
  readonly gemeenten: readonly string[];
  /** Who the medewerker is as a person. */
  readonly persoonId?: string;
}

/** Who acts in one request. */
export interface Handelende {
  readonly accountId: string;
  /** The role that says most about why somebody acts. */
  readonly rol: string;
  readonly rollen: readonly string[];
  readonly organisatieId?: string;
  readonly gemeenten: readonly string[];
  readonly persoonId?: string;
}

/** What a token claims; when it ends was looked at before. */
type Beweerd = Omit<Aanspraken, 'exp'>;

export type WieHandelt =
  { readonly ok: true; readonly actor: Handelende } | { readonly ok: false; readonly weigering: Weigering };

/** Acts where no person does: terms that run out, reactions. Nobody logs in as this one. */
export const SYSTEEM_ACCOUNT = '00000000-0000-4000-8000-000000000000';
/** Roles of those who are in no stream of an organisation: for these the token decides. */
const BUITEN_ORGANISATIE = ['beheerder', 'auditor', 'beleidsadviseur', 'inwoner'];
const VOLGORDE = [
  'beheerder',
  'casuscoordinator',
  'teamleider',
  'auditor',
  'medewerker',
  'beleidsadviseur',
  'inwoner',
  'systeem',
];

/** The one of these roles that says most about why somebody acts. */
export const hoofdrol = (rollen: readonly string[]): string =>
  VOLGORDE.find((rol) => rollen.includes(rol)) ?? rollen[0] ?? 'medewerker';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Who acts, by what the token claims and what the organisation says now; the two must agree. A medewerker has the roles and
 * gemeenten of the organisation, and of these no more than the token names. Whoever belongs to no organisation has the roles
 * and the gemeenten of the token.
 * @param zoek what the organisations say now of an account; undefined if it never was one of theirs
 * @param geldt under which number a person is known now: a token goes on naming the one that she had
 */
export async function wieHandelt(
  aanspraken: Beweerd,
  zoek: (accountId: string) => Promise<MedewerkerStand | undefined>,
  geldt: (persoonId: string) => Promise<string> = (persoonId) => Promise.resolve(persoonId),
): Promise<WieHandelt> {
  if (aanspraken.sub === aanspraken.clientId) return nee('systeem-zonder-rol', 403, SYSTEEM);
  const accountId = aanspraken.sub.toLowerCase();
  if (!UUID.test(accountId) || accountId === SYSTEEM_ACCOUNT) return nee('account-onbekend', 403, ONBEKEND);
  const medewerker = await zoek(accountId);
  if (medewerker) return alsMedewerker(accountId, aanspraken, medewerker);
  if (aanspraken.organisatieId !== undefined) return nee('account-onbekend', 403, ONBEKEND);
  const rollen = BUITEN_ORGANISATIE.filter((rol) => aanspraken.rollen.includes(rol));
  const inwoner = rollen.includes('inwoner');
  if (inwoner && aanspraken.persoonId === undefined) return nee('aanmelding-klopt-niet', 403, KLOPT_NIET);
  if (rollen.length === 0) return nee('geen-rol', 403, GEEN_ROL);
  const { gemeenten } = aanspraken;
  const wie = inwoner ? { persoonId: await geldt(aanspraken.persoonId!) } : {};
  return ja({ accountId, rol: hoofdrol(rollen), rollen, gemeenten, ...wie });
}

function alsMedewerker(accountId: string, aanspraken: Beweerd, medewerker: MedewerkerStand): WieHandelt {
  const { organisatieId, werkt } = medewerker;
  if (!werkt) return nee('account-beeindigd', 401, BEEINDIGD);
  const rollen = medewerker.rollen.filter((rol) => aanspraken.rollen.includes(rol));
  // Not every provider knows gemeenten; one that does may narrow them, and never adds one.
  const gemeenten =
    aanspraken.gemeenten.length === 0
      ? medewerker.gemeenten
      : medewerker.gemeenten.filter((gemeente) => aanspraken.gemeenten.includes(gemeente));
  // A provider that knows who stands behind an account says so: then two accounts of one person are known as one (four eyes).
  const anderMens = aanspraken.persoonId !== undefined && aanspraken.persoonId !== medewerker.persoonId;
  if (anderMens || aanspraken.organisatieId !== organisatieId || rollen.length === 0 || gemeenten.length === 0)
    return nee('aanmelding-klopt-niet', 403, KLOPT_NIET);
  return ja({ accountId, rol: hoofdrol(rollen), rollen, organisatieId, gemeenten });
}

const ja = (actor: Handelende): WieHandelt => ({ ok: true, actor });
const nee = (code: string, status: 401 | 403, uitleg: string): WieHandelt => ({
  ok: false,
  weigering: weigering(code, status, uitleg),
});

// ASCII: these travel in a header as well.
const BEEINDIGD = 'Uw account is beeindigd. Klopt dat niet, vraag het dan aan uw organisatie.';
const ONBEKEND = 'U bent aangemeld, maar uw account is hier niet bekend. Vraag het aan uw organisatie of de gemeente.';
const GEEN_ROL = 'U bent aangemeld, maar u hebt hier geen rol. Vraag het aan uw organisatie of de gemeente.';
const KLOPT_NIET =
  'Uw account past niet bij wat wij van u weten. Meld u opnieuw aan. Helpt dat niet? Vraag het dan aan uw organisatie of de gemeente.';
const SYSTEEM =
  'U bent aangemeld als systeem. Systemen van partners hebben hier nog geen rol. Laat een medewerker zich aanmelden.';
