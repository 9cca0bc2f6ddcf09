import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe'
import { enter, PROVINCE, settled } from './posts'

test('from the sign-in to the wall, and from a number on it to its proof', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.locator('[data-post]').first()).toBeVisible()
  await expectAccessible(page)

  await enter(page, PROVINCE)
  await settled(page)
  await expectAccessible(page)
  const scrolls = await page.evaluate(
    () => document.documentElement.scrollHeight > document.documentElement.clientHeight,
  )
  expect(scrolls, 'the wall fits 1440 × 900').toBe(false)

  const output = page.getByRole('listitem').filter({ hasText: '规上工业总产值' }).first()
  const onTheWall = await output.locator('b').first().innerText()
  await output.getByRole('link', { name: /来历/ }).click()
  await settled(page)
  const exact = await page.locator('.hero b').innerText()
  expect(Math.round(Number(exact.replaceAll(',', '')))).toBe(Number(onTheWall.replaceAll(',', '')))
  await expect(page.getByText('逐项相加到最后一位')).toBeVisible()
  await expectAccessible(page)
})

test('what was chosen on the wall has a link of its own', async ({ page }) => {
  await enter(page, PROVINCE)
  await settled(page)
  await page
    .getByRole('link', { name: /增加值$/ })
    .first()
    .click()
  await expect(page).toHaveURL(/target=T03/)
  await page.reload()
  await settled(page)
  await expect(page.getByRole('heading', { name: /增加值/ })).toBeVisible()
})

test('a phone shows the wall in one column without a sideways scroll', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await enter(page, PROVINCE)
  await settled(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
  await expectAccessible(page)
})
