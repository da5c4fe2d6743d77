import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { Refusal } from '@/lib/shared/refusal';

export type Upload = {
  /** What stands in the form before the file. */
  readonly fields: ReadonlyMap<string, string>;
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Takes what is left of the form: a browser listens only once it has said everything. */
  readonly finish: () => Promise<void>;
};

/** Gives up on a form that goes on for more than so many bytes. */
async function* atMost(body: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of body) {
    size += piece.byteLength;
    if (size > most) throw new Refusal('INVALID_INPUT');
    yield piece;
  }
}

/**
 * A form with one file, which is read while it comes.
 * @throws Refusal INVALID_INPUT, FILE_EMPTY when there is no file in it
 */
export async function readUpload(request: Request, most: number): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  if (request.body === null || !/^multipart\/form-data;.*boundary=/i.test(type)) throw new Refusal('INVALID_INPUT');
  const parser = new Busboy({ headers: { 'content-type': type }, limits: { files: 1, fields: 20, fieldSize: 1000 } });
  const fields = new Map<string, string>();
  parser.on('field', (name, value) => fields.set(name, value));
  const found = new Promise<{ readonly name: string; readonly stream: Readable }>((resolve, reject) => {
    parser.once('file', (_field, stream, name) => resolve({ name: name ?? '', stream }));
    parser.once('finish', () => reject(new Refusal('FILE_EMPTY')));
    parser.once('error', () => reject(new Refusal('INVALID_INPUT')));
  });
  // What breaks on the way breaks the file's stream.
  const fed = pipeline(Readable.from(atMost(request.body, most)), parser).catch(() => undefined);
  const { name, stream } = await found;
  return {
    fields,
    name,
    bytes: { [Symbol.asyncIterator]: () => stream.iterator({ destroyOnReturn: false }) },
    async finish() {
      stream.on('error', () => undefined).resume();
      await fed;
    },
  };
}
