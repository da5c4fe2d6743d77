import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A picture that a text may show. */
export type TextPicture = {
  readonly url: string;
  readonly alt: string;
  readonly altEn: string;
  readonly width: number;
  readonly height: number;
};
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'em'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] };
export type Block =
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 3 | 4 | 5; readonly inside: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly inside: readonly Block[] }
  | { readonly kind: 'rule' }
  | ({ readonly kind: 'picture' } & TextPicture);

/** Of CommonMark (https://spec.commonmark.org) what a description needs: no HTML, no code, no references. */
const constructs = {
  disable: {
    null: ['htmlFlow', 'htmlText', 'codeFenced', 'codeIndented', 'codeText', 'definition', 'setextUnderline'],
  },
};
const deepest = 6;
const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const somewhere = 'https://somewhere.invalid';

/** Where a link of a merchant may lead: a page of this site, another site, a mail address or a telephone; null for anything else. */
export function safeHref(given: string): string | null {
  const url = given.trim();
  if (!URL.canParse(url, somewhere)) return null;
  const { protocol, origin, href, pathname, search, hash } = new URL(url, somewhere);
  if (!protocols.has(protocol)) return null;
  if (origin !== somewhere) return href;
  return url.startsWith('/') ? pathname + search + hash : null;
}

const textOf = (node: Nodes): string => {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(textOf).join('');
  return 'alt' in node ? (node.alt ?? '') : '';
};

function inlines(nodes: readonly PhrasingContent[], depth: number): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'break':
        return [{ kind: 'break' }];
      case 'strong':
      case 'emphasis':
        if (depth >= deepest) return [{ kind: 'text', text: textOf(node) }];
        return [{ kind: node.type === 'strong' ? 'strong' : 'em', inside: inlines(node.children, depth + 1) }];
      case 'link': {
        const href = safeHref(node.url);
        const inside = inlines(node.children, depth + 1);
        return href === null || depth >= deepest ? inside : [{ kind: 'link', href, inside }];
      }
      default:
        return [{ kind: 'text', text: textOf(node) }];
    }
  });
}

type Pictures = ReadonlyMap<string, TextPicture>;

/** A picture stands between paragraphs, wherever it was written; one that isn't the product's own is left out. */
function paragraph(nodes: readonly PhrasingContent[], pictures: Pictures): Block[] {
  const blocks: Block[] = [];
  let words: PhrasingContent[] = [];
  const flush = () => {
    if (words.some((node) => textOf(node).trim() !== '')) blocks.push({ kind: 'paragraph', inside: inlines(words, 0) });
    words = [];
  };
  for (const node of nodes)
    if (node.type === 'image') {
      flush();
      const picture = pictures.get(node.url);
      const said = node.alt ?? '';
      if (picture !== undefined) blocks.push({ kind: 'picture', ...picture, ...(said === '' ? {} : { alt: said, altEn: said }) });
    } else words.push(node);
  flush();
  return blocks;
}

function blocksOf(nodes: readonly RootContent[], pictures: Pictures, depth: number): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (depth >= deepest) return [{ kind: 'paragraph', inside: [{ kind: 'text', text: textOf(node) }] }];
    switch (node.type) {
      case 'paragraph':
        return paragraph(node.children, pictures);
      case 'heading':
        return [{ kind: 'heading', level: node.depth === 1 ? 3 : node.depth === 2 ? 4 : 5, inside: inlines(node.children, 0) }];
      case 'list': {
        const items = node.children.map(({ children }) => blocksOf(children, pictures, depth + 1));
        return [{ kind: 'list', start: node.ordered === true ? (node.start ?? 1) : null, items }];
      }
      case 'blockquote':
        return [{ kind: 'quote', inside: blocksOf(node.children, pictures, depth + 1) }];
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      default:
        return [];
    }
  });
}

/** No heading is more than one level below the one before it, the page's own being the second. */
function stepwise(blocks: readonly Block[]): Block[] {
  let above = 2;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const level = Math.min(block.level, above + 1);
    above = level;
    return { ...block, level: level <= 3 ? 3 : level === 4 ? 4 : 5 };
  });
}

/**
 * A description as what it is made of, to be drawn by components: no HTML comes out of it, whatever goes in.
 * Headings, bold, italics, lists, quotes, links, and pictures of the product; plain text stays what it is, line breaks too.
 */
export function parseRichText(text: string, pictures: readonly TextPicture[]): Block[] {
  const known = new Map(pictures.map((picture) => [picture.url, picture]));
  try {
    return stepwise(blocksOf(fromMarkdown(text, { extensions: [constructs] }).children, known, 0));
  } catch (error) {
    // Nested beyond anything that people write: it stays words.
    if (!(error instanceof RangeError)) throw error;
    return [{ kind: 'paragraph', inside: [{ kind: 'text', text }] }];
  }
}
