import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { enterAs, settled } from './posts'

/** Rows of products come out of a firm's spreadsheet by paste: new ones are added, and nothing of the block is lost unsaid. */
const FORM = 'B204-1'
const MONTH = '2025-10'
const BLOCK = [
  '产品代码\t产品名称\t计量单位\t本月\t1—本月',
  'P0503\t地毯、挂毯\t万平方米\t1,200.50\t１２，０００',
  '乳制品\t30\t300',
  'P9999\t没有的产品\t5\t6',
  'P0503\t1\t2',
].join('\n')

/** A firm that has not filed October and made neither: the last but one, for other journeys take the first and the last. */
async function desk(browser: Browser): Promise<[Page, string]> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await enterAs(page, 'province-operations')
  const listed = await page.request.get(`/api/filings?form=${FORM}&month=${MONTH}&state=NOT_FILED&size=500`)
  const { items } = (await listed.json()) as { items: { creditCode: string }[] }
  const { creditCode } = items.at(-2)!
  await enterAs(page, `enterprise-${creditCode.toLowerCase()}`)
  return [page, `/filings/${creditCode}/${FORM}/${MONTH}`]
}

const paste = (into: Locator, text: string) =>
  into.evaluate((input, pasted) => {
    ;(input as HTMLElement).focus()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

test('a block of rows is pasted, told of, taken back, pasted again and kept', async ({ browser }) => {
  const [page, address] = await desk(browser)
  await page.goto(address)
  await settled(page)
  const products = page.getByRole('region', { name: '主要产品产量' })
  const picker = products.getByRole('combobox', { name: /添加一行/ }).or(products.getByRole('searchbox'))
  const cell = (code: string) => page.locator(`[data-cell="${code}"]`)
  const said = page.locator('.pasted')
  for (const code of ['P0502', 'P0503']) await expect(cell(`${code}.month`)).toHaveCount(0)

  // The table has no such rows yet: they are added by code or name, and what cannot be placed is named.
  await paste(picker, BLOCK)
  await expect(cell('P0503.month')).toHaveValue('1200.50')
  await expect(cell('P0503.cumulative')).toHaveValue('12000')
  await expect(cell('P0502.cumulative')).toHaveValue('300')
  await expect(said).toContainText('已粘贴 4 格')
  await expect(said).toContainText('1 行的代码或名称不在本表目录中，没有粘贴：P9999 没有的产品')
  await expect(said).toContainText('1 行与前面的行重复，没有粘贴：P0503')
  await expectAccessible(page)

  // All of it is taken back, the rows too.
  await said.getByRole('button', { name: '撤销粘贴' }).click()
  for (const code of ['P0502', 'P0503']) await expect(cell(`${code}.month`)).toHaveCount(0)

  await paste(picker, BLOCK)
  await expect(page.locator('.kept[role=status]')).toContainText('已保存到服务器')
  await page.reload()
  await settled(page)
  await expect(cell('P0503.month')).toHaveValue('1200.50')
  await expect(cell('P0502.month')).toHaveValue('30')

  // Amounts alone go from the cell on; those beyond the rows are counted, and Ctrl+Z takes the block back.
  await paste(cell('P0503.month'), '7\t8\n9\t10')
  await expect(cell('P0503.month')).toHaveValue('7')
  await expect(said).toContainText(/个数超出表格/)
  await cell('P0503.month').press('Control+z')
  await expect(cell('P0503.month')).toHaveValue('1200.50')

  // A row that is there is filled, not added again.
  await paste(cell('P0502.month'), '乳制品\t31\t301')
  await expect(cell('P0502.month')).toHaveValue('31')
  await expect(products.getByRole('row').filter({ hasText: '乳制品' })).toHaveCount(1)
})
