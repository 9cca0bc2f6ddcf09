import { expect } from '@playwright/test'
import { go, later, todayOf, turnTo, type Desk } from './house'
import { settled } from './posts'

export const OFFICE = 'conference-office'
export const LAND = 'department-land'
const CONVENER = 'conference-convener'
const VOTERS = [CONVENER, 'conference-vice', 'department-reform', LAND, 'department-environment', 'department-finance']

/** A meeting on a project's problem, from the call to the numbered minutes; what it decides the land office owes. */
export async function holdConference(desk: Desk, title: string, duty: string) {
  const [office, convener] = [await desk(OFFICE), await desk(CONVENER)]
  const held = later(await todayOf(office), 4)
  await go(office, '/conference/meetings')
  await office.getByRole('button', { name: '召集会议' }).click()
  const calling = office.getByRole('dialog')
  await calling.getByLabel('会议名称').fill(`${title}用地问题专题会议`)
  await calling.getByLabel('会期', { exact: true }).fill(held)
  await calling.getByLabel('地点').fill('省政府第二会议室')
  await calling.getByRole('button', { name: '召集会议' }).click()
  await expect(office).toHaveURL(/meetings\/\d+/)
  await settled(office)
  const address = new URL(office.url()).pathname
  const step = async (page: typeof office, name: string) => {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
  }

  // The system proposes the problem; it comes onto the agenda.
  await office.getByRole('button', { name: /^上会问题/ }).click()
  const all = office.getByRole('button', { name: /^全部 \d+ 项/ })
  if (await all.isVisible()) await all.click()
  const proposed = office.locator('li').filter({ hasText: title }).filter({ hasText: '上升至联席会议' })
  await proposed.getByRole('button', { name: '列入议程' }).click()
  await expect(
    office.locator('li').filter({ hasText: title }).getByText('此前决定').or(office.getByText('合计 15')),
  ).toBeVisible()
  await step(office, '提交议题审定')
  await go(convener, address)
  await step(convener, '审定议题')
  await go(office, address)
  await step(office, '发出会议通知')
  for (const [at, voter] of VOTERS.entries()) {
    const page = await desk(voter)
    await go(page, `${address}?tab=attendance`)
    await page.getByRole('button', { name: '到会', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: '应到' })).toContainText(`实到 ${at + 1}。`)
  }

  // The day has come: it is opened, decides, and gives the land office something to do.
  await turnTo(office, held)
  await go(office, `${address}?tab=decisions`)
  await step(office, '宣布开会')
  await office.getByLabel('决定内容').fill('省自然资源厅牵头统筹用地指标，格尔木市同步完成报批要件')
  await office.getByRole('button', { name: '增加交办事项' }).click()
  await office.getByLabel('做什么').fill(duty)
  const owner = office.getByRole('group', { name: '牵头单位' })
  await owner.getByRole('searchbox').fill(LAND)
  await owner.getByRole('combobox').selectOption({ label: '省自然资源厅·联络处' })
  await office.getByRole('button', { name: '记录决定' }).click()
  await expect(office.getByRole('link', { name: duty })).toBeVisible()
  await step(office, '散会并起草纪要')

  // Minutes: drafted, countersigned by all who came, signed by another hand, numbered.
  await go(office, `${address}?tab=minutes`)
  await office.getByLabel('纪要正文').fill('会议听取了项目用地问题的汇报，明确了责任单位和时限。')
  await office.getByRole('button', { name: '保存为新一稿' }).click()
  await expect(office.getByText('第 1 稿')).toBeVisible()
  await step(office, '送会签')
  for (const voter of VOTERS) {
    const page = await desk(voter)
    await go(page, `${address}?tab=minutes`)
    await step(page, '会签同意')
  }
  await go(office, address)
  await step(office, '送签发')
  await go(convener, address)
  await step(convener, '签发')
  await go(office, address)
  await step(office, '编号印发')
  await expect(office.getByText(/演示联纪〔\d{4}〕\d+号/).first()).toBeVisible()
}
