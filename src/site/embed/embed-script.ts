/** `embed.js`: what a page loads beside the charts that it embeds. */
import { sizeFrames } from './size-frames.ts';

sizeFrames(window);
