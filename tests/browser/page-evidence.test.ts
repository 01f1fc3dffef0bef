/**
 * What leads from a number to its words, and what brings data in and out, as a reader meets it. It is built and served once for this file, so its parts are tested from here; each stands in a file of its own
 * in `page/`.
 */
import './page/evidence.ts';
import './page/evidence-search.ts';
import './page/evidence-many.ts';
import './page/quote-matrix.ts';
import './page/data.ts';
import './page/add.ts';
