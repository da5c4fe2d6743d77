import 'server-only';
import QRCode from 'qrcode';
import type { QrPicture } from '@/lib/shared/qr-picture';

/** A text as a QR code that phones read from a screen (ISO/IEC 18004, level M). */
export function qrPicture(text: string): QrPicture {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data).flatMap((module, index) => (module === 0 ? [] : [`M${index % size} ${Math.floor(index / size)}h1v1h-1z`]));
  return { size, path: dark.join('') };
}
