import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const SERIOUS = ['serious', 'critical']
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/** No serious finding of axe-core on the page as it stands (WCAG 2.1 AA). */
export async function expectAccessible(page: Page) {
  // One frame and no blank page beside it; what passes is not written down.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: TAGS, resultTypes: ['violations'] })
    .analyze()
  const serious = violations
    .filter(({ impact }) => SERIOUS.includes(impact ?? ''))
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 5)
          .join(' | ')}`,
    )
  expect.soft(serious, page.url()).toEqual([])
}
