import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Things by kind and key, kept in one SQLite file; ':memory:' forgets. */
export type Store = {
  get<T>(kind: string, key: string): T | undefined;
  put(kind: string, key: string, value: object): void;
  all<T>(kind: string): T[];
  close(): void;
};

export function openStore(file: string): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  db.exec('pragma journal_mode = wal; create table if not exists thing (kind text, key text, value text, primary key (kind, key)) strict');
  const one = db.prepare('select value from thing where kind = ? and key = ?');
  const many = db.prepare('select value from thing where kind = ? order by rowid');
  const save = db.prepare('insert into thing values (?, ?, ?) on conflict do update set value = excluded.value');
  const parse = (row: Record<string, unknown> | undefined) => (row === undefined ? undefined : JSON.parse(String(row['value'])));
  return {
    get: (kind, key) => parse(one.get(kind, key)),
    put: (kind, key, value) => void save.run(kind, key, JSON.stringify(value)),
    all: (kind) => many.all(kind).map(parse),
    close: () => db.close(),
  };
}
