/** The notices that the reader has added for this visit. */
import { signal } from '@preact/signals';

export interface AddedNotice {
  notice_id: string;
  file: string;
}

/** In the order in which they were added; empty where the comparison is that of the warehouse alone. */
export const addedState = signal<readonly AddedNotice[]>([]);
