/** The page that draws one chart, beside the explorer's own. */
export const EMBED_PAGE = 'embed.html';
/** The script that gives frames of it their height. */
export const EMBED_SCRIPT = 'embed.js';
