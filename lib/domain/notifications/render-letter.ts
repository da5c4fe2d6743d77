/** A letter's words in its reader's language; plain text. */
export type Words = {
  readonly lang: string;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
  readonly link: { readonly label: string; readonly url: string };
  /** Why it came, and how to have none. */
  readonly footer: string;
};

const escape = (text: string) => text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = {
  body: 'margin:0;padding:24px;background:#f5f2ef;color:#1d1b1a;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif',
  card: 'max-width:36rem;margin:0 auto;padding:24px;background:#ffffff;border-radius:16px',
  link: 'display:inline-block;padding:12px 20px;border-radius:8px;background:#1d1b1a;color:#ffffff;text-decoration:none',
  footer: 'max-width:36rem;margin:16px auto 0;color:#6b6560;font-size:13px',
};

/** The same words as plain text and as simple HTML, in which nothing of them is markup. Header lines hold no line breaks. */
export function renderLetter(words: Words): { readonly subject: string; readonly text: string; readonly html: string } {
  const { lang, greeting, paragraphs, items, link, footer } = words;
  const subject = words.subject.replaceAll(/\s+/g, ' ').trim();
  const list = items.map((item) => `- ${item}`).join('\n');
  const text = [greeting, ...paragraphs, ...(list === '' ? [] : [list]), `${link.label}\n${link.url}`, `--\n${footer}`].join('\n\n');
  const block = (tag: string, inner: string, css?: string) => `<${tag}${css === undefined ? '' : ` style='${css}'`}>${inner}</${tag}>`;
  const card = [
    block('p', escape(greeting)),
    ...paragraphs.map((paragraph) => block('p', escape(paragraph))),
    ...(items.length === 0 ? [] : [block('ul', items.map((item) => block('li', escape(item))).join(''))]),
    block('p', `<a href="${escape(link.url)}" style="${style.link}">${escape(link.label)}</a>`),
  ].join('');
  const html = `<!doctype html><html lang="${escape(lang)}"><meta charset="utf-8"><title>${escape(subject)}</title><body style='${style.body}'>${block('div', card, style.card)}${block('p', escape(footer), style.footer)}</body></html>`;
  return { subject, text: `${text}\n`, html };
}
