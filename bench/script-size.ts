import { gzipSync } from 'node:zlib';

/** Kilobytes (gzip) of the JavaScript that a page asks for when it is opened. */
export async function scriptKilobytes(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  // `noModule` scripts are for browsers that load none of the others.
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const sources = new Set(tags.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []));
  let bytes = 0;
  for (const source of sources) bytes += gzipSync(await (await fetch(new URL(source.replaceAll('&amp;', '&'), url))).bytes()).length;
  return bytes / 1000;
}
