/** What the statuses of measures are called and how they are coloured, in their order in charts. */
import type { Language, Scheme } from './chart.ts';
import type { Status } from './filters.ts';

/** From what is carried out to what is still to come; what only reports that nothing was found stands apart, last. */
export const STATUS_ORDER: readonly Status[] = ['done', 'mixed', 'ongoing', 'planned', 'clean'];

export const STATUS_NAME: Record<Language, Record<Status, string>> = {
  zh: { done: '已完成', mixed: '部分完成', ongoing: '进行中', planned: '计划', clean: '未发现问题' },
  en: { done: 'Done', mixed: 'Partly done', ongoing: 'Ongoing', planned: 'Planned', clean: 'No violation found' },
};

interface StatusColour {
  fill: string;
  /** Ink that can be read on it. */
  ink: string;
}

/** Blue to orange, which no colour blindness confuses; grey for what stands apart. */
export const STATUS_COLOUR: Record<Scheme, Record<Status, StatusColour>> = {
  light: {
    done: { fill: '#1f6a90', ink: '#ffffff' },
    mixed: { fill: '#8fbbd2', ink: '#22272e' },
    ongoing: { fill: '#f2c66d', ink: '#22272e' },
    planned: { fill: '#d9822b', ink: '#15181c' },
    clean: { fill: '#c9ced4', ink: '#22272e' },
  },
  dark: {
    done: { fill: '#4f9fc8', ink: '#0e1216' },
    mixed: { fill: '#2c6a8b', ink: '#ffffff' },
    ongoing: { fill: '#a87c2c', ink: '#0e1216' },
    planned: { fill: '#e8a04a', ink: '#0e1216' },
    clean: { fill: '#555d66', ink: '#ffffff' },
  },
};
