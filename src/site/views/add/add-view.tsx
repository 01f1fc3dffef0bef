import { words } from '../../messages/words.ts';

export function AddView() {
  return <h2>{words().add.title}</h2>;
}
