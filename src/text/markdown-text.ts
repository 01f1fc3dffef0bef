/** Signs that Markdown would take for its own, and HTML. */
const OWN = /[\\|*_`[\]<>#~&]/g;

/** A text in one line that Markdown shows as it is within a paragraph, a heading or a cell of a table. */
export function markdownText(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(OWN, '\\$&');
}

/** The same at the start of a block, where a dash, a plus or a number may begin a list. */
export function markdownBlock(text: string): string {
  return markdownText(text.trimStart())
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
