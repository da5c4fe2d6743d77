'use client';

import { RichText } from '@/components/shop/rich-text';
import type { Locale } from '@/lib/shared/locale';
import { parseRichText, type TextPicture } from '@/lib/shared/rich-text';

type Props = { readonly text: string; readonly media: readonly TextPicture[]; readonly locale: Locale; readonly empty: string };

/** A description as the shop shows it. */
export function TextPreview({ text, media, locale, empty }: Props) {
  const blocks = parseRichText(text, media);
  return blocks.length === 0 ? <p className="text-muted">{empty}</p> : <RichText blocks={blocks} locale={locale} />;
}
