import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { enterAs, settled } from './posts'

/**
 * What people do with a project under way: collect the proofs of production and sign, open a problem and keep its
 * promises, answer red, excuse a lamp, plan back, keep a printed rate. Each is checked with the server, and each post
 * meets only what it may do.
 */
const COUNTY = 'county-632801'
const PREFECTURE = 'prefecture-632800'
const PROVINCE = 'province-operations'
const TEXT = '已与有关部门会商，情况属实，按期办结'

async function at(browser: Browser, post: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await enterAs(page, post)
  return page
}

const read = <T>(page: Page, path: string) => page.evaluate(async (to) => (await fetch(to)).json() as Promise<T>, path)
const open = async (page: Page, path: string) => {
  await page.goto(path)
  await settled(page)
}
/** The button in a dialog that does the deed, after which the dialog is gone. */
async function send(page: Page, name: string) {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await settled(page)
}
const later = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)
const today = async (page: Page) => (await read<{ now: string }>(page, '/api/session')).now.slice(0, 10)

test('a certificate is collected proof by proof and signed level by level', async ({ browser }) => {
  const county = await at(browser, COUNTY)
  const { items } = await read<{ items: { project: number; signed: boolean[] }[] }>(
    county,
    '/api/dispatch/certificates?region=632801&state=LACKING&size=200',
  )
  const project = items.find(({ signed }) => signed.every((one) => !one))!.project
  await open(county, `/dispatch/certificates?region=632801&state=LACKING`)
  await county.locator('tbody tr').first().click()
  await expect(county).toHaveURL(/tab=production/)

  await open(county, `/projects/${project}?tab=production`)
  await expect(county.getByRole('button', { name: '企业确认' })).toHaveCount(0)
  await expect(county.getByRole('button', { name: '撤回证明' })).toHaveCount(0)
  for (let n = 0; n < 3; n++) {
    await county.getByRole('button', { name: '登记凭证' }).click()
    await county.getByLabel('名称或编号').fill(`旅程凭证第 ${n + 1} 号`)
    await send(county, '登记凭证')
  }
  for (const post of [COUNTY, PREFECTURE, PROVINCE]) {
    const page = post === COUNTY ? county : await at(browser, post)
    await open(page, `/projects/${project}?tab=production`)
    await page.getByRole('button', { name: '签认', exact: true }).click()
    await send(page, '签认')
    await expect(page.getByRole('button', { name: '签认', exact: true })).toHaveCount(0)
  }
  const { lacks, counts } = await read<{ lacks: { zh: string }[]; counts: boolean }>(
    county,
    `/api/projects/${project}/production`,
  )
  expect(counts).toBe(false)
  expect(lacks.map(({ zh }) => zh)).toEqual(['企业未确认'])
  await open(county, `/projects/${project}?tab=production`)
  await expect(county.getByText('企业未确认')).toBeVisible()
  await expectAccessible(county)
})

