import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { enterAs, settled } from './posts'

/**
 * A firm's full month by keyboard alone: B204-1, 205-2, 205-1 and B203 are opened, filled in, explained and filed without
 * a pointer, and the meter of minutes says what each took and what was there before.
 */
const MONTH = '2025-10'
const BEFORE = '2025-09'
const REASON = '本月按订单安排检修与交货，产量与上月相比有变化，见生产台账'

interface Filing {
  values: Record<string, string>
  lastMonth: Record<string, string>
  form: { tables: { code: string; rows: { code: string }[] }[] }
}
type Values = Record<string, string>

const read = <T>(page: Page, path: string) => page.evaluate(async (to) => (await fetch(to)).json() as Promise<T>, path)
const filingOf = (page: Page, code: string, form: string, month: string) =>
  read<Filing>(page, `/api/filings/${code}/${form}/${month}`)

async function at(browser: Browser, post: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await enterAs(page, post)
  return page
}

/** A cement works, which burns coal with a stock, recovers heat, and has not filed October. */
async function firmWithStock(page: Page): Promise<string> {
  const path = `/api/filings?form=B204-1&month=${MONTH}&state=NOT_FILED&size=500`
  const { items } = await read<{ items: { creditCode: string; nameZh: string }[] }>(page, path)
  for (const { creditCode } of items.filter(({ nameZh }) => /水泥\d|铁合金|火电|供热|炼焦|焦化/.test(nameZh))) {
    const energy = await filingOf(page, creditCode, '205-1', BEFORE)
    const flows = await filingOf(page, creditCode, '205-2', BEFORE)
    const stored = Object.keys(energy.values).some((cell) => /^EN0[16].opening$/.test(cell))
    if (stored && Object.keys(flows.values).length) return creditCode
  }
  throw new Error('no firm of the demo with a stock and a recovery is free to file October')
}

const more = (text: string, by: number, places: number) => (Number(text) * by).toFixed(places)

/** Tabs to a cell, which is what a keyboard does; how far it is the page decides. */
async function tabTo(page: Page, wanted: (focused: { cell: string; role: string; text: string }) => boolean) {
  for (let n = 0; n < 400; n++) {
    const focused = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null
      return { cell: one?.dataset.cell ?? '', role: one?.dataset.reason ?? '', text: one?.innerText?.trim() ?? '' }
    })
    if (wanted(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard does not reach it')
}

/** Types into every cell that has a value, in the order in which the tabulator meets them. */
async function fill(page: Page, values: Values) {
  const cells = await page
    .locator('[data-cell]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.cell!))
  await page.locator('body').press('Home')
  for (const cell of cells.filter((one) => values[one] !== undefined)) {
    await tabTo(page, (focused) => focused.cell === cell)
    await page.keyboard.press('Control+A')
    await page.keyboard.type(values[cell]!)
  }
  await page.keyboard.press('Tab')
}

async function explain(page: Page) {
  const rules = () =>
    page.locator('[data-reason]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.reason!))
  for (const rule of await rules()) {
    await tabTo(page, (focused) => focused.role === rule)
    await page.keyboard.type(REASON)
  }
}

async function submit(page: Page) {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await tabTo(page, (focused) => focused.text === '报送')
  await page.keyboard.press('Enter')
  await expect(page.locator('.el-message-box')).toBeVisible()
  await tabTo(page, (focused) => focused.text === '报送')
  await page.keyboard.press('Enter')
}

async function file(page: Page, code: string, form: string, values: Values) {
  await page.goto(`/filings/${code}/${form}/${MONTH}`)
  await settled(page)
  const stood = await page
    .locator('[data-cell]')
    .evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).value).length)
  const said = page.waitForResponse((answer) => answer.url().endsWith('/check'))
  await fill(page, values)
  await said
  await page.waitForTimeout(600)
  await expect(page.locator('.said.blocks'), form).toHaveCount(0)
  await explain(page)
  await submit(page)
  await expect(page.locator('.receipt'), form).toContainText('第 1 次报送')
  await settled(page)
  await expect(page.getByRole('region', { name: '填报用时' })).toContainText(`${MONTH} 第 1 次`)
  const minutes = await read<{ own: { month: string; seconds: number; prefilled: number; typed: number }[] }>(
    page,
    `/api/filings/${code}/${form}/${MONTH}/minutes`,
  )
  const took = minutes.own.find(({ month }) => month === MONTH)!
  console.log(
    `${form}: ${took.seconds} s, ${took.prefilled} cells stood there (${stood} of them open), ${took.typed} typed`,
  )
  expect(took.seconds).toBeGreaterThan(0)
  expect(took.typed).toBe(Object.keys(values).length)
  return { ...took, stood }
}

/** October as September and a ninth more; stocks as they stood. */
function october(form: string, { lastMonth }: Filing): Values {
  const values: Values = {}
  for (const [cell, amount] of Object.entries(lastMonth)) {
    const [, column = ''] = /\.([a-z_]+)$/.exec(cell) ?? []
    const places = (amount.split('.')[1] ?? '').length
    if (form === 'B204-1') {
      if (column === 'month') {
        values[cell] = amount
        const total = cell.replace('.month', '.cumulative')
        values[total] = (Number(lastMonth[total] ?? 0) + Number(amount)).toFixed(places)
      }
    } else if (form === 'B203') {
      if (column === 'cumulative') values[cell] = amount
    } else if (!['opening', 'coefficient', 'closing'].includes(column) && !/standard$/.test(column) && !/^0/.test(cell))
      values[cell] = more(amount, 1, places)
    else if (column === 'closing') values[cell] = amount
  }
  return values
}

test('a firm files its full month by keyboard alone, and the meter says what prefill saved', async ({ browser }) => {
  test.setTimeout(300_000)
  const province = await at(browser, 'province-operations')
  const code = await firmWithStock(province)
  const desk = await at(browser, `enterprise-${code.toLowerCase()}`)
  const took: Record<string, { prefilled: number; typed: number; stood: number }> = {}
  for (const form of ['B204-1', '205-2', '205-1', 'B203'])
    took[form] = await file(desk, code, form, october(form, await filingOf(desk, code, form, MONTH)))
  expect(took['205-1']!.stood, 'stocks of the year’s beginning stand there before anything is typed').toBeGreaterThan(0)
  // Without prefill the firm would have typed these too.
  const saved = Object.values(took).reduce((sum, { prefilled }) => sum + prefilled, 0)
  const typed = Object.values(took).reduce((sum, one) => sum + one.typed, 0)
  console.log(
    `the month: ${typed} cells typed; ${saved} stood there, which were ${typed + saved} to type without prefill`,
  )
  expect(saved).toBeGreaterThan(0)

  // Something comes back: places, medians, what was filed before; no target.
  await desk.goto('/filings')
  await settled(desk)
  const back = desk.getByRole('region', { name: '给企业的回馈' })
  await expect(back).toContainText('同类中位数')
  await expect(back).toContainText('未登记用地')
  await expect(back).not.toContainText('目标')
  await expectAccessible(desk)
  await back.getByRole('button', { name: '登记用地' }).click()
  await back.getByLabel('面积（平方米）').fill('200000')
  await back.getByLabel('自何日起').fill('2024-01-01')
  await back.getByLabel('来源，如不动产权证号').fill('青（演示）不动产权第000001号')
  await back.getByRole('button', { name: '保存' }).click()
  await expect(back).toContainText('300.00 亩')
})
