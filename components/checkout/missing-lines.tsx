import type { Route } from 'next';
import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { type Locale, pick } from '@/lib/shared/locale';

type Line = {
  readonly variantId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
};
type Props = {
  readonly lines: readonly Line[];
  readonly locale: Locale;
  readonly title: string;
  readonly hint?: { readonly text: string; readonly href: Route };
};

/** Goods that were ticked and cannot be had as they were. */
export function MissingLines({ lines, locale, title, hint }: Props) {
  if (lines.length === 0) return null;
  return (
    <Notice tone="danger" className="my-4">
      <p className="font-medium">{title}</p>
      <ul className="list-inside list-disc">
        {lines.map((line) => (
          <li key={line.variantId}>
            {pick(locale, line.title, line.titleEn)} {pick(locale, line.options, line.optionsEn)}
          </li>
        ))}
      </ul>
      {hint === undefined ? null : (
        <Link href={hint.href} className="underline">
          {hint.text}
        </Link>
      )}
    </Notice>
  );
}
