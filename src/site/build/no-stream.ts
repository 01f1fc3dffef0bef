/** Stands for Node's `stream` in the page: sax asks for it and does without where there is none. */
export const Stream = undefined;
