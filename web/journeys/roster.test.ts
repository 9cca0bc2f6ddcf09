import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { enterAs, settled } from './posts'

/** An entry file from the firm, through county, prefecture and province, to the roster; at a desk and on a phone. */
const SIZES = [
  { name: 'desk', viewport: { width: 1440, height: 900 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
]

interface Firm {
  creditCode: string
  nameZh: string
  region: { code: string }
}

async function at(browser: Browser, viewport: { width: number; height: number }, post: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage()
  await enterAs(page, post)
  return page
}

/** A demo firm that is off the roster and has no file under way. */
async function firmOff(page: Page): Promise<Firm> {
  const { items } = (await (await page.request.get('/api/enterprises?roster=off&size=200')).json()) as { items: Firm[] }
  const files = (await (await page.request.get('/api/roster/files?size=500')).json()) as {
    items: { creditCode: string }[]
  }
  const taken = new Set(files.items.map(({ creditCode }) => creditCode))
  const firm = items.find(({ creditCode }) => !taken.has(creditCode))
  expect(firm, 'a firm off the roster').toBeDefined()
  return firm!
}

async function confirm(page: Page) {
  await page
    .locator('.el-message-box')
    .getByRole('button', { name: '确认' })
    .or(page.locator('.el-message-box .el-button--primary'))
    .first()
    .click()
}

for (const { name, viewport } of SIZES) {
  test(`an entry file goes from the firm to the roster at a ${name}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const province = await at(browser, viewport, 'province-operations')
    const firm = await firmOff(province)
    const desk = await at(browser, viewport, `enterprise-${firm.creditCode.toLowerCase()}`)

    await desk.goto('/roster/files')
    await desk.getByRole('button', { name: '新建申报' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('投产（开业）日期').fill('2025-03-01')
    await dialog.getByRole('button', { name: '新建申报' }).click()
    await expect(desk).toHaveURL(/roster\/files\/\d+/)
    await settled(desk)
    const address = new URL(desk.url()).pathname

    // A block of a spreadsheet, one month short of the threshold at first.
    const cells = desk.locator('input[data-column="output"]')
    const rows = await cells.count()
    expect(rows).toBe(12)
    const block = (revenue: number) => Array.from({ length: rows }, () => `1800\t${revenue}`).join('\n')
    const paste = (text: string) =>
      cells.first().evaluate((cell, given) => {
        const data = new DataTransfer()
        data.setData('text', given)
        cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      }, text)
    await paste(block(1666))
    await desk.getByRole('button', { name: '检查' }).click()
    await expect(desk.getByRole('alert')).toContainText('未达到规模以上下限')
    await paste(block(1700))
    await desk.getByRole('button', { name: '检查' }).click()
    await expect(desk.getByRole('status')).toContainText('没有问题')

    // What is typed survives a closed page; the papers are asked for by name.
    await desk.reload()
    await expect(cells.first()).toHaveValue('1800')
    const papers = desk.getByRole('region', { name: '佐证材料' })
    const names = await papers.getByLabel('说明（可选）').locator('option').allInnerTexts()
    expect(names.length).toBeGreaterThanOrEqual(7)
    for (const [index, paper] of names.entries()) {
      await papers.getByLabel('说明（可选）').selectOption({ label: paper })
      await papers.locator('input[type=file]').setInputFiles({
        name: `材料${index}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(`${paper} ${firm.creditCode} ${name}`),
      })
      await expect(papers.locator('.items').getByText(`材料${index}.txt`).first()).toBeVisible()
    }
    await expect(desk.getByText('缺', { exact: true })).toHaveCount(0)
    await expectAccessible(desk)
    await desk.getByRole('button', { name: '提交第 1 版' }).click()
    await confirm(desk)
    await expect(desk.getByText('待县区审核').first()).toBeVisible()

    for (const post of [`county-${firm.region.code}`, `prefecture-${firm.region.code.slice(0, 4)}00`]) {
      const office = await at(browser, viewport, post)
      await office.goto(address)
      await settled(office)
      await expect(office.locator('input[data-column]')).toHaveCount(0)
      await office.getByRole('button', { name: '审核通过' }).click()
      await confirm(office)
      await expect(office.getByRole('button', { name: '审核通过' })).toHaveCount(0)
      await office.context().close()
    }
    await province.goto(address)
    await settled(province)
    await expectAccessible(province)
    expect(await province.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
    await province.getByRole('button', { name: /审定/ }).click()
    await confirm(province)
    await expect(province.getByText('已办结').first()).toBeVisible()
    const found = await (await province.request.get(`/api/enterprises/${firm.creditCode}`)).json()
    expect(JSON.stringify(found)).toContain('2026-02-01')
  })
}
