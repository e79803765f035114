/**
 * A process that appends as hard as it can, for torture.spec.ts: hot streams, contested keys that move, two-stream
 * commands, guards, and commands again that were sent before, here or elsewhere. It tells its parent what it sends and
 * what came of it. An event says what its stream took and let go, so that claims can be recomputed from the log.
 */
import { createHash, randomUUID } from 'node:crypto';

/** @typedef {import('../../libs/event-store/src/index.js').Append} Append */
/** @typedef {{ version: number, leaf: Buffer }} State */

/** @type {typeof import('../../libs/event-store/src/index.js')} */
const { PostgresEventStore } = await import(new URL('../../dist/libs/event-store/src/index.js', import.meta.url).href);

/** @type {{ url: string, streams: string[], keys: string[], inFlight: number }} */
const { url, streams, keys, inFlight } = JSON.parse(process.argv[2] ?? '');
const store = await PostgresEventStore.open({ url, service: 'torture', patience: 60_000 });
let stopping = false;

/** @template T @param {readonly T[]} list @returns {T} */
const pick = (list) => /** @type {T} */ (list[Math.floor(Math.random() * list.length)]);

/** @param {object} message */
const tell = (message) => void process.send?.(message);

/** @param {string} streamId @returns {Promise<State>} */
async function state(streamId) {
  // The tail end would do, but a stream read is what a handler does.
  const last = (await store.readStream(streamId)).at(-1);
  return { version: last?.version ?? 0, leaf: last?.leaf ?? Buffer.alloc(32) };
}

/** @param {string} streamId @param {object[]} datas */
async function slice(streamId, datas) {
  const { version, leaf } = await state(streamId);
  const events = datas.map((data) => ({ type: 'Gebeurd', schema: 1, data }));
  return { streamType: 'casus', streamId, expected: version, previousLeaf: leaf, events };
}

/** @returns {Promise<Pick<Append, 'slices' | 'keys'>>} */
async function invent() {
  const dice = Math.random();
  const mine = pick(streams);
  if (dice < 0.3) return { slices: [await slice(mine, [{ n: 1 }, { n: 2 }])], keys: [] };
  if (dice < 0.4) {
    const guard = pick(streams.filter((other) => other !== mine));
    return { slices: [await slice(guard, []), await slice(mine, [{ n: 3 }])], keys: [] };
  }
  if (dice < 0.45) return { slices: [await slice(randomUUID(), [{ n: 4 }])], keys: [] };
  const key = pick(keys);
  const holder = (await store.holders([key])).get(key);
  if (!holder) return { slices: [await slice(mine, [{ neemt: key }])], keys: [{ key, from: null, to: mine }] };
  if (holder === mine || dice < 0.6)
    return { slices: [await slice(holder, [{ laat: key }])], keys: [{ key, from: holder, to: null }] };
  return {
    slices: [await slice(holder, [{ laat: key }]), await slice(mine, [{ neemt: key }])],
    keys: [{ key, from: holder, to: mine }],
  };
}

/** @param {Append} command @param {boolean} again */
async function send(command, again) {
  const { fingerprint, ...rest } = command;
  const slices = rest.slices.map((each) => ({ ...each, previousLeaf: each.previousLeaf.toString('hex') }));
  if (!again) tell({ kind: 'sent', command: { ...rest, slices, fingerprint: fingerprint.toString('hex') } });
  const result = await store.append(command);
  const { commandId } = command;
  if (result.outcome === 'accepted' || result.outcome === 'earlier')
    tell({
      kind: 'stored',
      commandId,
      again,
      outcome: result.outcome,
      written: result.written,
      ...(result.outcome === 'earlier' && { same: result.fingerprint.equals(fingerprint), reply: result.reply }),
    });
  else tell({ kind: 'refused', commandId, again, outcome: result.outcome });
}

/** @param {any} command as it came from the parent @returns {Append} */
function revive(command) {
  const slices = command.slices.map((/** @type {any} */ each) => ({
    ...each,
    previousLeaf: Buffer.from(each.previousLeaf, 'hex'),
  }));
  return { ...command, slices, fingerprint: Buffer.from(command.fingerprint, 'hex') };
}

async function work() {
  while (!stopping) {
    const commandId = randomUUID();
    await send(
      {
        ...(await invent()),
        commandId,
        fingerprint: createHash('sha256').update(commandId).digest(),
        reply: { status: 201, body: { voor: commandId } },
        meta: { actor: 'torture', rol: 'proef', grondslag: 'geen', correlationId: commandId },
      },
      false,
    );
  }
}

/** Reads fail while PostgreSQL is away; the worker goes on when it is back. Appends wait for it by themselves. */
async function workOn() {
  while (!stopping) {
    try {
      await work();
    } catch (error) {
      tell({ kind: 'trouble', message: String(error), storing: /** @type {Error} */ (error).name !== 'error' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** @type {Promise<void>[]} */
const retries = [];
process.on('message', (/** @type {any} */ message) => {
  if (message.kind === 'stop') stopping = true;
  else for (const command of message.commands) retries.push(send(revive(command), true));
  if (message.kind === 'stop') void finish();
});
tell({ kind: 'ready', instance: store.instance });
const working = Promise.all(Array.from({ length: inFlight }, workOn));

async function finish() {
  await working;
  await Promise.all(retries);
  await store.close();
  process.disconnect();
}
