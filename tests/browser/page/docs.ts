import { describe, expect, it } from 'vitest';
import { useOpenPage } from '../open-page.ts';
import { drawnChart } from '../page-parts.ts';

const openPage = useOpenPage();

describe('the docs', () => {
  it('are a link away from every view, and from each chart to its methods', async () => {
    const page = await openPage('?view=bureaus&lang=en');
    await drawnChart(page, 'theme-profile');
    const method = page.locator('[data-chart="theme-profile"] .source').getByRole('link', { name: 'Method' });
    expect(await method.getAttribute('href')).toBe('docs/methods.html#wilson-interval');
    const [opened] = await Promise.all([page.waitForEvent('popup'), method.click()]);
    await opened.waitForLoadState();
    expect(await opened.locator('h2:target').textContent()).toContain('Wilson');
    await page.getByRole('link', { name: 'Docs' }).click();
    await page.getByRole('heading', { level: 1, name: '文档' }).waitFor();
    await page.getByRole('link', { name: 'Notice Atlas' }).first().click();
    await page.waitForURL(/index\.html$/);
  });
});
