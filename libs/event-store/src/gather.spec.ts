import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, event, slice, type StoreDatabase, storeDatabase, take } from '../../../test/event-store/support.js';
import { Gather } from './gather.js';
import { PostgresEventStore } from './index.js';

describe('questions that are gathered', () => {
  it('go together in one turn, and while two statements are under way; never with one that was sent', async () => {
    const sent: { readonly questions: readonly number[]; answer: () => void }[] = [];
    const gather = new Gather(
      (questions: readonly number[]) =>
        new Promise<number[]>((resolve) =>
          sent.push({ questions, answer: () => resolve(questions.map((question) => question * 2)) }),
        ),
    );
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const answers = [gather.ask(1), gather.ask(2)];
    await turn();
    answers.push(gather.ask(3));
    await turn();
    answers.push(gather.ask(4), gather.ask(5));
    await turn();
    expect(sent.map(({ questions }) => questions)).toEqual([[1, 2], [3]]);
    sent[0]!.answer();
    await turn();
    await turn();
    expect(sent.map(({ questions }) => questions)).toEqual([[1, 2], [3], [4, 5]]);
    for (const { answer } of sent) answer();
    expect(await Promise.all(answers)).toEqual([2, 4, 6, 8, 10]);
    await gather.idle();
  });

  it('hurt only themselves when one is bad, and are all answered before idle', async () => {
    const gather = new Gather(async (questions: readonly number[]) => {
      await Promise.resolve();
      if (questions.includes(2)) throw new Error('bad');
      return questions;
    });
    let settled = 0;
    const answers = Array.from({ length: 200 }, (_, i) => gather.ask(i).finally(() => settled++));
    const all = Promise.allSettled(answers);
    await gather.idle();
    expect(settled).toBe(200);
    const rejected = (await all).flatMap((answer, i) => (answer.status === 'rejected' ? [i] : []));
    expect(rejected).toEqual([2]);
  });
});

describe('reads at the same time', () => {
  let database: StoreDatabase;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await storeDatabase();
    store = await PostgresEventStore.open({ url: database.url, service: 'spec' });
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  it('get each its own answer, in order; also the same stream from elsewhere, in capitals, and nothing', async () => {
    const streams = Array.from({ length: 100 }, () => randomUUID());
    const commands = streams.map((id) => ({
      ...command([slice(id, 0, [event('Een'), event('Twee'), event('Drie')])]),
      keys: [take(`sleutel/${id}`, id)],
    }));
    await Promise.all(commands.map((each) => store.append(each)));
    const bad = store.readStream('geen-uuid').catch(() => 'refused');
    const whole = await Promise.all(streams.map((id) => store.readStream(id)));
    const [rest, capitals, none, earlier, unknown, held, free] = await Promise.all([
      store.readStream(streams[0]!, 1),
      store.readStream(streams[0]!.toUpperCase(), 2),
      store.readStream(randomUUID()),
      Promise.all(commands.map(({ commandId }) => store.earlierReply(commandId))),
      store.earlierReply(randomUUID()),
      Promise.all(streams.map((id) => store.holders([`sleutel/${id}`, 'sleutel/vrij']))),
      store.holders(['sleutel/vrij']),
    ]);
    expect(await bad).toBe('refused');
    expect(whole.map((events) => events.map(({ streamId, version }) => [streamId, version]))).toEqual(
      streams.map((id) => [1, 2, 3].map((version) => [id, version])),
    );
    expect([rest, capitals, none].map((events) => events.map(({ version }) => version))).toEqual([[2, 3], [3], []]);
    expect(earlier.map((found) => found?.written.streams[0]?.streamId)).toEqual(streams);
    expect(unknown).toBeUndefined();
    expect(held).toEqual(streams.map((id) => new Map([[`sleutel/${id}`, id]])));
    expect(free).toEqual(new Map());
  });
});
