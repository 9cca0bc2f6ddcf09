import { expect, type Locator, type Page } from '@playwright/test'
import { answer, attach, go, paper, picture, send, todayOf } from './house'
import { settled } from './posts'

/** What people do with a project, each at his desk. */
export const WHY = '已与有关部门会商，情况属实，按期办结'

/** Preliminary procedures that do not wait for land, and how each is done. */
export const AT_ONCE: [name: string, deeds: [deed: string, becomes: string][]][] = [
  ['备案／核准／可研', chain()],
  ['规划选址与用地预审', chain()],
  ['节能审查', chain()],
  ['环评', chain()],
  ['建设用地规划许可', chain().slice(0, 2)],
  ['水土保持', [['告知承诺', '告知承诺']]],
  ['取水／水资源论证', [['告知承诺', '告知承诺']]],
  ['安全预评价／三同时', [['告知承诺', '告知承诺']]],
  ['职业病', [['告知承诺', '告知承诺']]],
  ['社会稳定风险', [['告知承诺', '告知承诺']]],
  ['招标', [['告知承诺', '告知承诺']]],
  ['压覆矿', [['区域评估覆盖', '区域评估覆盖']]],
  ['地质灾害', [['区域评估覆盖', '区域评估覆盖']]],
  ['地震安全性', [['区域评估覆盖', '区域评估覆盖']]],
  ['文物', [['区域评估覆盖', '区域评估覆盖']]],
  ['洪水影响', [['不需要', '不需要']]],
  ['气候可行性', [['不需要', '不需要']]],
  ['林草地占用', [['不需要', '不需要']]],
]
/** What could begin when the land was there. */
export const AFTER_LAND: typeof AT_ONCE = [
  ['建设用地规划许可', [['批准', '已批准']]],
  ['土地供应', chain()],
  ['建设工程规划许可', [['告知承诺', '告知承诺']]],
  ['施工图审查', [['告知承诺', '告知承诺']]],
  ['消防', [['告知承诺', '告知承诺']]],
  ['人防', [['不需要', '不需要']]],
  ['施工许可', chain()],
]

function chain(): [string, string][] {
  return [
    ['提交', '已提交'],
    ['受理', '已受理'],
    ['批准', '已批准'],
  ]
}

