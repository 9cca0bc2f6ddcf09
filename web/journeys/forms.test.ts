import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { enterAs, settled } from './posts'

/**
 * A form with rows: the system works out standard coal while the firm types, the county accepts, and the province's
 * energy use opens down to the filing.
 */
const MONTH = '2025-10'
const ENERGY = '/api/figures/ENERGY_USE?region=630000&period=2025-C10&certify=false'

async function at(browser: Browser, post: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await enterAs(page, post)
  return page
}
const read = <T>(page: Page, path: string) => page.evaluate(async (to) => (await fetch(to)).json() as Promise<T>, path)
const type = (page: Page, cell: string, text: string) => page.locator(`[data-cell="${cell}"]`).fill(text)

test('energy is filed by rows, worked out by the system, accepted, and stands in the total', async ({ browser }) => {
  test.setTimeout(240_000)
  const province = await at(browser, 'province-operations')
  const { items } = await read<{ items: { creditCode: string; region: { code: string } }[] }>(
    province,
    `/api/filings?form=205-1&month=${MONTH}&state=NOT_FILED&sort=-name&size=50`,
  )
  // Without coal last month, and with so little power that the electricity of this test is not below it.
  let firm: (typeof items)[number] | undefined
  for (const one of items.filter(({ region }) => region.code !== '632857')) {
    const [energy, output] = await Promise.all(
      ['205-1', 'B204-1'].map((form) =>
        read<{ lastMonth: Record<string, string>; values: Record<string, string> }>(
          province,
          `/api/filings/${one.creditCode}/${form}/${MONTH}`,
        ),
      ),
    )
    const power = Number(output!.values['05.cumulative'] ?? output!.lastMonth['05.cumulative'] ?? 0)
    if (!energy!.lastMonth['EN01.consumption'] && power < 450) firm ??= one
    if (firm) break
  }
  if (!firm) throw new Error('no firm of the demo fits')
  const before = await read<{ exact?: string }>(province, ENERGY)
  const address = `/filings/${firm.creditCode}/205-1/${MONTH}`

  const desk = await at(browser, `enterprise-${firm.creditCode.toLowerCase()}`)
  await desk.goto(address)
  await settled(desk)
  const gone = desk.getByRole('button', { name: /^删除该行/ })
  while (await gone.count()) await gone.first().click()
  const picker = desk.getByRole('combobox', { name: '添加一行：输入名称或代码' })
  for (const energy of ['EN01 原煤', 'EN34 电力']) {
    await picker.fill(energy.slice(0, 4))
    await expect(desk.locator(`option[value="${energy}"]`)).toHaveCount(1)
    await picker.fill(energy)
    await expect(desk.locator(`[data-cell="${energy.slice(0, 4)}.production"]`)).toBeVisible()
  }
  await type(desk, 'EN01.purchase', '1000')
  await type(desk, 'EN01.consumption', '1001')
  await type(desk, 'EN01.production', '1000')
  await type(desk, 'EN34.purchase', '500')
  await type(desk, 'EN34.consumption', '500')
  await type(desk, 'EN34.production', '500')
  await expect(desk.locator('.said.blocks').filter({ hasText: 'E23' })).toBeVisible()
  await type(desk, 'EN01.consumption', '1000')
  await expect(desk.locator('.said.blocks')).toHaveCount(0)
  await expect(desk.getByRole('row', { name: /综合能源消费量/ })).toContainText('1,328.80') // 1000 x 0.7143 + 500 x 1.229
  await expectAccessible(desk)
  await desk.getByRole('button', { name: '报送', exact: true }).click()
  await desk.locator('.el-message-box').getByRole('button').last().click()
  await expect(desk.locator('.receipt')).toContainText('第 1 次报送')

  const county = await at(browser, `county-${firm.region.code}`)
  await county.goto(address)
  await county.getByRole('button', { name: '接收', exact: true }).click()
  await expect(county.locator('#content').getByText('县级已接收').first()).toBeVisible()
  const after = await read<{ exact: string }>(province, ENERGY)
  expect(Number(after.exact) - Number(before.exact ?? 0)).toBeCloseTo(1328.8, 6)

  await province.goto('/figures/ENERGY_USE?period=2025-C10')
  await settled(province)
  await province.goto(`/filings?form=205-1&month=${MONTH}`)
  await settled(province)
  await expect(province.getByText('综合能源消费量（当量值）·1—本月（吨标准煤）').first()).toBeVisible()
})
