/** An open file. */
export type OpenFile = {
  /** Bytes */
  readonly size: number;
  /** Up to so many bytes from there on: fewer at the end of the file. */
  read(position: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  /** All bytes from there on, in pieces. */
  pieces(from?: number): AsyncGenerator<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
};

/** Where files are kept: a folder, or a bucket. A key is a path such as pictures/ab/abc….webp, or what `fileKey` made. */
export type FileStore = {
  /** Keeps a small file, whole or not at all. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** All of a small file; null when it isn't there. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * Keeps what comes, whole or not at all.
   * @returns its size in bytes and its SHA-256 in hex; null when there was more than `most` bytes
   */
  keep(key: string, from: AsyncIterable<Uint8Array>, most: number): Promise<{ readonly bytes: number; readonly sha256: string } | null>;
  /** Writes at the end of what has been agreed on: what stands behind `position` was of a step that was cut off. @returns the new end */
  append(key: string, position: number, bytes: Uint8Array): Promise<number>;
  /** Null when there is no such file (any more). */
  open(key: string): Promise<OpenFile | null>;
  /** What has been kept under this key is gone, if it was there. */
  remove(key: string): Promise<void>;
  /** So are all files of tasks that nothing was written to since. @returns how many */
  removeUnused(since: Date): Promise<number>;
};

/** The key of a file of a task, which has an id. Such files go after a while. */
export const fileKey = (id: string, part: 'upload' | 'rows' | 'spool' | 'csv' | 'xlsx'): string => `files/${id.slice(-2)}/${id}.${part}`;
