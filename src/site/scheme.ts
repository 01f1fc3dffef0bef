/** Light or dark, as the reader's system says. */
import { signal } from '@preact/signals';
import type { Scheme } from '../charts/chart.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

export const scheme = signal<Scheme>(dark.matches ? 'dark' : 'light');

dark.addEventListener('change', () => {
  scheme.value = dark.matches ? 'dark' : 'light';
});
