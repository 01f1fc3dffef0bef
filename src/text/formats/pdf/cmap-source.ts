/**
 * Hands pdf.js the character maps that older Chinese PDFs name but do not hold (`GBK-EUC-H` and its like). They come
 * with the program and are loaded when a PDF first asks; nothing is fetched from anywhere.
 *
 * `chinese-cmaps.json` holds the maps for Chinese out of `pdfjs-dist` 5.6.205, the release that `unpdf` 1.7.0 is
 * built from, in base64 by file name. They are Adobe's; `chinese-cmaps.LICENSE` is their licence.
 */
export class CmapSource {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`${filename} is needed for drawing only`);
    const { default: maps } = await import('./chinese-cmaps.json');
    const packed = (maps as Record<string, string>)[filename];
    if (packed === undefined) throw new Error(`${filename} is no map for Chinese`);
    return Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  }
}