test('a problem is opened, assigned, promised and moved, and every promise stays', async ({ browser }) => {
  const page = await at(browser, COUNTY)
  const found = await read<{ items: { id: number }[] }>(page, '/api/projects?region=632801&stage=S4&size=1')
  const project = found.items[0]!.id
  const day = await today(page)
  await open(page, `/projects/${project}?tab=problems`)
  await page.getByRole('button', { name: '提出问题' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('类型').selectOption('LAND')
  await dialog.getByLabel('问题', { exact: true }).fill('无')
  await dialog.getByRole('button', { name: '提出问题' }).click()
  await expect(dialog.getByRole('alert')).toContainText('请写明情况')
  await dialog.getByLabel('问题', { exact: true }).fill('旅程：用地批复迟迟未下，影响施工进场')
  await dialog.getByRole('button', { name: '提出问题' }).click()
  await expect(page).toHaveURL(/problem=\d+/)
  const id = /problem=(\d+)/.exec(page.url())![1]!
  const deed = async (kind: string, name: string, fill: () => Promise<void>) => {
    await dialog.getByLabel('办理').selectOption(kind)
    await fill()
    await dialog.getByRole('button', { name, exact: true }).click()
    await expect(dialog.getByLabel('办理')).toHaveValue('')
  }
  await deed('ASSIGNED', '分派', () => dialog.getByLabel('责任单位').fill('市自然资源局'))
  for (const by of [10, 20])
    await deed('PROMISED', '承诺时限', async () => {
      await dialog.getByLabel('承诺时限').fill(later(day, by))
      await dialog.getByLabel('说明').fill(TEXT)
    })
  const { problem } = await read<{ problem: { slips: number; office: string; state: string } }>(
    page,
    `/api/dispatch/problems/${id}`,
  )
  expect(problem).toMatchObject({ slips: 1, office: '市自然资源局', state: 'ASSIGNED' })

  // The link leads to the same problem on the list of all.
  await open(page, `/dispatch/problems?problem=${id}`)
  await expect(page.getByRole('dialog')).toContainText('旅程：用地批复迟迟未下')
  await expect(page.getByRole('dialog')).toContainText(later(day, 10))
})

test('red is answered by the county and excused by the prefecture; the colour stays', async ({ browser }) => {
  const county = await at(browser, COUNTY)
  const { month } = await read<{ month: string }>(county, '/api/dispatch/months/current')
  const { items } = await read<{ items: { project: number; answerDue?: string; lamps: Lamp[] }[] }>(
    county,
    `/api/dispatch/lamps/${month}?region=632801&colour=RED&size=500`,
  )
  interface Lamp {
    dimension: string
    colour: string
    hatched: boolean
  }
  const row = items.find(({ answerDue, lamps }) => answerDue && lamps.some((one) => one.colour === 'RED'))!
  const red = row.lamps.find(({ colour }) => colour === 'RED')!.dimension
  const path = `/projects/${row.project}?tab=lamps&month=${month}`
  const day = await today(county)
  await open(county, path)
  await expect(county.getByRole('button', { name: '批准正当理由' })).toHaveCount(0)
  await expect(county.getByRole('button', { name: '独立判断' })).toHaveCount(0)
  await county.getByRole('button', { name: '答复红灯' }).click()
  await county.getByLabel('整改措施').fill(TEXT)
  await county.getByLabel('整改时限').fill(later(day, 30))
  await send(county, '答复红灯')
  await expect(county.getByText(TEXT)).toBeVisible()

  const prefecture = await at(browser, PREFECTURE)
  await open(prefecture, path)
  await prefecture.getByRole('button', { name: '批准正当理由' }).click()
  const dialog = prefecture.getByRole('dialog')
  await dialog.getByLabel('方面').selectOption(red)
  await dialog.getByLabel(/^理由/).selectOption('UPPER_LEVEL')
  await dialog.getByLabel('至', { exact: true }).fill(later(`${month}-01`, 300))
  await dialog.getByLabel('依据文件').fill('旅程函〔2025〕1号')
  await dialog.getByRole('button', { name: '批准正当理由' }).click()
  await expect(dialog.getByRole('alert')).toContainText('最长 90 天')
  await dialog.getByLabel('至', { exact: true }).fill(later(`${month}-01`, 80))
  await send(prefecture, '批准正当理由')
  const desk = await read<{ lamp: { measures: string; answerDue?: string; lamps: Lamp[] } }>(
    county,
    `/api/projects/${row.project}/lamps/${month}/desk`,
  )
  expect(desk.lamp.measures).toBe(TEXT)
  expect(desk.lamp.answerDue).toBeUndefined()
  expect(desk.lamp.lamps.find(({ dimension }) => dimension === red)).toMatchObject({ colour: 'RED', hatched: true })
  await expectAccessible(prefecture)
})

test('milestones are planned back, and a printed rate that does not divide is refused', async ({ browser }) => {
  const county = await at(browser, COUNTY)
  const found = await read<{ items: { id: number }[] }>(county, '/api/projects?region=632801&stage=S2&size=50')
  let project = 0
  for (const { id } of found.items)
    if (!(await read<{ tasks: unknown[] }>(county, `/api/projects/${id}/tasks`)).tasks.length) project = id
  const day = later(await today(county), 900)
  await open(county, `/projects/${project}?tab=tasks`)
  await county.getByRole('button', { name: '倒排工期' }).click()
  await county.getByLabel('投产日期').fill(day)
  await send(county, '倒排工期')
  const { tasks } = await read<{ tasks: { due: string }[] }>(county, `/api/projects/${project}/tasks`)
  expect(tasks).toHaveLength(6)
  expect(tasks.at(-1)!.due).toBe(day)
  await expect(county.getByRole('button', { name: '倒排工期' })).toHaveCount(0)
  await expectAccessible(county)

  const province = await at(browser, PROVINCE)
  await open(province, '/dispatch/rates?month=2025-10')
  await province.getByRole('button', { name: '登记印发的比率' }).click()
  const dialog = province.getByRole('dialog')
  await dialog.getByLabel('分子').fill('120')
  await dialog.getByLabel('分母').fill('145')
  await dialog.getByLabel('印发的百分数').fill('81.1')
  const paper = `旅程通报〔2025〕${Date.now()}号`
  await dialog.getByLabel('文件').fill(paper)
  await dialog.getByRole('button', { name: '登记印发的比率' }).click()
  await expect(dialog.getByRole('alert')).toContainText('82.8')
  await dialog.getByLabel('印发的百分数').fill('82.8')
  await send(province, '登记印发的比率')
  await expect(province.getByText(paper)).toBeVisible()
  await province.locator('tbody tr').first().click()
  await expect(province).toHaveURL(/dispatch\/rates\/2025-10\/\w+/)
  await settled(province)
})
