import type { Socket } from 'node:net';
import type pg from 'pg';

/** The part of pg's connection that a query of our own needs. */
interface Connection {
  readonly stream: Socket;
  query(text: string): void;
}

const COPY_DATA = 0x64; // d
const COPY_OUT_RESPONSE = 0x48; // H
const HEADER_BYTES = 5;
/** Signature, flags and length of the extension: before the first row of a binary COPY. */
const FILE_HEADER_BYTES = 19;

/** Rows of a binary COPY lie in `bytes`: `starts[i]` is where row i begins, at its field count. `count` rows. */
export interface RowChunk {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly count: number;
}

/**
 * Reads `COPY (…) TO STDOUT (FORMAT binary)` as chunks of whole rows straight from the socket: a message per row through
 * a stream would cost more than the rest of a rebuild. `onRows` is called synchronously; `bytes` may be kept, the
 * rest of the chunk is valid during the call only.
 */
export function copyOut(client: pg.Client, sql: string, onRows: (chunk: RowChunk) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyOut(sql, onRows, resolve, reject) as unknown as pg.Submittable);
  });
}

class CopyOut {
  private connection!: Connection;
  private pgListener!: (data: Buffer) => void;
  private rest: Buffer | undefined;
  private headerSeen = false;
  private starts = new Int32Array(1024);
  private failure: Error | undefined;

  constructor(
    private readonly sql: string,
    private readonly onRows: (chunk: RowChunk) => void,
    private readonly resolve: () => void,
    private readonly reject: (error: Error) => void,
  ) {}

  submit(connection: Connection): void {
    this.connection = connection;
    this.pgListener = connection.stream.listeners('data')[0] as (data: Buffer) => void;
    connection.stream.removeListener('data', this.pgListener);
    connection.stream.on('data', this.onData);
    connection.query(this.sql);
  }

  private readonly onData = (data: Buffer): void => {
    if (!this.rest) return this.scan(data);
    // Only the message that was cut in two is put together anew, not all that came.
    const missing = this.missing(this.rest, data);
    if (missing > data.length) {
      this.rest = Buffer.concat([this.rest, data]);
      return;
    }
    const whole = Buffer.concat([this.rest, data.subarray(0, missing)]);
    this.rest = undefined;
    if (this.isOurs(whole[0]!)) {
      this.scan(whole);
      if (missing < data.length) this.scan(data.subarray(missing));
    } else this.handBack(Buffer.concat([whole, data.subarray(missing)]));
  };

  /** Bytes of `data` that belong to the message begun in `rest`; more than there are: it does not end here either. */
  private missing(rest: Buffer, data: Buffer): number {
    if (rest.length + data.length < HEADER_BYTES) return data.length + 1;
    let length = 0;
    for (let i = 1; i < HEADER_BYTES; i++)
      length = length * 256 + (i < rest.length ? rest[i]! : data[i - rest.length]!);
    return 1 + length - rest.length;
  }

  private isOurs(code: number): boolean {
    return code === COPY_DATA || code === COPY_OUT_RESPONSE;
  }

  private scan(bytes: Buffer): void {
    let at = 0;
    let count = 0;
    while (at + HEADER_BYTES <= bytes.length) {
      const code = bytes[at]!;
      if (!this.isOurs(code)) {
        this.give(bytes, count);
        this.handBack(bytes.subarray(at));
        return;
      }
      const end = at + 1 + bytes.readUInt32BE(at + 1);
      if (end > bytes.length) break;
      if (code === COPY_DATA) {
        let start = at + HEADER_BYTES;
        if (!this.headerSeen) {
          this.headerSeen = true;
          start += FILE_HEADER_BYTES;
        }
        // The last row is a field count of -1.
        if (end - start > 2) {
          if (count === this.starts.length) this.grow();
          this.starts[count++] = start;
        }
      }
      at = end;
    }
    this.give(bytes, count);
    if (at < bytes.length) this.rest = bytes.subarray(at);
  }

  private give(bytes: Buffer, count: number): void {
    if (count === 0 || this.failure) return;
    try {
      this.onRows({ bytes, starts: this.starts, count });
    } catch (error) {
      // The rest still comes over the line: take it in and tell at the end.
      this.failure = error as Error;
    }
  }

  private grow(): void {
    const more = new Int32Array(this.starts.length * 2);
    more.set(this.starts);
    this.starts = more;
  }

  /** What is not a row is for pg: done, an error, ready for the next query. */
  private handBack(bytes: Buffer): void {
    this.connection.stream.removeListener('data', this.onData);
    this.connection.stream.on('data', this.pgListener);
    this.pgListener(bytes);
  }

  // What pg calls on a query in hand.
  handleError(error: Error): void {
    this.reject(error);
  }
  handleReadyForQuery(): void {
    if (this.failure) this.reject(this.failure);
    else this.resolve();
  }
  handleCopyData(): void {}
  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
}
