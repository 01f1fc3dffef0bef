/**
 * The views of the page as a reader meets them. It is built and served once for this file, so its parts are tested from here; each stands in a file of its own
 * in `page/`.
 */
import './page/overview.ts';
import './page/theme-matrix.ts';
import './page/theme-pictures.ts';
import './page/chart-menu.ts';
import './page/indicators.ts';
import './page/bureaus.ts';
import './page/report.ts';
import './page/timeline.ts';
import './page/words.ts';
import './page/gallery.ts';
import './page/quality.ts';
import './page/notice.ts';
