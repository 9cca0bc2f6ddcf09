import { expect, test, type Browser, type Page } from '@playwright/test'
import { enterPost } from './posts'

const FORM = 'B204-1'
const MONTH = '2025-10'
const PERIOD = '2025-C10'
const OUTPUT = `/api/figures/GROSS_OUTPUT?region=630000&period=${PERIOD}`

interface Row {
  creditCode: string
  nameZh: string
  region: { code: string }
  park?: object
}
interface Filing {
  values: Record<string, string>
}
interface Figure {
  exact: string
  knownAt: { seq: number }
}

const read = async <T>(page: Page, address: string): Promise<T> => {
  const answer = await page.request.get(address)
  expect(answer.status(), address).toBe(200)
  return (await answer.json()) as T
}

async function at(browser: Browser, post: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await enterPost(page, post)
  return page
}

/** A firm that reports through its county, has not filed October, and whose September is on record. */
async function firmWithoutOctober(page: Page): Promise<Row & { september: Filing }> {
  const { items } = await read<{ items: Row[] }>(
    page,
    `/api/filings?form=${FORM}&month=${MONTH}&state=NOT_FILED&size=500`,
  )
  for (const row of items.filter(({ park }) => !park)) {
    const september = await read<Filing>(page, `/api/filings/${row.creditCode}/${FORM}/2025-09`)
    if (september.values['01.cumulative'] && Number(september.values['03.cumulative']) > 0) return { ...row, september }
  }
  throw new Error('no firm of the demo is free to file October')
}

/** An October in which output is 3 bn CNY: enough to see on a wall that shows whole 亿元. */
function october({ values }: Filing): Record<string, string> {
  const month = { '01': '3000000', '03': '2940000', '04': '0', '05': '12.00' }
  const cells = Object.entries(month).flatMap(([item, amount]) => {
    const places = item === '05' ? 2 : 0
    const sum = (Number(values[`${item}.cumulative`] ?? 0) + Number(amount)).toFixed(places)
    return [
      [`${item}.month`, amount],
      [`${item}.cumulative`, sum],
    ]
  })
  return Object.fromEntries(cells) as Record<string, string>
}

const type = (page: Page, cell: string, text: string) => page.locator(`[data-cell="${cell}"]`).fill(text)
const confirm = (page: Page) => page.locator('.el-message-box').getByRole('button').last().click()

async function submit(page: Page) {
  await page.getByRole('button', { name: /^(重新)?报送$/ }).click()
  await confirm(page)
}
async function accept(page: Page, address: string, state: RegExp) {
  await page.goto(address)
  await page.getByRole('button', { name: '接收', exact: true }).click()
  await expect(page.locator('#content').getByText(state).first()).toBeVisible()
}

test('a filing goes from the firm to the wall, and every step of it can be seen', async ({ browser }) => {
  test.setTimeout(120_000)
  const wall = await at(browser, 'province-operations')
  const firm = await firmWithoutOctober(wall)
  const before = await read<Figure>(wall, OUTPUT)
  const address = `/filings/${firm.creditCode}/${FORM}/${MONTH}`
  const cells = october(firm.september)

  // The firm types: one hard finding, others to explain, in the cell as it types.
  const desk = await at(browser, `enterprise-${firm.creditCode.toLowerCase()}`)
  await desk.goto('/filings')
  await desk.locator('button.next', { hasText: 'B204-1' }).click()
  await expect(desk).toHaveURL(new RegExp(`${firm.creditCode}.*${MONTH}`))
  for (const [cell, amount] of Object.entries(cells)) await type(desk, cell, amount)
  const right = cells['01.cumulative']!
  await type(desk, '01.cumulative', String(Number(right) + 1))
  await expect(desk.locator('.said.blocks').filter({ hasText: 'E04' })).toBeVisible()
  await expect(desk.locator('.said.explain').filter({ hasText: 'E09' }).first()).toBeVisible()
  await submit(desk)
  await expect(desk.getByRole('alert').first()).toBeVisible()
  await expect(desk.locator('.receipt')).toHaveCount(0)

  // It mends the one and explains the others.
  await type(desk, '01.cumulative', right)
  await expect(desk.locator('.said.blocks')).toHaveCount(0)
  const reasons = desk.locator('[data-reason]')
  for (let n = 0; n < (await reasons.count()); n++)
    await reasons.nth(n).fill('本月新生产线投产并集中交付订单，产值环比同比大幅增加')
  await submit(desk)
  await expect(desk.locator('.receipt')).toContainText('第 1 次报送')

  // The county returns it once.
  const county = await at(browser, `county-${firm.region.code}`)
  await county.goto(address)
  await county.getByRole('button', { name: '退回' }).click()
  await county.getByRole('dialog').locator('textarea').fill('请核对订单交付凭证后重报')
  await county.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  await expect(county.getByText('请核对订单交付凭证后重报').first()).toBeVisible()

  await desk.goto(address)
  await expect(desk.getByText('请核对订单交付凭证后重报').first()).toBeVisible()
  await submit(desk)
  await expect(desk.locator('.receipt')).toContainText('第 2 次报送')
  expect((await read<Figure>(wall, OUTPUT)).exact, 'nothing counts before it is accepted').toBe(before.exact)

  // The county accepts; whoever looks at the wall sees it.
  await wall.goto('/')
  const shown = wall.getByRole('listitem').filter({ hasText: '规上工业总产值' }).first().locator('b').first()
  await expect(shown).toBeVisible()
  const was = await shown.innerText()
  await county.goto(address)
  const accepted = county.waitForResponse((answer) => answer.url().endsWith('/acceptance'))
  await county.getByRole('button', { name: '接收', exact: true }).click()
  await accepted
  const since = Date.now()
  await expect(shown).not.toHaveText(was, { timeout: 10_000 })
  console.log(`on the wall ${Date.now() - since} ms after the county's acceptance`)
  const after = await read<Figure>(wall, OUTPUT)
  const change = Math.round((Number(after.exact) - Number(before.exact)) * 100_000)
  expect(change, 'the province has grown by exactly what the firm filed, in 千元').toBe(Number(right))
  await expect(shown).toHaveText(Math.round(Number(after.exact)).toLocaleString('en-US'))

  await accept(
    await at(browser, `prefecture-${firm.region.code.slice(0, 4)}00`),
    address,
    /市州已接收|已接收（市州）|市州/,
  )
  await accept(await at(browser, 'province-operations'), address, /省已接收|已接收（省）|省/)
  expect((await read<Figure>(wall, OUTPUT)).exact, 'accepted again above, it counts once').toBe(after.exact)

  // The number opens down to the filing.
  await wall
    .getByRole('listitem')
    .filter({ hasText: '规上工业总产值' })
    .first()
    .getByRole('link', { name: /来历/ })
    .click()
  await wall.getByRole('row').filter({ hasText: firm.nameZh }).first().click()
  await wall.getByRole('link', { name: /打开报告/ }).click()
  await expect(wall.getByText(Number(right).toLocaleString('en-US')).first()).toBeVisible()

  // As known before it, the number is the one before it.
  await wall.goto(`/figures/GROSS_OUTPUT?region=630000&period=${PERIOD}&known=${before.knownAt.seq}`)
  await expect(wall.locator('.hero b')).toHaveText(
    Number(before.exact).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  )
})
