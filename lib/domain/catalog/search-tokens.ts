import { pinyin } from 'pinyin-pro';

// A document's words and a question's words are made here and nowhere else, from letters and digits alone:
// whatever people type, nothing of it reaches PostgreSQL's query language.

const longest = 40;
const reach = 6;
const han = /\p{Script=Han}+/gu;
const runs = /\p{Script=Han}+|[a-z0-9]+/gu;

/** Marks of pinyin words: a digit in front keeps them apart from English ones. */
const full = '0';
const initial = '1';

/** One form for what looks the same: NFKC, lower case, accents and control characters gone. */
export function normalize(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC');
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const pairsOf = (characters: readonly string[]) => characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
/** "lamps" and "lamp" are one word. */
const stem = (word: string) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);
const pieces = (text: string) => (normalize(text).match(runs) ?? []).map((piece) => piece.slice(0, longest));
const isHan = (piece: string) => piece.search(han) === 0;

/** Pinyin of a run of Chinese from each of its characters on, whole and by initials: what is typed is a prefix of one of them. */
function pinyinTokens(run: string): string[] {
  const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).map((syllable) =>
    syllable.replaceAll(/[^a-z]/g, ''),
  );
  return syllables.flatMap((_, i) => {
    const from = syllables.slice(i, i + reach);
    return [full + from.join(''), initial + from.map((syllable) => syllable[0] ?? '').join('')];
  });
}

/** The words of a product's document: Chinese by character and pair, Latin by word, pinyin for the texts that people spell out. */
export function documentTokens(texts: readonly string[], spelled: readonly string[]): string[] {
  const words = new Set<string>();
  for (const piece of texts.flatMap(pieces)) {
    if (!isHan(piece)) words.add(piece).add(stem(piece));
    else for (const word of [...piece, ...pairsOf([...piece])]) words.add(word);
  }
  for (const piece of spelled.flatMap(pieces)) if (isHan(piece)) for (const word of pinyinTokens(piece)) words.add(word);
  return [...words];
}

const syllables =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?ang|[iu]?an|[iu]?ong|iao|uai|eng|ing|ai|ei|ao|ou|en|er|in|un|ia|ie|iu|ua|uo|ui|ue|ve|[aeiouv]))+$/;
const maybePinyin = (word: string) => word.length >= 2 && syllables.test(word);
const quoted = (word: string, prefix = false) => `'${word}'${prefix ? ':*' : ''}`;

function latinTerm(word: string, typing: boolean): string {
  const forms = [quoted(stem(word), true)];
  if (/^[a-z]+$/.test(word) && (typing || maybePinyin(word))) forms.push(quoted(full + word, true));
  if (typing && /^[a-z]{2,6}$/.test(word)) forms.push(quoted(initial + word, true));
  return `(${forms.join(' | ')})`;
}

const hanTerms = (run: string) => (run.length === 1 ? [quoted(run)] : pairsOf([...run]).map((pair) => quoted(pair)));
const most = 16;

/** The text of a tsquery that wants every word; null when nothing is left to look for. `typing`: the last word is still being written. */
export function strictQuery(text: string, typing = false): string | null {
  const terms = pieces(text).flatMap((piece) => (isHan(piece) ? hanTerms(piece) : [latinTerm(piece, typing)]));
  return terms.length === 0 ? null : terms.slice(0, most).join(' & ');
}

/** For when nothing has every word: any character pair, or the start of any word. */
export function looseGrams(text: string): string[] {
  const grams = pieces(text).flatMap((piece) => {
    if (isHan(piece)) return piece.length === 1 ? [piece] : [...pairsOf([...piece]), ...piece];
    return piece.length < 3 ? [piece] : [piece.slice(0, 3), full + piece.slice(0, 3)];
  });
  return [...new Set(grams)].slice(0, most * 2);
}

export const looseQuery = (grams: readonly string[]): string | null =>
  grams.length === 0 ? null : grams.map((gram) => quoted(gram, /^[a-z0-9]/.test(gram))).join(' | ');
