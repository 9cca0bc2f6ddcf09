import { expect, type Page } from '@playwright/test'

/** Signs in to a demo post with one click, as a visitor of the demo does. */
export async function enter(page: Page, title: string | RegExp) {
  await page.goto('/sign-in')
  await page.locator('[data-post]').filter({ hasText: title }).first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Enters the demo post with this code. */
export async function enterPost(page: Page, code: string) {
  await page.goto('/sign-in')
  await page
    .locator('.posts .search input, .posts input')
    .first()
    .fill(code.replace(/^enterprise-/, ''))
  await page.locator(`[data-post="${code}"]`).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

export const PROVINCE = /运行监测/

/** The page has read what it shows: no skeleton is left, and nothing went wrong. */
export async function settled(page: Page) {
  await expect(page.locator('#content > *').first()).toBeVisible()
  await expect(page.locator('.loading')).toHaveCount(0, { timeout: 20_000 })
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 })
  await expect(page.getByRole('alert')).toHaveCount(0)
}
