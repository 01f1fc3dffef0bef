/**
 * What all views of the page share, as a reader meets it. It is built and served once for this file, so its parts are tested from here; each stands in a file of its own
 * in `page/`.
 */
import './page/filters.ts';
import './page/navigation.ts';
import './page/language.ts';
import './page/loading.ts';
import './page/layout.ts';
import './page/offline.ts';
import './page/accessibility.ts';
import './page/docs.ts';
