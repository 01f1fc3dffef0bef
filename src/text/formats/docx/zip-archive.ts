/**
 * Reads single entries of a zip archive, as streams. Entry names are keys to look entries up by, never paths, and an
 * entry that nobody asks for is never unpacked.
 */
import { TextError } from '../../text-error.ts';
import { MEGABYTE, overLimit } from '../limits.ts';

interface Entry {
  /** Offset of the entry's local header. */
  offset: number;
  packedSize: number;
  deflated: boolean;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 0xffff;
/** In these places a zip of more than 4 GB keeps a mark. */
const ZIP64 = 0xffffffff;

export class ZipArchive {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  private unpacked = 0;

  /**
   * @param maxUnpackedMb for all entries that are read, together
   * @throws {TextError} `damaged`, `encrypted`, or `too_large` where the archive says itself that it is
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly file: string,
    private readonly maxUnpackedMb: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (error) {
      throw error instanceof RangeError ? this.damaged(error) : error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * The bytes of an entry, unpacked piece by piece; nothing for a name that the archive does not hold.
   *
   * @throws {TextError} `too_large` as soon as more comes out than the limit, `damaged`
   */
  async *unpack(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name);
    if (entry === undefined) return;
    const packed = this.packedBytes(entry);
    const pieces = entry.deflated ? inflate(packed) : [packed];
    try {
      for await (const piece of pieces) {
        this.unpacked += piece.length;
        if (this.unpacked > this.maxUnpackedMb * MEGABYTE) throw this.tooLarge();
        yield piece;
      }
    } catch (error) {
      throw error instanceof TextError ? error : this.damaged(error);
    }
  }

  private readDirectory(): void {
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    let at = this.view.getUint32(end + 16, true);
    let unpacked = 0;
    for (let i = 0; i < count; i += 1) {
      if (this.view.getUint32(at, true) !== ENTRY_SIGNATURE) throw this.damaged();
      const flags = this.view.getUint16(at + 8, true);
      const method = this.view.getUint16(at + 10, true);
      const packedSize = this.view.getUint32(at + 20, true);
      const nameLength = this.view.getUint16(at + 28, true);
      const offset = this.view.getUint32(at + 42, true);
      if ((flags & 1) !== 0)
        throw new TextError('encrypted', this.file, 'is locked with a password; save it without one');
      if (packedSize === ZIP64 || offset === ZIP64) throw this.damaged();
      const name = new TextDecoder().decode(this.bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength));
      // A name that stands twice could show one program one document and us another.
      if (this.entries.has(name)) throw this.damaged();
      if (method === 0 || method === 8) this.entries.set(name, { offset, packedSize, deflated: method === 8 });
      unpacked += this.view.getUint32(at + 24, true);
      at += ENTRY_SIZE + nameLength + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
    if (unpacked > this.maxUnpackedMb * MEGABYTE) throw this.tooLarge();
  }

  private findEnd(): number {
    const last = this.bytes.length - END_SIZE;
    for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
      if (this.view.getUint32(at, true) === END_SIGNATURE) return at;
    }
    throw this.damaged();
  }

  private packedBytes(entry: Entry): Uint8Array<ArrayBuffer> {
    try {
      const { offset, packedSize } = entry;
      if (this.view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw this.damaged();
      const names = this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
      const start = offset + LOCAL_SIZE + names;
      if (start + packedSize > this.bytes.length) throw this.damaged();
      return new Uint8Array(this.bytes.subarray(start, start + packedSize));
    } catch (error) {
      throw error instanceof RangeError ? this.damaged(error) : error;
    }
  }

  private tooLarge(): TextError {
    return overLimit(this.file, `unpacks to more than ${this.maxUnpackedMb} MB`, 'maxUnpackedMb');
  }

  private damaged(cause?: unknown): TextError {
    return new TextError('damaged', this.file, 'is a damaged docx file; open and save it again', { cause });
  }
}

async function* inflate(packed: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Left early, at the limit: what is still packed stays so.
    await reader.cancel().catch(() => undefined);
  }
}
