import { type Entry, type FileEntry, Reader, ZipReader } from '@zip.js/zip.js';
import { Parser, type Handler } from 'htmlparser2';
import type { OpenFile } from '@/lib/domain/files/file-store';
import { Refusal } from '@/lib/shared/refusal';

const mostEntries = 2000;
/** What a part may unfold to: so many times its size in the file, and some more; never more than so much. Bytes. */
const mostRatio = 200;
const mostSpare = 64 * 1024 * 1024;
const mostBytes = 4 * 1024 ** 3;
/** So many pieces without a tag or a text in them are no workbook's. */
const mostSilent = 64;

class FileReader extends Reader<OpenFile> {
  readonly #file: OpenFile;
  constructor(file: OpenFile) {
    super(file);
    this.#file = file;
    this.size = file.size;
  }
  override async init(): Promise<void> {
    this.size = this.#file.size;
  }
  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.#file.read(index, length);
  }
}

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

/** The parts of a workbook by their names. @throws Refusal FILE_UNREADABLE when it is no archive, or broken off */
export async function openWorkbook(file: OpenFile): Promise<ReadonlyMap<string, FileEntry>> {
  const parts = new Map<string, FileEntry>();
  try {
    for await (const entry of new ZipReader(new FileReader(file), { useWebWorkers: false }).getEntriesGenerator()) {
      if (parts.size >= mostEntries) throw new Refusal('FILE_TOO_LARGE', { mb: 0 });
      if (isFile(entry) && !entry.encrypted) parts.set(entry.filename, entry);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('FILE_UNREADABLE');
  }
  return parts;
}

/** The bytes of a part as they unfold. @throws Refusal FILE_TOO_LARGE, FILE_UNREADABLE */
async function* unfolded(part: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const most = Math.min(mostBytes, part.compressedSize * mostRatio + mostSpare);
  // What goes wrong on the way breaks the stream, where it is thrown.
  const unfolding = part
    .getData(writable, { useWebWorkers: false })
    .catch((error: unknown) => writable.abort(error).catch(() => undefined));
  const reader = readable.getReader();
  let bytes = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytes += next.value.byteLength;
      if (bytes > most) throw new Refusal('FILE_TOO_LARGE', { mb: Math.floor(most / 1024 ** 2) });
      yield next.value;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('FILE_UNREADABLE');
  } finally {
    await reader.cancel().catch(() => undefined);
    await unfolding;
  }
}

/** What is done with the parts of an XML text. A name comes without its prefix. */
export type XmlReader = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
};
const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads a part; what `reader` has gathered can be taken after each piece. No entity but XML's own five, and no document type, means anything. */
export async function* readXml(part: FileEntry, reader: XmlReader): AsyncGenerator<void> {
  let silent = 0;
  const handler: Partial<Handler> = {
    onopentag: (name, attributes) => {
      silent = 0;
      reader.open(bare(name), attributes);
    },
    ontext: (text) => {
      silent = 0;
      reader.text(text);
    },
    onclosetag: (name) => {
      silent = 0;
      reader.close(bare(name));
    },
  };
  const parser = new Parser(handler, { xmlMode: true });
  const decoder = new TextDecoder();
  for await (const bytes of unfolded(part)) {
    silent += 1;
    if (silent > mostSilent) throw new Refusal('FILE_UNREADABLE');
    parser.write(decoder.decode(bytes, { stream: true }));
    yield;
  }
  parser.end();
  yield;
}
