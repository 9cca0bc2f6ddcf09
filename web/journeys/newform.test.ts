import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { enterAs, settled } from './posts'

/**
 * A provincial form that is files alone: ten items, one worked out, checks of the three classes. A firm in a park files it,
 * the county returns and accepts it, and its total has a page. Then a form whose rows carry codes that the firm types.
 */
const MONTH = '2025-10'
const WATER = '/api/figures/PARK_WATER?region=630000&period=2025-C10&certify=false'

interface Firm {
  creditCode: string
  region: { code: string }
  park?: { code: string }
}

async function at(browser: Browser, post: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await enterAs(page, post)
  return page
}
const read = <T>(page: Page, path: string) => page.evaluate(async (to) => (await fetch(to)).json() as Promise<T>, path)
const type = (page: Page, cell: string, text: string) => page.locator(`[data-cell="${cell}"]`).fill(text)
const said = (page: Page, severity: string, rule: string) =>
  page.locator(`.said.${severity}`).filter({ hasText: rule }).first()

async function submit(page: Page) {
  await page.getByRole('button', { name: /^(重新)?报送$/ }).click()
  await page.locator('.el-message-box').getByRole('button').last().click()
}
async function firms(page: Page): Promise<Firm[]> {
  const { items } = await read<{ items: Firm[] }>(
    page,
    `/api/filings?form=B204-1&month=${MONTH}&state=NOT_FILED&sort=-name&size=200`,
  )
  return items.filter(({ region }) => region.code !== '632857')
}

test('a form that is files alone is filed, returned, accepted and totalled', async ({ browser }) => {
  test.setTimeout(120_000)
  const province = await at(browser, 'province-operations')
  const firm = (await firms(province)).find(({ park }) => park)!
  const before = await read<{ exact?: string }>(province, WATER)
  const address = `/filings/${firm.creditCode}/QY01/${MONTH}`

  const desk = await at(browser, `enterprise-${firm.creditCode.toLowerCase()}`)
  await desk.goto(address)
  await settled(desk)
  await expect(desk.locator('table.grid tbody tr')).toHaveCount(10)
  await type(desk, '01.cumulative', '66667')
  await type(desk, '02.cumulative', '70000')
  await type(desk, '06.cumulative', '12.50')
  await type(desk, '07.cumulative', '13.00')
  await type(desk, '10.cumulative', '200')
  await expect(said(desk, 'blocks', 'Q01')).toBeVisible()
  await expect(said(desk, 'explain', 'Q02')).toBeVisible()
  await expect(said(desk, 'hint', 'Q03')).toBeVisible()
  await submit(desk)
  await expect(desk.locator('.receipt')).toHaveCount(0)

  await type(desk, '02.cumulative', '30000')
  await expect(desk.locator('.said.blocks')).toHaveCount(0)
  await expect(desk.getByRole('row', { name: /建筑系数/ })).toContainText('45.00') // 30000 of 66667
  await desk.locator('[data-reason="Q02"]').fill('原料盐卤带入水分，另有雨水并入排放口')
  await desk.getByText(/本表的审核关系/).click()
  await expect(desk.locator('details.checks')).toContainText('废水排放占取用新水上限 100%')
  await expectAccessible(desk)
  await submit(desk)
  await expect(desk.locator('.receipt')).toContainText('第 1 次报送')

  const county = await at(browser, `county-${firm.region.code}`)
  await county.goto(address)
  await county.getByRole('button', { name: '退回' }).click()
  await county.getByRole('dialog').locator('textarea').fill('请附取水台账后重报')
  await county.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  await expect(county.getByText('请附取水台账后重报').first()).toBeVisible()
  await desk.goto(address)
  await expect(desk.getByText('请附取水台账后重报').first()).toBeVisible()
  await submit(desk)
  await expect(desk.locator('.receipt')).toContainText('第 2 次报送')
  expect((await read<{ exact?: string }>(province, WATER)).exact, 'nothing counts before it is accepted').toBe(
    before.exact,
  )

  await county.goto(address)
  await county.getByRole('button', { name: '接收', exact: true }).click()
  await expect(county.locator('#content').getByText('县级已接收').first()).toBeVisible()
  const after = await read<{ exact: string }>(province, WATER)
  expect(Number(after.exact) - Number(before.exact ?? 0)).toBeCloseTo(12.5, 6)
  await province.goto('/figures/PARK_WATER?region=630000&period=2025-C10')
  await settled(province)
  await expect(province.locator('.hero b')).toHaveText(Number(after.exact).toFixed(2))
})

test('projects are told apart by codes that the firm types', async ({ browser }) => {
  test.setTimeout(90_000)
  const province = await at(browser, 'province-operations')
  const firm = (await firms(province)).find(({ park }) => !park)!
  const code = '2503-' + firm.region.code + '-04-01-100001'
  const desk = await at(browser, `enterprise-${firm.creditCode.toLowerCase()}`)
  await desk.goto(`/filings/${firm.creditCode}/206-1/${MONTH}`)
  await settled(desk)
  const key = desk.getByRole('textbox', { name: /添加一行：输入项目代码/ })
  await key.fill('2513-1')
  await key.press('Enter')
  await type(desk, '2513-1.planned', '20000')
  await expect(said(desk, 'blocks', 'E34')).toBeVisible()
  await desk.getByRole('button', { name: '删除该行 2513-1' }).click()
  await expect(desk.locator('.said.blocks')).toHaveCount(0)

  await key.fill(` ${code.replaceAll('-', '－')} `) // as it comes out of a Chinese document
  await desk.getByRole('button', { name: '添加', exact: true }).click()
  const amounts = {
    start: 202504,
    nature: 1,
    industry: 2613,
    planned: 20000,
    since_start: 8000,
    year: 6000,
    this_month: 900,
  }
  for (const [column, amount] of Object.entries(amounts)) await type(desk, `${code}.${column}`, String(amount))
  await type(desk, `${code}.construction`, '4000')
  await expect(said(desk, 'blocks', 'E32')).toBeVisible()
  await type(desk, `${code}.equipment`, '2000')
  await expect(desk.locator('.said.blocks')).toHaveCount(0)
  await expect(desk.getByRole('row', { name: /^01 ?本年完成投资/ })).toContainText('6,000')
  await expectAccessible(desk)
  await submit(desk)
  await expect(desk.locator('.receipt')).toContainText('第 1 次报送')
  await desk.reload()
  await expect(desk.locator('.rows tbody th').first()).toContainText(code)
})
