import sax from 'sax';

/** An element of a docx part, valid only while it is being opened. Names are local: files differ in their prefixes. */
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

/** Elements of real documents nest a few dozen deep; each level of a hostile one would take memory. */
const MAX_DEPTH = 1000;

/**
 * Reads XML piece by piece, so that a large document is never held whole. Entities of a document's own are not
 * expanded and nothing outside it is looked at.
 *
 * @throws {Error} where the XML is not well formed, or nests without end
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parser = sax.parser(true, { xmlns: true, position: false });
  /** Depth inside an element that is left out, 0 outside. */
  let leftOut = 0;
  let depth = 0;
  // One object lent for every element: a document has millions.
  let attributes: sax.QualifiedTag['attributes'] = {};
  const element: XmlElement = {
    name: '',
    attribute(name) {
      for (const key in attributes) if (attributes[key]!.local === name) return attributes[key]!.value;
      return null;
    },
  };
  parser.onopentag = (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new Error(`nests more than ${MAX_DEPTH} deep`);
    if (leftOut > 0) {
      leftOut += 1;
      return;
    }
    ({ attributes } = tag as sax.QualifiedTag);
    element.name = (tag as sax.QualifiedTag).local;
    if (handler.leavesOut?.(element)) leftOut = 1;
    else handler.open(element);
  };
  parser.onclosetag = (name) => {
    depth -= 1;
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
