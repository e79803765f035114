/**
 * Events for the rebuild benchmark: the frozen stories of libs/domain, told again and again about other casussen and
 * persons, with the lines of a thousand casussen mixed as in a busy region.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const DOMAIN = join(import.meta.dirname, '../../libs/domain/src');
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const META = JSON.stringify({
  actor: 'a4a6fbd2-4f1f-4a45-8f2e-6f9c1de11b3c',
  organisatieId: '0f0d7a51-9a6e-4f0c-a1c5-0d6f2b8a7c11',
  rol: 'regisseur',
  grondslag: 'jeugdwet-7.2.2',
  commandId: '6b1d7a51-9a6e-4f0c-a1c5-0d6f2b8a7c12',
  correlationId: '7b1d7a51-9a6e-4f0c-a1c5-0d6f2b8a7c13',
  happenedAt: '2026-01-05T09:30:00Z',
  instance: 'casus-service 4242',
});

/** @typedef {{ type: string, schema: number, data: string }} Line */

/** @param {string} stream @returns {{ name: string, lines: Line[] }[]} */
function stories(stream) {
  const folder = join(DOMAIN, stream, 'samples');
  const known = new Set(readdirSync(folder));
  /** @type {Record<string, string[]>} */
  const told = JSON.parse(readFileSync(join(folder, 'verhalen.json'), 'utf8'));
  return Object.entries(told).map(([name, types]) => ({
    name,
    lines: types.map((type) => {
      const file = known.has(`${type}.json`) ? `${type}.json` : `${type}.v1.json`;
      const sample = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return { type: sample.type, schema: sample.schema, data: JSON.stringify(sample.data) };
    }),
  }));
}

/** @param {string} id @param {number} k the same id for the same k */
const other = (id, k) => `${id.slice(0, 24)}${k.toString(16).padStart(12, '0')}`;

/** @param {number} count @param {number} mixed casussen at work at the same time @returns {Generator<string>} lines of COPY */
function* lines(count, mixed) {
  const casus = stories('casus');
  // Most casussen live long; one in four takes a short way.
  const long = casus.reduce((a, b) => (b.lines.length > a.lines.length ? b : a));
  const short = casus.filter((story) => story !== long);
  /** @type {{ id: string, k: number, story: typeof long, at: number }[]} */
  const open = [];
  let k = 0;
  const begin = () => {
    const story = ++k % 4 ? long : (short[(k >> 2) % short.length] ?? long);
    const hex = createHash('md5').update(String(k)).digest('hex');
    const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    return { id, k, story, at: 0 };
  };
  for (let i = 0; i < mixed; i++) open.push(begin());
  for (let position = 1; position <= count; position++) {
    const i = (position * 7919) % open.length;
    const one = open[i] ?? begin();
    const line = /** @type {Line} */ (one.story.lines[one.at++]);
    const data = line.data.replace(UUID, (id) => other(id, one.k)).replaceAll('\\', '\\\\');
    const leaf = createHash('sha256').update(String(position)).digest('hex');
    const at = new Date(Date.UTC(2026, 0, 1) + position * 10).toISOString();
    yield `${position}\tcasus\t${one.id}\t${one.at}\t${line.type}\t${line.schema}\t${data}\t${META}\t${at}\t\\\\x${leaf}\n`;
    if (one.at === one.story.lines.length) open[i] = begin();
  }
}

/** @param {string} url @param {number} count @param {number} [mixed] casussen at work at the same time */
export async function fillEvents(url, count, mixed = 1000) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await pipeline(
      function* () {
        let text = '';
        for (const line of lines(count, mixed)) {
          text += line;
          if (text.length < 65_536) continue;
          yield text;
          text = '';
        }
        yield text;
      },
      client.query(
        copyFrom(
          'copy casusregie.event (position, stream_type, stream_id, version, type, schema, data, meta, recorded_at, leaf) from stdin',
        ),
      ),
    );
    await client.query('vacuum analyze casusregie.event');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}
