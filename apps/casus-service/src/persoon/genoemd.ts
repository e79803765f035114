import type { AanmeldingEvent, CasusEvent } from '@eenplan/domain/types';
import { Problem } from '@eenplan/edge';
import type pg from 'pg';
import { LogLoper } from '../achtergrond/log-loper.js';
import { AANMELDING, CASUS, domainEvent } from '../opdracht/stromen.js';

/** Events by which an afscherming names two persons. */
export const AFSCHERMEN = ['VeiligheidsafschermingIngesteld', 'VeiligheidsafschermingOvergenomen'] as const;

type Soort = 'afscherming' | 'aanmelding';
interface Feit {
  readonly streamId: string;
  readonly personen: readonly string[];
  /** Stands from here on wherever this one stood. */
  readonly was?: string;
}

/** Where persons were ever named by an afscherming or an aanmelding; what holds of it now, the stream itself says. */
export class Genoemd {
  readonly #lopers: Readonly<Record<Soort, LogLoper<Feit>>>;

  constructor(private readonly pool: pg.Pool) {
    this.#lopers = {
      afscherming: new LogLoper(pool, {
        naam: 'postgres/genoemd-afscherming',
        streamType: CASUS.type,
        types: [...AFSCHERMEN, 'PersoonVervangen'],
        lees: (rij) => ({ streamId: rij.streamId, ...inCasus(domainEvent<CasusEvent>(CASUS.schemas, rij)) }),
        bewaar: (client, feiten) => schrijf(client, 'afscherming', feiten),
      }),
      aanmelding: new LogLoper(pool, {
        naam: 'postgres/genoemd-aanmelding',
        streamType: AANMELDING.type,
        types: ['AanmeldingIngediend', 'AanmeldingOntkoppeld', 'AanmeldingHerkend'],
        lees: (rij) => ({
          streamId: rij.streamId,
          personen: inAanmelding(domainEvent<AanmeldingEvent>(AANMELDING.schemas, rij)),
        }),
        bewaar: (client, feiten) => schrijf(client, 'aanmelding', feiten),
      }),
    };
  }

  /**
   * The streams in which one of these persons was ever named so, as the log says now. Sorted.
   * @throws Problem 503 while the log was not read to its end: who was not found yet might be there
   */
  async in(soort: Soort, personen: readonly string[]): Promise<string[]> {
    if (!(await this.#lopers[soort].bijwerken())) throw Problem.unavailable();
    const { rows } = await this.pool.query<{ stream_id: string }>(
      `select distinct stream_id from casusregie.genoemd where soort = $1 and persoon_id = any ($2::uuid[])
       order by stream_id`,
      [soort, personen],
    );
    return rows.map(({ stream_id }) => stream_id);
  }
}

function inCasus({ type, data }: CasusEvent): Pick<Feit, 'personen' | 'was'> {
  if (type === 'PersoonVervangen') return { personen: [data.als], was: data.persoonId };
  if (type === 'VeiligheidsafschermingIngesteld' || type === 'VeiligheidsafschermingOvergenomen')
    return { personen: [data.beschermdeId, data.geweerdeId] };
  return { personen: [] };
}

function inAanmelding({ type, data }: AanmeldingEvent): string[] {
  if (type === 'AanmeldingIngediend') return data.personen.map(({ persoonId }) => persoonId);
  if (type === 'AanmeldingOntkoppeld') return data.vervangen.map(({ door }) => door);
  return type === 'AanmeldingHerkend' ? data.herkend.map(({ als }) => als) : [];
}

async function schrijf(client: pg.PoolClient, soort: Soort, feiten: readonly Feit[]): Promise<void> {
  for (const { streamId, personen, was } of feiten)
    await client.query(
      `insert into casusregie.genoemd (soort, persoon_id, stream_id)
       select $1, p, $2 from unnest($3::uuid[]) p
       where $4::uuid is null
         or (select true from casusregie.genoemd g where g.soort = $1 and g.persoon_id = $4 and g.stream_id = $2)
       on conflict do nothing`,
      [soort, streamId, personen, was ?? null],
    );
}
