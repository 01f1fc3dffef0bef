/** Extensions of the files that can be read, in lower case with the dot. */
export const TEXT_EXTENSIONS: readonly string[] = ['.txt', '.md'];
