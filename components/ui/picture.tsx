import { sizedPicture } from '@/lib/shared/picture';

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

/** A picture in the sizes that screens need, without JavaScript. */
export const Picture = ({ src, alt, sizes, width = 800, height = 800, first = false, className }: Props) => (
  <img
    {...sizedPicture(src)}
    alt={alt}
    sizes={sizes}
    width={width}
    height={height}
    loading={first ? 'eager' : 'lazy'}
    fetchPriority={first ? 'high' : 'auto'}
    className={className}
  />
);
