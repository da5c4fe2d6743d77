import { createVerify } from 'node:crypto';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 16 });

/** The least that a webhook can do: one signature is verified, one row is kept. */
export async function POST(request) {
  const form = new URLSearchParams(await request.text());
  const signature = form.get('sign') ?? '';
  form.delete('sign');
  form.delete('sign_type');
  const text = [...form]
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('&');
  if (!createVerify('RSA-SHA256').update(text).verify(process.env.BENCH_PUBLIC_KEY, signature, 'base64')) return new Response('fail');
  await pool.query({
    name: 'keep',
    text: 'insert into bench_notify ("id", "body") values ($1, $2)',
    values: [form.get('notify_id'), text],
  });
  return new Response('success');
}
