import sax from 'sax';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own words and those of all below it. */
  text: string;
}

/** The root of a well-formed document. @throws where it is not well-formed, or holds what no XML may */
export function xmlElements(xml: string): XmlElement {
  const illegal = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.exec(xml);
  if (illegal) throw new Error(`not XML: U+${illegal[0].codePointAt(0)!.toString(16)} at ${illegal.index}`);
  const parser = sax.parser(true);
  const open: XmlElement[] = [{ name: '', attributes: {}, children: [], text: '' }];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  };
  parser.ontext = (text) => {
    for (const element of open) element.text += text;
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.write(xml).close();
  return open[0]!.children[0]!;
}

/** All elements of a name below another, in the order of the document. */
export function elementsOf(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}

/** The first of a name, at any depth. @throws where there is none */
export function elementOf(root: XmlElement, name: string): XmlElement {
  const [found] = elementsOf(root, name);
  if (found === undefined) throw new Error(`${root.name} holds no ${name}`);
  return found;
}
