import { writeFile } from 'node:fs/promises';
import { kinds } from './catalogue';

type Entry = { category: string; colours: string[]; keys: Record<string, string[]> };

/** Writes the list from which the demo data chooses pictures. */
export async function writeIndex(file: string): Promise<void> {
  const index: Record<string, Entry> = {};
  for (const { family, kind, pictures } of kinds) {
    const keys: Record<string, string[]> = {};
    for (const picture of pictures) (keys[picture.colour] ??= []).push(picture.key);
    index[kind] = { category: family, colours: Object.keys(keys), keys };
  }
  await writeFile(file, `${JSON.stringify(index, null, 2)}\n`);
}
