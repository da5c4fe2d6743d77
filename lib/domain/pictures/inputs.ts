/** Of one file as it is uploaded. */
export const mostPictureBytes = 15 * 1024 * 1024;
/** Files of one form; more are sent one form after the other. */
export const picturesAtOnce = 10;
/** The shorter side, in pixels. */
export const smallestPicture = 200;
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;
