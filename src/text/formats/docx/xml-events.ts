import sax from 'sax';

/** An element of a docx part. Names are local: files differ in the prefixes they choose. */
export interface XmlElement {
  name: string;
  /** The value of the attribute with this local name, or null. */
  attribute(name: string): string | null;
}

export interface XmlHandler {
  /** Whether an element is left out with everything inside it. */
  leavesOut?(element: XmlElement): boolean;
  open(element: XmlElement): void;
  close?(name: string): void;
  text?(words: string): void;
}

/**
 * Reads XML piece by piece, so that a large document is never held whole. Entities of a document's own are not
 * expanded and nothing outside it is looked at.
 *
 * @throws {Error} where the XML is not well formed
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parser = sax.parser(true, { xmlns: true, position: false });
  /** Depth inside an element that is left out, 0 outside. */
  let leftOut = 0;
  parser.onopentag = (tag) => {
    if (leftOut > 0) {
      leftOut += 1;
      return;
    }
    const { local, attributes } = tag as sax.QualifiedTag;
    const element: XmlElement = {
      name: local,
      attribute: (name) => Object.values(attributes).find((entry) => entry.local === name)?.value ?? null,
    };
    if (handler.leavesOut?.(element)) leftOut = 1;
    else handler.open(element);
  };
  parser.onclosetag = (name) => {
    if (leftOut > 0) leftOut -= 1;
    else handler.close?.(name.slice(name.indexOf(':') + 1));
  };
  const text = (words: string): void => {
    if (leftOut === 0) handler.text?.(words);
  };
  parser.ontext = text;
  parser.oncdata = text;
  parser.onerror = (error) => {
    throw error;
  };
  let decoder: TextDecoder | null = null;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoder.decode(piece, { stream: true }));
  }
  if (decoder === null) return;
  parser.write(decoder.decode());
  parser.close();
}

/** The two encodings that the format allows. */
function encodingOf(piece: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8';
}
