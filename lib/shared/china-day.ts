/** A day of the calendar in Asia/Shanghai (GMT+8 all year since 1992), as yyyy-MM-dd. */
const offsetMs = 8 * 3_600_000;
export const dayMs = 24 * 3_600_000;

/** The day in China at this moment. */
export const chinaDay = (at: Date): string => new Date(at.getTime() + offsetMs).toISOString().slice(0, 10);

/** When the day begins in China. */
export const dayStart = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) - offsetMs);

/** So many days later, or earlier. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** Whether the text is a day that the calendar has. */
export const isDay = (text: string): boolean =>
  /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text;

/** yyyy-MM-dd HH:mm:ss in China. */
export const chinaTime = (at: Date): string => new Date(at.getTime() + offsetMs).toISOString().slice(0, 19).replace('T', ' ');

/** The moment of such a text; an invalid date for any other. */
export const chinaMoment = (text: string): Date => new Date(`${text.trim().replace(' ', 'T')}+08:00`);
