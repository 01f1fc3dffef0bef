/**
 * Charts of the explorer in the pages of others: another site, with policies and scripts of its own. The explorer is
 * built and served once for this file; the parts of the test stand in files of their own in `page/`.
 */
import './page/embed-live.ts';
import './page/embed-code.ts';
