import { streams } from '@eenplan/domain/evolve';
import { childTraceparent, ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER } from '@eenplan/edge';
import type { Revealed, Vault } from '@eenplan/vault';
import pg from 'pg';

/** Somebody in whose name a request can be made, for development. */
export interface Account {
  readonly id: string;
  readonly naam: string;
  readonly rol: string;
  readonly organisatie: string;
}

const VAST: readonly Account[] = [
  { id: ONTWIKKEL_BEHEERDER, naam: 'Beheerder', rol: 'beheerder', organisatie: '' },
  { id: ONTWIKKEL_AUDITOR, naam: 'Auditor', rol: 'auditor', organisatie: '' },
];
/** More are of no use on one screen. */
const HOOGSTENS = 500;

/**
 * The accounts of this installation: medewerkers as the log knows them, with their names from the vault. For development
 * only: the one who asks is whoever started the system on this machine.
 */
export async function leesAccounts(adminUrl: string, vault: Pick<Vault, 'reveal'>): Promise<Account[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client
    .query<{ stream_id: string; type: string; schema: number; data: string }>(
      `select stream_id, type, schema, data::text as data from casusregie.event where stream_type = 'organisatie' order by position`,
    )
    .finally(() => client.end());
  const standen = new Map<string, ReturnType<typeof streams.organisatie.evolve>>();
  for (const { stream_id, type, schema, data } of rows) {
    const event = streams.organisatie.upcast(type, schema, JSON.parse(data) as unknown);
    standen.set(stream_id, streams.organisatie.evolve(standen.get(stream_id) ?? streams.organisatie.initial, event));
  }
  const medewerkers = [...standen.values()]
    .flatMap((stand) =>
      stand.status === 'nieuw'
        ? []
        : [...stand.medewerkers]
            .filter(([, { stand }]) => stand === 'werkt')
            .map(([id, { persoonId, rollen }]) => ({
              id,
              persoonId,
              rol: rollen[0] ?? 'medewerker',
              organisatie: stand.naam,
            })),
    )
    .slice(0, HOOGSTENS);
  const personen = await vault.reveal(
    medewerkers.map(({ persoonId }) => ({ persoonId, alleenNaam: true })),
    { accountId: ONTWIKKEL_BEHEERDER, rol: 'beheerder' },
    { doel: 'ontwikkelaccounts', traceparent: childTraceparent(undefined) },
  );
  return [
    ...VAST,
    ...medewerkers.map(({ id, rol, organisatie }, index) => ({
      id,
      naam: naamVan(personen[index], id),
      rol,
      organisatie,
    })),
  ];
}

function naamVan(persoon: Revealed | undefined, id: string): string {
  if (!persoon || !('gegevens' in persoon)) return `Medewerker ${id.slice(0, 8)}`;
  const { voornamen, voorvoegsel, achternaam } = persoon.gegevens;
  return [voornamen, voorvoegsel, achternaam].filter(Boolean).join(' ') || `Medewerker ${id.slice(0, 8)}`;
}
