import pg from 'pg';
import { tags } from '@/lib/shared/tags';
import { setTimeout as wait } from 'node:timers/promises';

/** What a server needs to count the statements it runs. */
export const countingSettings = ['shared_preload_libraries=pg_stat_statements', 'pg_stat_statements.track_utility=off'];

type Page = { readonly name: string; readonly url: string };

/** Prints how many statements each page makes: the first time after its cache has expired, and the second time. */
export async function countQueries(databaseUrl: string, pages: readonly Page[], headers: Record<string, string>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('create extension if not exists pg_stat_statements');
  const during = async (url: string): Promise<number> => {
    await client.query('select pg_stat_statements_reset()');
    await (await fetch(url, { headers })).text();
    // What runs beside the pages (jobs, limits' clean-up) is not theirs.
    const { rows } = await client.query<{ calls: number }>(
      `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements
       where query !~ 'graphile_worker|pg_stat_statements|pg_notify' and dbid = (select oid from pg_database where datname = current_database())`,
    );
    return rows[0]?.calls ?? 0;
  };
  for (const { name, url } of pages) {
    await client.query('select pg_notify($1, $2)', ['tags_expired', tags.catalogue]);
    await wait(500);
    console.log(`${name.padEnd(28)} ${String(await during(url)).padStart(7)} / ${await during(url)}`);
  }
  await client.end();
}
