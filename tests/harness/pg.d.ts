// SPDX-License-Identifier: GPL-3.0-or-later
// The little of `pg` that is used here.
declare module 'pg' {
  class Client {
    constructor(options: { connectionString: string });
    connect(): Promise<void>;
    query(statement: string): Promise<{ rowCount: number | null; rows: Record<string, string>[] }>;
    end(): Promise<void>;
  }
  const pg: { Client: typeof Client };
  export default pg;
}
