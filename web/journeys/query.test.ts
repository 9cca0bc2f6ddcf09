import { expect, test, type Browser, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expectAccessible } from './axe'
import { enterAs, settled } from './posts'

/** A county's office asks about a cell and reminds who has not filed; the firm finds both in the house. */
const FORM = 'B204-1'
const ASKED_MONTH = '2025-09'
const MONTH = '2025-10'
const QUESTION = '九月用电量与产值走势不符，请说明原因'
const ANSWER = '九月检修两周后满负荷生产，用电与产值不同步，见检修台账'

interface Row {
  creditCode: string
  nameZh: string
  state: string
  region: { code: string }
  park?: object
}

async function at(browser: Browser, post: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await enterAs(page, post)
  return page
}

/** A firm that reports through its county, has filed September and not October; the last one: others take the first. */
async function behind(browser: Browser): Promise<Row> {
  const page = await at(browser, 'province-operations')
  const rows = async (query: string) => {
    const answer = await page.request.get(`/api/filings?form=${FORM}&size=500&${query}`)
    return ((await answer.json()) as { items: Row[] }).items.filter(({ park }) => !park)
  }
  const asked = new Set(
    (await rows(`month=${ASKED_MONTH}`))
      .filter(({ state }) => !['NOT_FILED', 'DRAFT', 'RETURNED'].includes(state))
      .map(({ creditCode }) => creditCode),
  )
  const owing = await rows(`month=${MONTH}&state=NOT_FILED`)
  const told = await page.request.get(`/api/chases?cause=CHASE&form=${FORM}&month=${MONTH}&size=500`)
  const reminded = new Set(((await told.json()) as { items: Row[] }).items.map(({ creditCode }) => creditCode))
  // An office reminds a firm once a day: a county where nobody was reminded yet.
  const done = new Set(owing.filter(({ creditCode }) => reminded.has(creditCode)).map(({ region }) => region.code))
  const firm = owing.filter(({ creditCode, region }) => asked.has(creditCode) && !done.has(region.code)).at(-1)
  await page.context().close()
  expect(firm, 'a firm of a county that filed September and not October').toBeDefined()
  return firm!
}

/** A week after the day that the demo's clock shows. */
async function inAWeek(page: Page): Promise<string> {
  const { now } = (await (await page.request.get('/api/session')).json()) as { now: string }
  return new Date(Date.parse(now) + 7 * 86_400_000).toISOString().slice(0, 10)
}

const bell = (page: Page) => page.getByRole('link', { name: /消息，\d+ 条未读/ })
const unread = async (page: Page) => Number(/\d+/.exec((await bell(page).getAttribute('aria-label')) ?? '')?.[0])
const threadOf = (page: Page) => page.locator('[data-query]').filter({ hasText: QUESTION }).first()

/** Goes to a page by the ways within reporting, and waits for what it shows. */
async function go(page: Page, way: string) {
  await page.getByRole('navigation', { name: '报送工作' }).getByRole('link', { name: way, exact: true }).click()
  await settled(page)
}

/** The rows of the file behind an export of what the page shows. */
async function exported(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /csv/ }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

test('an office asks about a cell, the firm finds it and answers, the office reads it and closes', async ({
  browser,
}) => {
  const firm = await behind(browser)
  const filing = `/filings/${firm.creditCode}/${FORM}/${ASKED_MONTH}`
  const county = await at(browser, `county-${firm.region.code}`)
  const desk = await at(browser, `enterprise-${firm.creditCode.toLowerCase()}`)
  await desk.goto('/filings')
  await settled(desk)
  const before = await unread(desk)

  // The office asks; it meets a field for words and a day, and none for an amount.
  await county.goto(filing)
  await settled(county)
  const panel = county.getByRole('region', { name: '质询' })
  await panel.getByRole('button', { name: '提出质询' }).click()
  const asking = panel.locator('form.ask')
  await expect(asking.locator('input:not([type=date])')).toHaveCount(0)
  await asking.getByLabel('指标').selectOption('01.month')
  await asking.locator('textarea').fill('核实无误')
  const due = await inAWeek(county)
  await asking.getByLabel('期限').fill(due)
  await asking.getByRole('button', { name: '发出质询' }).click()
  await expect(asking.getByRole('alert')).toBeVisible()
  await asking.locator('textarea').fill(QUESTION)
  await expectAccessible(county)
  await asking.getByRole('button', { name: '发出质询' }).click()
  await expect(threadOf(county)).toContainText('待企业答复')
  await expect(threadOf(county)).toContainText(`${due} 前答复`)

  // The firm: the bell, the message, the filing.
  await desk.goto('/filings')
  await settled(desk)
  await expect.poll(() => unread(desk)).toBe(before + 1)
  await bell(desk).click()
  await settled(desk)
  const message = desk.locator('li.card').first()
  await expect(message).toContainText('质询')
  await expect(message).toContainText(due)
  await expect(message).toContainText('未读')
  await expectAccessible(desk)
  await message.getByRole('link', { name: /打开报表/ }).click()
  await expect(desk).toHaveURL(new RegExp(`${filing}$`))
  await expect(threadOf(desk)).toContainText(QUESTION)
  await expect.poll(() => unread(desk), 'what was opened is read').toBe(before)

  // Its queries show the same, and lead there too.
  await desk.goto('/queries')
  await settled(desk)
  await expectAccessible(desk)
  await desk.getByRole('row').filter({ hasText: QUESTION }).first().click()
  await expect(desk).toHaveURL(new RegExp(`${filing}$`))
  await expect(threadOf(desk).getByRole('button', { name: '办结' })).toHaveCount(0)
  await threadOf(desk).locator('textarea').fill(ANSWER)
  await threadOf(desk).getByRole('button', { name: '提交答复' }).click()
  await expect(threadOf(desk)).toContainText('已答复待处理')
  await expectAccessible(desk)

  // The office finds the answer among its queries, reads it and closes.
  await county.goto('/queries')
  await settled(county)
  await county.locator('#content').getByLabel('状态').selectOption('ANSWERED')
  await settled(county)
  await expectAccessible(county)
  const answered = await exported(county)
  expect(answered).toContain(firm.creditCode)
  expect(answered).not.toContain('待企业答复')
  await county.getByRole('row').filter({ hasText: firm.nameZh }).filter({ hasText: QUESTION }).first().click()
  await expect(threadOf(county)).toContainText(ANSWER)
  await threadOf(county).getByRole('button', { name: '办结' }).click()
  await county.locator('.el-message-box').getByRole('button', { name: '办结' }).click()
  await expect(threadOf(county)).toContainText('已办结')
  await desk.reload()
  await expect(threadOf(desk)).toContainText('已办结')
  await expect(threadOf(desk).locator('textarea')).toHaveCount(0)
})

