import { describe, expect, it } from 'vitest';
import { renderLetter } from './render-letter';

const words = {
  lang: 'zh-CN',
  subject: '库存\r\nBcc: a@b.test',
  greeting: '<b>林</b>，您好',
  paragraphs: ['一 & 二'],
  items: ['"杯" <script>alert(1)</script>'],
  link: { label: '查看', url: 'https://shop.test/admin?a=1&b="2"' },
  footer: '可以关闭',
};

describe('a letter', () => {
  it('holds no markup of anyone else, and no second header line', () => {
    const { subject, html, text } = renderLetter(words);
    expect(subject).toBe('库存 Bcc: a@b.test');
    expect(html).not.toMatch(/<script|<b>|"2"/);
    expect(html).toContain('&#60;script&#62;');
    expect(html).toContain('href="https://shop.test/admin?a=1&#38;b=&#34;2&#34;"');
    expect(text).toContain('- "杯" <script>alert(1)</script>');
    expect(text).toContain('https://shop.test/admin?a=1&b="2"');
  });

  it('has no list when there is nothing to list', () => {
    expect(renderLetter({ ...words, items: [] }).html).not.toContain('<ul');
  });
});
