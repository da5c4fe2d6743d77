import { getImageProps } from 'next/image';

type Props = {
  readonly src: string;
  readonly alt: string;
  /** How wide it is drawn, as in the attribute `sizes`. */
  readonly sizes: string;
  readonly width?: number;
  readonly height?: number;
  /** It is the first thing to be seen: load it at once. */
  readonly first?: boolean;
  readonly className?: string;
};

/** A picture in the sizes that screens need, without JavaScript. For server components. */
export function Picture({ src, alt, sizes, width = 800, height = 800, first = false, className }: Props) {
  const { props } = getImageProps({ src, alt, sizes, width, height });
  // React writes a preload for eager pictures into the head by itself.
  return (
    <img
      {...props}
      alt={alt}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
      className={className}
    />
  );
}
