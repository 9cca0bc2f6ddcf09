import { expect, test, type Browser, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expectAccessible } from './axe'
import { enterAs } from './posts'

const MONTH = '2025-10'
const PNG = Buffer.from('iVBORw0KGgo=', 'base64')

/** A firm of the demo that has not filed October, the last of its kind: other journeys take the first. */
async function idle(browser: Browser): Promise<string> {
  const page = await (await browser.newContext()).newPage()
  await enterAs(page, 'province-operations')
  const listed = await page.request.get(`/api/filings?form=B204-1&month=${MONTH}&state=NOT_FILED&size=500`)
  const { items } = (await listed.json()) as { items: { creditCode: string }[] }
  await page.context().close()
  return items.at(-1)!.creditCode
}

async function desk(browser: Browser, creditCode: string, path: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await enterAs(page, `enterprise-${creditCode.toLowerCase()}`)
  await page.goto(path)
  return page
}

const cell = (page: Page, code: string) => page.locator(`[data-cell="${code}"]`)
const kept = (page: Page) => page.locator('.kept[role=status]')

async function paste(page: Page, code: string, text: string) {
  await cell(page, code).focus()
  await cell(page, code).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test('a block is pasted, taken back, goes out as a workbook and comes in again', async ({ browser }) => {
  const firm = await idle(browser)
  const page = await desk(browser, firm, `/filings/${firm}/B204-1/${MONTH}`)
  await cell(page, '01.month').fill('')

  await paste(page, '01.month', '1,200\t１２，０００\t9\n1100\t11000\n')
  await expect(cell(page, '01.cumulative')).toHaveValue('12000')
  await expect(cell(page, '03.month')).toHaveValue('1100')
  await expect(page.getByText('已粘贴 4 格')).toBeVisible()
  await expect(page.getByText(/1 个数超出表格/)).toBeVisible()
  await cell(page, '03.month').press('Control+z')
  await expect(cell(page, '01.month')).toHaveValue('')
  await paste(page, '01.month', '1,200\t12,000\n1100\t11000\n')
  await expect(kept(page)).toContainText('已保存到服务器')

  // The workbook holds what was typed; what is typed afterwards is replaced by it once the firm says so.
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('link', { name: '下载表样' }).click()
  const file = readFileSync(await (await download).path())
  expect((await download).suggestedFilename()).toMatch(/^B204-1-2025-10-.*\.xlsx$/)
  await cell(page, '01.month').fill('7')
  const input = page.locator('label.upload input')
  await input.setInputFiles({ name: '产值.xlsx', mimeType: 'application/octet-stream', buffer: PNG })
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('sheet-type')
  await page.keyboard.press('Escape')
  // A dialog that is still leaving says at its end that it is closed: a person's next file comes later than that.
  await expect(dialog).toBeHidden()
  await input.setInputFiles({ name: '产值.xlsx', mimeType: 'application/octet-stream', buffer: file })
  await expect(dialog).toContainText('有 1 个单元格与页面上不同')
  await expect(dialog).toContainText('必须改正')
  await expectAccessible(page)
  await expect(cell(page, '01.month')).toHaveValue('7')
  const noted = page.waitForEvent('download', { timeout: 60_000 })
  await dialog.getByRole('button', { name: '下载带批注的原文件' }).click()
  expect((await noted).suggestedFilename()).toBe('产值-批注.xlsx')
  await dialog.getByRole('button', { name: '采用为草稿' }).click()
  await expect(cell(page, '01.month')).toHaveValue('1200')
  await expect(kept(page)).toContainText('已保存到服务器')
})

test('what is typed without a network is here after the page was closed, and goes out when it is back', async ({
  browser,
}) => {
  const firm = await idle(browser)
  const address = `/filings/${firm}/B204-1/${MONTH}`
  const page = await desk(browser, firm, address)
  await cell(page, '05.month').fill('3.25')
  await expect(kept(page)).toContainText('已保存到服务器')
  await page.context().setOffline(true)
  await cell(page, '05.month').fill('4.50')
  await expect(kept(page)).toContainText('网络不通，已存在本机')
  await page.close()
  await page.context().setOffline(false)
  const again = await page.context().newPage()
  await again.goto(address)
  await expect(cell(again, '05.month')).toHaveValue('4.50')
  await expect(kept(again)).toContainText('已保存到服务器')

  // While the network is away another device types: both are shown, and a person chooses.
  const other = await desk(browser, firm, address)
  await expect(cell(other, '05.month')).toHaveValue('4.50')
  await again.context().setOffline(true)
  await cell(again, '05.month').fill('5.00')
  await expect(kept(again)).toContainText('网络不通')
  await cell(other, '05.month').fill('6.00')
  await expect(kept(other)).toContainText('已保存到服务器')
  await again.context().setOffline(false)
  const conflict = again.locator('section.conflict')
  await expect(conflict).toContainText('5.00', { timeout: 20_000 })
  await expect(conflict).toContainText('6.00')
  await expect(again.getByRole('button', { name: '报送', exact: true })).toBeDisabled()
  await expectAccessible(again)
  await conflict.getByRole('button', { name: '全部用另一处的' }).click()
  await expect(cell(again, '05.month')).toHaveValue('6.00')
  await expect(kept(again)).toContainText('已保存到服务器')
  await expect(conflict).toHaveCount(0)
})

test('a ledger becomes a draft by a mapping that is kept', async ({ browser }) => {
  const firm = await idle(browser)
  const page = await desk(browser, firm, `/filings/${firm}/B203/${MONTH}/ledger`)
  const csv = '余额表,,\n项目,期初,本年累计\n营业收入,1,"120,000,600.00"\n资产总计,2,"90,000,000"\n不认识的,3,4\n'
  await page
    .locator('label.file input')
    .setInputFiles({ name: '余额表.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(page.getByLabel('表头在第几行')).toHaveValue('2')
  await page.getByLabel('科目（行名）所在列').selectOption('项目')
  await page.getByRole('button', { name: '按名称匹配' }).click()
  await expect(page.getByText('按名称匹配到 2 行')).toBeVisible()
  for (const n of [1, 2]) await page.getByLabel(`单位换算 ${n}`).selectOption('3')
  await page.getByLabel('对应关系名称').fill('用友余额表')
  await page.getByRole('button', { name: '保存对应关系' }).click()
  await expect(page.getByText('已保存为“用友余额表”')).toBeVisible()
  await page.getByRole('button', { name: '试算' }).click()
  const result = page.getByRole('region', { name: '试算结果' })
  await expect(result).toContainText('120,001')
  await expectAccessible(page)
  await result.getByRole('button', { name: '写入草稿' }).click()
  await expect(page).toHaveURL(new RegExp(`${firm}/B203/${MONTH}$`))
  await expect(cell(page, '12.cumulative')).toHaveValue('120001')
  await page.goto(`/filings/${firm}/B203/${MONTH}/ledger`)
  await page.getByLabel('已保存的对应关系').selectOption('用友余额表')
})

test('a token is made, shown once, used, and revoked', async ({ browser, playwright, baseURL }) => {
  const firm = await idle(browser)
  const page = await desk(browser, firm, '/filings')
  await page.getByRole('link', { name: '接口与令牌' }).click()
  const name = `ERP 月报 ${Date.now() % 100_000}`
  await page.getByLabel('名称').fill(name)
  await page.getByRole('button', { name: '生成令牌' }).click()
  const token = await page.locator('.secret code').innerText()
  expect(token).toMatch(/^guatu_.{43}$/)
  await expectAccessible(page)
  const program = await playwright.request.newContext({
    baseURL: baseURL!,
    extraHTTPHeaders: { Authorization: `Bearer ${token}` },
  })
  expect((await program.get(`/api/filings/${firm}/B204-1/${MONTH}`)).status()).toBe(200)
  expect((await program.get('/api/enterprises')).status()).toBe(403)
  await page.reload()
  await expect(page.locator('.secret')).toHaveCount(0)
  const row = page.getByRole('row').filter({ hasText: name })
  await row.getByRole('button', { name: /撤销/ }).click()
  await page.locator('.el-message-box').getByRole('button', { name: '撤销' }).click()
  await expect(row.getByRole('cell', { name: '已撤销' })).toBeVisible()
  expect((await program.get(`/api/filings/${firm}/B204-1/${MONTH}`)).status()).toBe(401)
})
