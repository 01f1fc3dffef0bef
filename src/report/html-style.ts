import { FONT, INK, LINK } from '../charts/look.ts';

const { text, paper, faint, rule } = INK.light;

/** The look of a report in a browser and, printed, on A4. */
export const HTML_STYLE = `
:root { color-scheme: light; font: 16px/1.75 ${FONT}; font-variant-numeric: tabular-nums; color: ${text}; background: ${paper}; }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; -webkit-text-size-adjust: 100%; }
h1 { margin: 2rem 0 .5rem; font-size: 1.75rem; line-height: 1.4; text-align: center; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.375rem; line-height: 1.4; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.125rem; line-height: 1.4; }
h4 { margin: 1.25rem 0 .25rem; font-size: 1rem; line-height: 1.4; }
p { margin: .5rem 0; }
a { color: ${LINK.light}; }
.subtitle { margin-bottom: 1.5rem; font-size: 1.125rem; text-align: center; }
dl { margin: 1.5rem 0; }
dl div { display: flex; gap: .25rem; }
dt { flex: none; font-weight: 600; }
dd { margin: 0; min-width: 0; }
nav { margin: 2rem 0; padding: .25rem 0 1rem; border: solid ${rule}; border-width: 1px 0; }
nav h2 { margin: .75rem 0 .5rem; font-size: 1.125rem; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav .level-2 { padding-left: 2rem; }
summary { margin-top: .5rem; cursor: pointer; }
figure { margin: 1.25rem 0; }
figcaption, caption { padding: .5rem 0; font-weight: 600; font-size: .9375rem; line-height: 1.5; text-align: center; }
.scroll { overflow-x: auto; }
.scroll svg { margin: 0 auto; }
.note { margin: .25rem 0; color: ${faint}; font-size: .8125rem; line-height: 1.6; }
.table { margin: 1.25rem 0; }
table { width: 100%; border-collapse: collapse; border: solid ${text}; border-width: 1.5px 0; font-size: .875rem; line-height: 1.5; }
caption { caption-side: top; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid ${rule}; text-align: left; vertical-align: top; }
thead th { vertical-align: bottom; font-weight: 600; }
tbody th { font-weight: normal; }
th:first-child { min-width: 5em; }
td { min-width: 3em; }
.short { white-space: nowrap; }
.quote { padding-left: 1rem; border-left: 2px solid ${rule}; }
blockquote { margin: 0; }
.quote figcaption { padding: 0; color: ${faint}; font-weight: normal; font-size: .875rem; text-align: left; }
@page { size: A4; margin: 25mm 22mm; }
@media print {
  :root { font-size: 11pt; }
  body { max-width: none; padding: 0; }
  header, nav { break-after: page; }
  h2, h3, h4, caption { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  .scroll svg { max-height: 200mm; }
  a { color: inherit; text-decoration: none; }
  nav { border: 0; }
}
`;
