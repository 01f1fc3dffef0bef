/** The one look of all charts: fonts, colours, and room for long Chinese labels. */
import type { Config } from 'vega-lite';
import type { Scheme } from './chart.ts';

export const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

/** Type sizes in pixels, for labels and for the numbers inside a picture. */
export const LABEL_SIZE = 12;

export interface Ink {
  text: string;
  /** For what is said in passing: small numbers, units. */
  faint: string;
  rule: string;
  paper: string;
}

export const INK: Record<Scheme, Ink> = {
  light: { text: '#22272e', faint: '#6a727d', rule: '#dfe3e8', paper: '#ffffff' },
  dark: { text: '#e4e7ea', faint: '#98a1ab', rule: '#343a41', paper: '#15181c' },
};

/** Links in pages of one file, as on the page. */
export const LINK: Record<Scheme, string> = { light: '#0b5f8a', dark: '#6cb8e0' };

/** Single-hue sequence for matrices, from nothing to most. */
export const SEQUENCE: Record<Scheme, readonly string[]> = {
  light: ['#f1f6f9', '#c6dce8', '#8fbbd2', '#4f93b5', '#1f6a90', '#0b4566'],
  dark: ['#1c242b', '#1f3d50', '#235873', '#2f7a9c', '#58a3c4', '#a3d3ea'],
};

/** Where on the sequence a label has to change its ink to stay readable, 0 to 1. */
export const SEQUENCE_TURN: Record<Scheme, number> = { light: 0.65, dark: 0.6 };

/** Labels where a matrix's colours are strongest. */
export const LABEL_ON_STRONG: Record<Scheme, string> = { light: '#ffffff', dark: '#0e1216' };

/** Okabe and Ito's colours, darkened or lightened where the paper asks for it. */
const PALETTE: Record<Scheme, readonly string[]> = {
  light: ['#c65a00', '#0072b2', '#00805c', '#a8588a', '#3a8fc2', '#a87a00', '#6b62a6'],
  dark: ['#e8823a', '#4aa3df', '#2bb58a', '#d48fb8', '#7cc4ee', '#dcae3c', '#a79fe6'],
};

/** The themes that the charts set side by side come first, so that each keeps a colour of its own. */
const FIRST_THEMES = ['school_meals', 'double_reduction', 'teacher_staffing'];

/** The colour of a theme, the same in every chart. */
export function themeColour(theme: string, scheme: Scheme): string {
  const palette = PALETTE[scheme];
  const place = FIRST_THEMES.indexOf(theme);
  if (place >= 0) return palette[place]!;
  let sum = 0;
  for (const letter of theme) sum += letter.codePointAt(0)!;
  const rest = palette.length - FIRST_THEMES.length;
  return palette[FIRST_THEMES.length + (sum % rest)]!;
}

/** The Vega-Lite configuration of a scheme. */
export function lookConfig(scheme: Scheme): Config {
  const ink = INK[scheme];
  return {
    background: 'transparent',
    font: FONT,
    padding: 0,
    view: { stroke: null },
    axis: {
      labelFontSize: LABEL_SIZE,
      labelColor: ink.text,
      labelLimit: 0,
      titleColor: ink.faint,
      titleFontSize: LABEL_SIZE,
      titleFontWeight: 'normal',
      titleLimit: 0,
      domainColor: ink.rule,
      tickColor: ink.rule,
      gridColor: ink.rule,
      maxExtent: 1000,
    },
    legend: {
      labelFontSize: LABEL_SIZE,
      labelColor: ink.text,
      labelLimit: 0,
      titleColor: ink.faint,
      titleFontSize: LABEL_SIZE,
      titleFontWeight: 'normal',
      titleLimit: 0,
    },
    header: {
      labelFontSize: 13,
      labelFontWeight: 'bold',
      labelColor: ink.text,
      labelLimit: 0,
      titleColor: ink.faint,
    },
    title: { color: ink.text, fontSize: 13, limit: 0, anchor: 'start' },
    text: { fontSize: LABEL_SIZE, color: ink.text, limit: 0 },
  };
}
