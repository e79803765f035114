import type pg from 'pg';

/** A prepared statement with its values, as text; answers do not matter. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/** What `pg` keeps per connection: statements that the server knows by name. */
type Knowing = pg.Connection & { readonly parsedStatements: Record<string, string | undefined> };

/**
 * Statements sent at once with one synchronisation at the end: the server runs them as one transaction, without BEGIN and
 * COMMIT, and answers once. `pg` by itself has one synchronisation, and so one transaction, per statement.
 * @throws the first failure: then none of them has happened
 */
export async function transact(pool: pg.Pool, statements: readonly Prepared[]): Promise<void> {
  const client = await pool.connect();
  try {
    await new Promise<void>((resolve, reject) => {
      client.query(new Transaction(statements, (error) => (error ? reject(error) : resolve())));
    });
  } finally {
    client.release();
  }
}

/** As `pg` calls what is given to it to submit. */
class Transaction implements pg.Submittable {
  /** Statements answered so far. */
  private done = 0;
  private failed = false;

  constructor(
    private readonly statements: readonly Prepared[],
    /** `pg` replaces it when it gives up waiting. */
    readonly callback: (error?: Error) => void,
  ) {}

  /** Of the statement that is being answered: `pg` notes by it what the server has parsed. */
  get name(): string | undefined {
    return this.statements[this.done]?.name;
  }

  get text(): string | undefined {
    return this.statements[this.done]?.text;
  }

  submit(connection: pg.Connection): void {
    const { parsedStatements } = connection as Knowing;
    const sent = new Set<string>();
    connection.stream.cork();
    for (const { name, text, values } of this.statements) {
      if (parsedStatements[name] === undefined && !sent.has(name)) connection.parse({ name, text, types: [] }, true);
      sent.add(name);
      connection.bind({ statement: name, values: values.map(String) }, true);
      connection.execute(null, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleCommandComplete(): void {
    this.done++;
  }

  handleDataRow(): void {
    // The counts that the statements check by themselves.
  }

  handleError(error: Error): void {
    this.failed = true;
    this.callback(error);
  }

  handleReadyForQuery(): void {
    if (!this.failed) this.callback();
  }
}