test('an office picks firms in its work list and reminds those', async ({ browser }) => {
  const firm = await behind(browser)
  const prefecture = await at(browser, `prefecture-${firm.region.code.slice(0, 4)}00`)
  const desk = await at(browser, `enterprise-${firm.creditCode.toLowerCase()}`)
  await desk.goto('/messages')
  await settled(desk)
  const before = await unread(desk)
  await prefecture.goto(`/filings?form=${FORM}&month=${MONTH}&state=NOT_FILED&q=${firm.creditCode}`)
  await settled(prefecture)
  await prefecture.getByRole('row').filter({ hasText: firm.nameZh }).getByRole('checkbox').check()
  await prefecture.getByRole('button', { name: '催报所选（1）' }).click()
  const dialog = prefecture.getByRole('dialog')
  await expect(dialog).toContainText('向 1 家')
  await expectAccessible(prefecture)
  await dialog.getByRole('button', { name: '发出催报' }).click()
  await expect(dialog.getByRole('status')).toContainText('已催报 1 家')
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()
  await expect(prefecture.getByRole('button', { name: /催报所选/ })).toHaveCount(0)
  await desk.reload()
  await settled(desk)
  await expect.poll(() => unread(desk)).toBe(before + 1)
})

test('an office reminds who has not filed, the firm reads it in the house, and what was sent is kept', async ({
  browser,
}) => {
  const firm = await behind(browser)
  const county = await at(browser, `county-${firm.region.code}`)
  const desk = await at(browser, `enterprise-${firm.creditCode.toLowerCase()}`)
  await desk.goto('/filings')
  await settled(desk)
  const before = await unread(desk)

  await county.goto(`/board?form=${FORM}&month=${MONTH}`)
  await settled(county)
  await county.getByRole('button', { name: '催报', exact: true }).first().click()
  const dialog = county.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: /站内消息/ })).toBeDisabled()
  await expect(dialog.locator('textarea, input[type=text]')).toHaveCount(0)
  await expectAccessible(county)
  await dialog.getByRole('button', { name: '发出催报' }).click()
  await expect(dialog.getByRole('status')).toContainText(/已催报 [1-9]\d* 家/)
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()

  // The same office reminds a firm of the same form once a day.
  await county.getByRole('button', { name: '催报', exact: true }).first().click()
  await dialog.getByRole('button', { name: '发出催报' }).click()
  await expect(dialog.getByRole('status')).toContainText('已催报 0 家')
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()

  await desk.goto('/messages')
  await settled(desk)
  await expect.poll(() => unread(desk)).toBe(before + 1)
  const message = desk.locator('li.card').first()
  await expect(message).toContainText('催报')
  await expect(message).toContainText(FORM)
  await expectAccessible(desk)
  await desk.getByRole('button', { name: '全部标为已读' }).click()
  await expect.poll(() => unread(desk)).toBe(0)

  // What was sent is kept: to whom, by whom, what, and that it was read.
  await go(county, '催报记录')
  await county.locator('#content').getByLabel('类别').selectOption('CHASE')
  await county.getByRole('searchbox').fill(firm.creditCode)
  const row = county.getByRole('row').filter({ hasText: firm.nameZh })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('已读')
  await expect(row).toContainText('催报')
  await expectAccessible(county)
  const told = (await exported(county)).trim().split('\n')
  expect(told).toHaveLength(2)
  expect(told[1]).toContain(firm.creditCode)
})
