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

/** Signs in to a demo post by its code, without the page: for journeys that need many posts. */
export async function enterAs(page: Page, post: string) {
  await page.goto('/sign-in')
  const status = await page.evaluate(async (code) => {
    // The page asks for its session at the same time, and may change the token in between.
    for (let tries = 0; ; tries++) {
      await fetch('/api/session')
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''
      const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) }
      const body = JSON.stringify({ post: code })
      const answer = await fetch('/api/session/demo', { method: 'POST', headers, body })
      if (answer.status !== 403 || tries === 3) return answer.status
    }
  }, post)
  expect(status, post).toBe(200)
}

export const PROVINCE = /运行监测/

/** The page has read what it shows: no skeleton is left, and nothing went wrong. */
export async function settled(page: Page) {
  await expect(page.locator('#content > *').first()).toBeVisible()
  await expect(page.locator('.loading')).toHaveCount(0, { timeout: 20_000 })
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 })
  await expect(page.getByRole('alert')).toHaveCount(0)
}
