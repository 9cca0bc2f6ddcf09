import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe'
import { enterAs, settled } from './posts'

const MONTH = '2025-10'

test('an office goes through its queue by keyboard', async ({ page }) => {
  await enterAs(page, 'province-operations')
  await page.goto(`/review?month=${MONTH}`)
  await settled(page)
  const items = page.locator('.queue li')
  const before = await items.count()
  expect(before).toBeGreaterThan(0)
  await expect(page.locator('.queue [aria-current="true"]')).toHaveCount(1)
  await expect(page.locator('.parts li').first()).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(page.locator('.queue li').first().locator('[aria-current="true"]')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.locator('.keys')).toBeVisible()

  await page.keyboard.press('r')
  await page.locator('.el-message-box textarea').fill('本月产值与用电不符，请核对凭证后重新报送')
  await page.locator('.el-message-box').getByRole('button').last().click()
  await expect(page.locator('.done')).toBeVisible()
  await expect(items).toHaveCount(before - 1)
})

test('the queue holds on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await enterAs(page, 'province-operations')
  await page.goto(`/review?month=${MONTH}&state=ACCEPTED_COUNTY`)
  await settled(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page)
})
