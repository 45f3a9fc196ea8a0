// SPDX-License-Identifier: GPL-3.0-or-later
// The little of `pg` that is used here.
declare module 'pg' {
  interface Query {
    name?: string;
    text: string;
    values?: unknown[];
  }
  interface Result<Row> {
    rows: Row[];
    rowCount: number | null;
  }
  interface Queryable {
    query<Row = Record<string, unknown>>(query: string | Query): Promise<Result<Row>>;
    end(): Promise<void>;
  }
  interface Client extends Queryable {
    connect(): Promise<void>;
  }
  interface PooledClient extends Queryable {
    release(): void;
  }
  interface Pool extends Queryable {
    connect(): Promise<PooledClient>;
  }
  const pg: {
    Client: new (options: { connectionString: string | undefined }) => Client;
    Pool: new (options: { connectionString: string | undefined; max?: number }) => Pool;
    types: { setTypeParser(type: number, parse: (text: string) => unknown): void; builtins: { INT8: number } };
  };
  export default pg;
}
