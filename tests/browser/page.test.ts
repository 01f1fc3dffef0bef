/**
 * The page as a reader meets it. It is built and served once, so its parts are tested from one file; each part
 * stands in a file of its own in `page/`.
 */
import './page/overview.ts';
import './page/theme-matrix.ts';
import './page/evidence.ts';
import './page/evidence-search.ts';
import './page/evidence-many.ts';
import './page/quote-matrix.ts';
import './page/indicators.ts';
import './page/bureaus.ts';
import './page/timeline.ts';
import './page/notice.ts';
import './page/data.ts';
import './page/quality.ts';
import './page/add.ts';
import './page/filters.ts';
import './page/navigation.ts';
import './page/language.ts';
import './page/loading.ts';
import './page/layout.ts';
import './page/offline.ts';
import './page/accessibility.ts';
