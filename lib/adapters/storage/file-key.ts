/** The same key, if it is one: a path of small letters that leads nowhere else. */
export function checkedKey(key: string): string {
  if (!/^[a-z]+(\/[0-9a-z-]+)*\/[0-9a-z-]+\.[a-z]{3,6}$/.test(key)) throw new Error('not a key of a file');
  return key;
}
