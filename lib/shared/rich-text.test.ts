import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRichText, safeHref } from './rich-text';

const picture = { url: '/media/p/abc.webp', alt: '杯', altEn: 'Cup', width: 800, height: 600 };
const text = (words: string) => ({ kind: 'text', text: words });

describe('descriptions', () => {
  it('leave plain text as it was: paragraphs by blank lines, line breaks inside', () => {
    expect(parseRichText('第一段\n还是第一段\n\n　　第二段 <3 & 5*6', [])).toEqual([
      { kind: 'paragraph', inside: [text('第一段\n还是第一段')] },
      { kind: 'paragraph', inside: [text('　　第二段 <3 & 5*6')] },
    ]);
    const words = fc.array(fc.stringMatching(/^[a-z一-龥，。 ]{1,20}$/), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, (paragraphs) => {
        const whole = paragraphs.map((one) => one.trim()).filter((one) => one !== '');
        expect(parseRichText(whole.join('\n\n'), [])).toEqual(whole.map((one) => ({ kind: 'paragraph', inside: [text(one)] })));
      }),
    );
  });

  it('have headings, bold, italics, lists, quotes, links and rules', () => {
    const blocks = parseRichText('# 一\n## 二\n\n- 甲\n- **乙**\n\n3. 三\n\n> 引\n\n*斜* [店](/c/tea)\n\n---', []);
    expect(blocks).toEqual([
      { kind: 'heading', level: 3, inside: [text('一')] },
      { kind: 'heading', level: 4, inside: [text('二')] },
      {
        kind: 'list',
        start: null,
        items: [[{ kind: 'paragraph', inside: [text('甲')] }], [{ kind: 'paragraph', inside: [{ kind: 'strong', inside: [text('乙')] }] }]],
      },
      { kind: 'list', start: 3, items: [[{ kind: 'paragraph', inside: [text('三')] }]] },
      { kind: 'quote', inside: [{ kind: 'paragraph', inside: [text('引')] }] },
      {
        kind: 'paragraph',
        inside: [{ kind: 'em', inside: [text('斜')] }, text(' '), { kind: 'link', href: '/c/tea', inside: [text('店')] }],
      },
      { kind: 'rule' },
    ]);
  });

  it('never skip a level of headings', () => {
    const levels = parseRichText('### a\n# b\n### c\n## d', []).map((block) => (block.kind === 'heading' ? block.level : 0));
    expect(levels).toEqual([3, 3, 4, 4]);
  });

  it('show pictures of the product between paragraphs, and no others', () => {
    const blocks = parseRichText(`前 ![](${picture.url}) 后\n\n![x](https://evil.test/t.gif) ![y](/media/p/other.webp)`, [picture]);
    expect(blocks).toEqual([
      { kind: 'paragraph', inside: [text('前 ')] },
      { kind: 'picture', ...picture },
      { kind: 'paragraph', inside: [text(' 后')] },
    ]);
    expect(parseRichText(`![近看](${picture.url})`, [picture])).toEqual([{ kind: 'picture', ...picture, alt: '近看', altEn: '近看' }]);
  });

  it('hold no code of a stranger: markup is words, links lead nowhere but to sites, mail and telephones', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '[a](javascript:alert(1))',
      '[a](JaVaScRiPt&colon;alert(1))',
      '[a](&#106;avascript:alert(1))',
      '[a](\u0001javascript:alert(1))',
      '[a](java\nscript:alert(1))',
      '[a](data:text/html;base64,PHNjcmlwdD4=)',
      '[a](vbscript:x)',
      '![a](javascript:alert(1))',
      '<a href="javascript:alert(1)" style="position:fixed">a</a>',
      '<javascript:alert(1)>',
      '[x]: javascript:alert(1)\n\n[x]',
      '<style>body{display:none}</style>',
    ];
    const kinds = new Set(['text', 'break', 'strong', 'em', 'link', 'paragraph', 'heading', 'list', 'quote', 'rule', 'picture']);
    for (const one of hostile) {
      const found = JSON.stringify(parseRichText(one, [picture]));
      for (const [, kind = ''] of found.matchAll(/"kind":"(\w+)"/g)) expect(kinds).toContain(kind);
      expect(found, one).not.toContain('"href"');
    }
    expect(parseRichText('<b>x</b>', [])).toEqual([{ kind: 'paragraph', inside: [text('<b>x</b>')] }]);
  });

  it('take a hostile text in good time', () => {
    for (const part of ['> ', '*a ', '[', '![](', '- \n', '**', '_a_*', '1. '])
      expect(() => parseRichText(part.repeat(10_000 / part.length), [])).not.toThrow();
  }, 20_000);

  it('know where a link may lead', () => {
    expect(safeHref('https://example.com/a?b#c')).toBe('https://example.com/a?b#c');
    expect(safeHref('mailto:a@example.com')).toBe('mailto:a@example.com');
    expect(safeHref('/p/cup')).toBe('/p/cup');
    for (const no of ['//evil.test', '/\\evil.test']) expect(safeHref(no)).toMatch(/^https:\/\/evil\.test/);
    for (const no of ['javascript:alert(1)', ' javascript:alert(1)', 'relative', '', 'ftp://x', 'blob:x']) expect(safeHref(no)).toBeNull();
  });
});
