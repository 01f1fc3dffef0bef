/** The words in the language of the address. */
import { route } from '../navigation.ts';
import { messagesOf } from './messages.ts';
import type { Messages } from './zh.ts';

/** A component that calls it is drawn again when the language changes. */
export function words(): Messages {
  return messagesOf(route.value.lang);
}
