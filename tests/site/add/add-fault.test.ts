import { expect, it } from 'vitest';
import { addFault, tellFault } from '../../../src/site/add/add-fault.ts';

it('tells what failed until something new is begun', async () => {
  const failing = Promise.reject(new Error('the folder is gone'));
  tellFault(failing);
  await expect(failing).rejects.toThrow();
  await expect.poll(() => addFault.value).toBe('the folder is gone');
  tellFault(Promise.resolve());
  expect(addFault.value).toBeNull();
});
