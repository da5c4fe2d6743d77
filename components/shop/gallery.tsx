'use client';

import { useRef, useState } from 'react';
import type { ProductView } from '@/lib/domain/catalog/views';
import { fill } from '@/lib/shared/format';
import { pictureOf, sizedPicture } from '@/lib/shared/picture';
import { type Locale, pick } from '@/lib/shared/locale';

type Props = {
  readonly media: ProductView['media'];
  readonly locale: Locale;
  readonly labels: { readonly picture: string; readonly zoom: string; readonly close: string };
};

/** The id of the element that holds the pictures: choosing an option shows its picture there. */
export const galleryId = 'gallery';

/** Shows the picture with this address. */
export function showPicture(url: string): void {
  const frame = document.getElementById(galleryId);
  const shown = [...(frame?.children ?? [])].find((child) => child instanceof HTMLElement && child.dataset['url'] === url);
  if (frame !== null && shown instanceof HTMLElement) frame.scrollTo({ left: shown.offsetLeft - frame.offsetLeft, behavior: 'smooth' });
}

/** Pictures to swipe, thumbnails to press, and one press to see a picture large. Without JavaScript a picture is a link. */
export function Gallery({ media, locale, labels }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const large = media[at];
  if (large === undefined) return <div className="aspect-square rounded-2xl bg-surface-2" />;
  return (
    <div className="space-y-3 md:sticky md:top-36">
      <div
        id={galleryId}
        role="group"
        aria-label={pick(locale, large.alt, large.altEn)}
        onScroll={({ currentTarget }) => setAt(Math.round(currentTarget.scrollLeft / Math.max(1, currentTarget.clientWidth)))}
        className="no-scrollbar -mx-4 flex snap-x snap-mandatory overflow-x-auto bg-surface-2 sm:mx-0 sm:rounded-2xl"
      >
        {media.map(({ url, alt, altEn, width, height }, index) => (
          <a
            key={url}
            data-url={url}
            href={url}
            aria-label={labels.zoom}
            onClick={(event) => {
              event.preventDefault();
              setAt(index);
              dialog.current?.showModal();
            }}
            className="block w-full shrink-0 cursor-zoom-in snap-center"
          >
            <img
              {...sizedPicture(url)}
              sizes="(min-width: 1312px) 600px, (min-width: 768px) 50vw, 100vw"
              alt={pick(locale, alt, altEn)}
              width={width}
              height={height}
              loading={index === 0 ? 'eager' : 'lazy'}
              fetchPriority={index === 0 ? 'high' : 'auto'}
              className="aspect-square w-full object-cover"
            />
          </a>
        ))}
      </div>
      {media.length < 2 ? null : (
        <ul className="no-scrollbar flex gap-2 overflow-x-auto p-1">
          {media.map(({ url }, index) => (
            <li key={url}>
              <button
                type="button"
                aria-label={fill(labels.picture, { index: index + 1 })}
                aria-current={index === at}
                onClick={() => showPicture(url)}
                className={`block overflow-hidden rounded-lg border-2 ${index === at ? 'border-ink' : 'border-transparent hover:border-line-strong'}`}
              >
                <img src={pictureOf(url, 160)} alt="" width={64} height={64} loading="lazy" className="size-14 object-cover sm:size-16" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <dialog
        ref={dialog}
        aria-label={labels.zoom}
        className="m-auto max-h-[92dvh] max-w-[92vw] rounded-2xl bg-surface p-0 backdrop:bg-black/70"
      >
        <form method="dialog">
          <button aria-label={labels.close} className="relative block cursor-zoom-out">
            <img
              src={large.url}
              alt=""
              loading="lazy"
              width={large.width}
              height={large.height}
              className="h-auto max-h-[92dvh] w-auto max-w-full"
            />
            <span
              aria-hidden
              className="absolute top-3 right-3 grid size-11 place-items-center rounded-full bg-surface text-lg shadow-soft"
            >
              ×
            </span>
          </button>
        </form>
      </dialog>
    </div>
  );
}
