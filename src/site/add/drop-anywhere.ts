import './drop-anywhere.css';
import { go, route } from '../navigation.ts';
import { routeToView } from '../route/route.ts';
import { tellFault } from './add-fault.ts';
import { droppedFiles } from './dropped-files.ts';

/** Files dropped anywhere on the page are added; the browser would leave the page and open them. */
export function watchDrops(): void {
  const { dataset } = document.documentElement;
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    dataset.dropping = '';
  });
  addEventListener('dragleave', (event) => {
    // Leaving one element for another is no leaving of the page.
    if (event.relatedTarget === null) delete dataset.dropping;
  });
  addEventListener('drop', (event) => {
    delete dataset.dropping;
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const files = droppedFiles(event.dataTransfer);
    go(routeToView(route.value, 'add'));
    tellFault(
      Promise.all([files, import('../data/added-notices.ts')]).then(([given, { addFiles }]) => addFiles(given)),
    );
  });
}
