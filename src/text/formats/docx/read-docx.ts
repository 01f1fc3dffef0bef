import { TextError } from '../../text-error.ts';
import type { DocumentText } from '../document.ts';
import { MetadataGatherer } from '../gather-metadata.ts';
import { BodyReader } from './body-reader.ts';
import { CorePropertyReader } from './core-properties.ts';
import { NumberCounter } from './number-counter.ts';
import { NumberingReader } from './numbering.ts';
import { RelationshipReader } from './relationships.ts';
import { StyleReader } from './styles.ts';
import { readXml, type XmlHandler } from './xml-events.ts';
import { ZipArchive } from './zip-archive.ts';

/**
 * Reads the text of a Word document: a line a paragraph with the number that Word prints before it, tables row by
 * row, text boxes below the paragraph they hang on, footnotes at the end. Deleted revisions and hidden words are left out.
 *
 * @throws {TextError} `damaged`, `encrypted`, `too_large`, `empty`, or `scanned` where it holds pictures only
 */
export async function readDocx(bytes: Uint8Array, file: string, maxUnpackedMb: number): Promise<DocumentText> {
  const archive = new ZipArchive(bytes, file, maxUnpackedMb);
  const read = async <T extends XmlHandler>(name: string | null, handler: T): Promise<T> => {
    try {
      if (name !== null) await readXml(archive.unpack(name), handler);
    } catch (error) {
      if (error instanceof TextError) throw error;
      throw new TextError('damaged', file, 'is a damaged docx file; open and save it again', { cause: error });
    }
    return handler;
  };

  const root = await read('_rels/.rels', new RelationshipReader(''));
  const main = root.target('officeDocument');
  if (main === null || !archive.has(main)) {
    throw new TextError('damaged', file, 'holds no Word document; open and save it again as .docx');
  }
  const slash = main.lastIndexOf('/') + 1;
  const folder = main.slice(0, slash);
  const parts = await read(`${folder}_rels/${main.slice(slash)}.rels`, new RelationshipReader(folder));

  const numbering = (await read(parts.target('numbering'), new NumberingReader())).lists();
  const styles = await read(parts.target('styles'), new StyleReader());
  const body = await read(main, new BodyReader(new NumberCounter(numbering), styles));
  const notes = new Map<string, string[]>();
  for (const kind of ['footnotes', 'endnotes']) {
    if (body.notes.length === 0) break;
    const reader = await read(parts.target(kind), new BodyReader(new NumberCounter(numbering), styles));
    for (const [note, lines] of reader.noteLines) notes.set(note, lines);
  }
  const gatherer = new MetadataGatherer();
  await read(root.target('core-properties'), new CorePropertyReader(gatherer));

  const noted = body.notes.map((note, index) => `[${index + 1}] ${(notes.get(note) ?? []).join(' ')}`);
  const text = [...body.lines, ...noted].join('\n');
  if (text === '') throw emptyError(body.pictures, file);
  if (body.chunks > 0) {
    const message = `文件嵌有${body.chunks}份其他格式的文档，未读取；用 Word 打开并另存即可并入正文。`;
    gatherer.warnings.push({ code: 'unread_part', message });
  }
  return {
    text: `${text}\n`,
    format: 'docx',
    encoding: null,
    metadata: gatherer.metadata,
    warnings: gatherer.warnings,
  };
}

function emptyError(pictures: number, file: string): TextError {
  if (pictures === 0) return new TextError('empty', file, 'the document has no text');
  return new TextError('scanned', file, 'holds pictures of pages, no text; run text recognition (OCR) on it first');
}
