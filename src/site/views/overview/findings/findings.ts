/** All findings, in the order in which they are told. */
import { covered } from './covered-figures.ts';
import { doubtful } from './doubtful-readings.ts';
import { figures } from './figures-named.ts';
import type { Finding } from './finding.ts';
import { promises } from './promises.ts';
import { silent } from './silent-on-focus.ts';
import { slowest } from './slowest-publication.ts';
import { widest } from './widest-theme.ts';

export const findings: readonly Finding[] = [widest, silent, figures, promises, slowest, covered, doubtful];
