import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { upcast } from '../upcast.js';
import type { Stuk } from './winkel.js';

const SAMPLES = join(import.meta.dirname, '../../../../libs/domain/src');
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Another UUID for each story, the same within it: stories become streams and persons of their own. */
const anders = (text: string, verhaal: string): string =>
  text.replace(UUID, (uuid) => {
    const hex = createHash('sha256').update(`${verhaal} ${uuid}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  });

/**
 * Every event type that there is, in the stories of the domain's frozen samples: one event per command, the streams
 * through each other.
 * @param zoalsToen in the shape in which each was stored then
 */
export function alleSoorten({ zoalsToen = false } = {}): Stuk[] {
  const verhalen = (['organisatie', 'aanmelding', 'casus', 'persoon'] as const).flatMap((soort) => {
    const folder = join(SAMPLES, soort, 'samples');
    const lees = (naam: string) => readFileSync(join(folder, naam), 'utf8');
    return Object.entries(JSON.parse(lees('verhalen.json')) as Record<string, string[]>).map(([verhaal, types]) => {
      const events = types.map((type) => {
        const bestand = type.includes('.v') ? type : `${type}.v1`;
        const event = JSON.parse(anders(lees(`${bestand}.json`), `${soort} ${verhaal}`)) as Stuk['events'][number];
        // They are stored as written today, in the newest shape.
        const schema = Number(bestand.split('.v')[1]);
        if (zoalsToen) return { ...event, schema };
        return {
          ...event,
          data: upcast({ streamType: soort, type: event.type, schema, data: event.data }).data as never,
        };
      });
      return { soort, id: anders('00000000-0000-4000-8000-000000000000', `${soort} ${verhaal}`), events };
    });
  });
  const stukken: Stuk[] = [];
  for (let i = 0; verhalen.some(({ events }) => i < events.length); i++)
    for (const { soort, id, events } of verhalen) if (events[i]) stukken.push({ soort, id, events: [events[i]!] });
  return stukken;
}
