import clsx from 'clsx';
import type { QrPicture } from '@/lib/shared/qr-picture';

/** A code to be scanned from the screen, dark on light in either theme. */
export const QrCode = ({
  picture,
  label,
  className = 'size-56',
}: {
  readonly picture: QrPicture;
  readonly label: string;
  readonly className?: string;
}) => (
  <svg
    role="img"
    aria-label={label}
    viewBox={`-3 -3 ${picture.size + 6} ${picture.size + 6}`}
    className={clsx('rounded-xl bg-white', className)}
    shapeRendering="crispEdges"
  >
    <path d={picture.path} fill="#000" />
  </svg>
);
