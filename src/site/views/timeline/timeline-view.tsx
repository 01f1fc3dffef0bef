import { words } from '../../messages/words.ts';

export function TimelineView() {
  return <h2>{words().timeline.title}</h2>;
}