export async function procedures(page: Page, project: number, all: typeof AT_ONCE) {
  const day = await todayOf(page)
  await go(page, `/projects/${project}?tab=procedures`)
  for (const [name, deeds] of all) {
    const row = page.locator('tbody tr').filter({ has: page.locator('th', { hasText: new RegExp(`^\\s*${name}`) }) })
    for (const [deed, becomes] of deeds) {
      await row.getByRole('button', { name: '办理' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('办理事项').selectOption({ label: deed })
      await dialog.getByLabel('日期', { exact: true }).fill(day)
      await dialog.getByLabel(/理由|说明/).fill(`${WHY}（${name}）`)
      await dialog.getByLabel('依据文件（文号）').fill(`旅程函〔${day.slice(0, 4)}〕8号`)
      await dialog.getByRole('button', { name: '登记', exact: true }).click()
      await expect(row.locator('td').first()).toContainText(becomes)
      await expect(dialog).toHaveCount(0)
    }
  }
}

/** Moves the project into the next stage, with the papers that it asks for. */
export async function enterStage(page: Page, project: number, stage: string, papers: string[] = [], works?: string) {
  if (papers.length) {
    await go(page, `/projects/${project}?tab=papers`)
    for (const one of papers)
      await attach(page, one, one.startsWith('现场照片') ? await picture(page, one) : paper(one))
  }
  await go(page, `/projects/${project}`)
  await page.getByRole('button', { name: '转入下一阶段' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('转入阶段').selectOption(stage)
  await dialog.getByLabel('自（日期）').fill(await todayOf(page))
  if (works) await dialog.getByLabel('现场已开工内容').selectOption(works)
  await send(page, '转入下一阶段')
  await expect(page.locator('li[aria-current=step]')).toContainText(stage)
}

export async function sponsor(page: Page, project: number, level: string, leader: string, seat?: string) {
  await go(page, `/projects/${project}?tab=sponsors`)
  await page.getByRole('button', { name: '明确包联领导' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('层级').selectOption(level)
  await dialog.getByLabel('包联领导', { exact: true }).fill(leader)
  await dialog.getByLabel('职务').fill('分管领导')
  await dialog.getByLabel('依据文件').fill('旅程包联名单〔2025〕1号')
  if (seat) await dialog.getByLabel(/系统岗位/).selectOption({ label: seat })
  await dialog.getByLabel('自（日期）').fill(await todayOf(page))
  await send(page, '明确包联领导')
  await expect(page.getByText(leader).first()).toBeVisible()
}

/** A month is filled in by the unit with three photographs, and passed by county, prefecture and province. */
export async function report(
  firm: Page,
  offices: Page[],
  title: string,
  project: number,
  month: string,
  amount: string,
) {
  await go(firm, `/dispatch/months?month=${month}&q=${encodeURIComponent(title)}`)
  await firm.locator('tbody tr').filter({ hasText: title }).click()
  await expect(firm).toHaveURL(new RegExp(`/dispatch/months/${project}/${month}`))
  await settled(firm)
  for (const label of ['固定机位', '大门', '施工面']) await attach(firm, label, await picture(firm, label))
  const form = firm.getByRole('form', { name: '月报内容（万元）' })
  await form.locator('[data-field=construction]').fill(amount)
  await form.locator('[data-field=equipment]').fill('0')
  await form.locator('[data-field=other]').fill('0')
  await form.locator('[data-field=nextPlan]').fill('2000')
  await form.getByLabel('自筹').fill(amount)
  await form.getByLabel('形象进度').selectOption('SITE')
  await form.getByLabel('计划用工（人）').fill('40')
  await form.getByLabel('实际在岗（人）').fill('12')
  await form.getByLabel('本单位自评灯色').selectOption('RED')
  await form.getByLabel('存在问题').fill('用地批复未下，只能做场地平整')
  await firm.getByRole('button', { name: '提交第 1 版' }).click()
  await answer(firm, '提交后由县区审核')
  await expect(firm.getByText('待县区审核')).toBeVisible()
  for (const office of offices) {
    await go(office, `/dispatch/months/${project}/${month}`)
    await office.getByRole('button', { name: '审核通过' }).click()
    await answer(office, '通过后转上一级')
    await expect(office.getByRole('button', { name: '审核通过' })).toHaveCount(0)
  }
  await expect(offices.at(-1)!.getByText('省级已验收').first()).toBeVisible()
}

/** Does something with the problem that is open on the page. */
export async function deed(page: Page, kind: string, name: string, fill?: (dialog: Locator) => Promise<void>) {
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('办理')).toBeVisible()
  const told = await dialog.locator('ol > li').count()
  await dialog.getByLabel('办理').selectOption(kind)
  await fill?.(dialog)
  await dialog.getByLabel('说明').fill(WHY)
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect(dialog.locator('ol > li')).toHaveCount(told + 1)
}

/** Three proofs, each with its paper: who notes it, what it is, under which number. */
export const PROOFS = [
  ['firm', '试车（投料）记录', '旅程试车记录 1 号'],
  ['firm', '首张销售发票', '旅程发票 0001'],
  ['county', '两级现场核查单', '旅程核查单 1 号'],
] as const

export async function certify(project: number, firm: Page, offices: readonly Page[]) {
  const path = `/projects/${project}?tab=production`
  for (const [whose, proof, number] of PROOFS) {
    const page = whose === 'firm' ? firm : offices[0]!
    await go(page, path)
    await page.getByRole('button', { name: '登记凭证' }).click()
    await page.getByRole('dialog').getByLabel('凭证种类').selectOption({ label: proof })
    await page.getByRole('dialog').getByLabel('名称或编号').fill(number)
    await send(page, '登记凭证')
    await attach(page, proof, paper(proof))
  }
  for (const office of offices) {
    await go(office, path)
    await office.getByRole('button', { name: '签认', exact: true }).click()
    await send(office, '签认')
  }
  await go(firm, path)
  await firm.getByRole('button', { name: '企业确认' }).click()
  await send(firm, '企业确认')
  await expect(firm.getByText('证明齐全，计入投产。')).toBeVisible()
}
