import { Fragment } from 'react';
import { sizedPicture } from '@/lib/shared/picture';
import { type Locale, pick } from '@/lib/shared/locale';
import type { Block, Inline } from '@/lib/shared/rich-text';

// Texts don't change on the page: a part has no identity but its place.
/* oxlint-disable react/no-array-index-key */

function Words({ inside }: { readonly inside: readonly Inline[] }) {
  return inside.map((part, index) => {
    switch (part.kind) {
      case 'text':
        return <Fragment key={index}>{part.text}</Fragment>;
      case 'break':
        return <br key={index} />;
      case 'strong':
        return (
          <strong key={index} className="font-semibold">
            <Words inside={part.inside} />
          </strong>
        );
      case 'em':
        return (
          <em key={index}>
            <Words inside={part.inside} />
          </em>
        );
      case 'link':
        return (
          <a key={index} href={part.href} rel="nofollow noopener ugc" className="text-accent-text underline underline-offset-4">
            <Words inside={part.inside} />
          </a>
        );
    }
  });
}

function Part({ block, locale }: { readonly block: Block; readonly locale: Locale }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className="whitespace-pre-line">
          <Words inside={block.inside} />
        </p>
      );
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading className={block.level === 3 ? 'pt-2 text-lg font-semibold' : 'pt-1 font-semibold'}>
          <Words inside={block.inside} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.start === null ? 'ul' : 'ol';
      return (
        <List
          {...(block.start === null ? {} : { start: block.start })}
          className={`space-y-1 pl-6 ${block.start === null ? 'list-disc' : 'list-decimal'}`}
        >
          {block.items.map((item, index) => (
            <li key={index}>
              <RichText blocks={item} locale={locale} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote className="space-y-4 border-l-2 border-line-strong pl-4 text-muted">
          <RichText blocks={block.inside} locale={locale} />
        </blockquote>
      );
    case 'rule':
      return <hr className="border-line" />;
    case 'picture':
      return (
        <img
          {...sizedPicture(block.url)}
          alt={pick(locale, block.alt, block.altEn)}
          sizes="(min-width: 768px) 42rem, 100vw"
          width={block.width}
          height={block.height}
          loading="lazy"
          className="h-auto w-full rounded-2xl bg-surface-2"
        />
      );
  }
}

/** A description, drawn from its parts: no HTML of a merchant ever reaches the page. */
export const RichText = ({ blocks, locale }: { readonly blocks: readonly Block[]; readonly locale: Locale }) =>
  blocks.map((block, index) => <Part key={index} block={block} locale={locale} />);
