/** What an embedded chart and the page around it say to each other. */

/** From the chart, with its `height` in CSS pixels, each time it has changed. */
export const HEIGHT = 'notice-atlas:height';
/** From the page: it gives the frame the height that the chart says, so that nothing need scroll. */
export const SIZING = 'notice-atlas:sizing';

/** CSS pixels that no frame is made higher than: what reports more scrolls, or is not ours. */
export const HIGHEST = 20_000;
