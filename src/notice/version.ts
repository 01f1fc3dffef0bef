/** Changes whenever the same text may parse to other rows; a warehouse re-reads notices of another version. */
export const PARSER_VERSION = '0.1.0';
