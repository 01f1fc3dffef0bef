/** Content security policy of a page in one file: nothing is loaded, nothing runs, whatever the texts hold. */
export const STILL_PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
