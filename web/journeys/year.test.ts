import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { agree, answer, attach, desksOf, go, later, paper, read, send, todayOf, turnTo } from './house'
import { settled } from './posts'
import { holdConference, LAND, OFFICE } from './sitting'
import { AFTER_LAND, AT_ONCE, certify, deed, enterStage, procedures, PROOFS, report, sponsor, WHY } from './works'

/**
 * A project of 6亿 from its entry to the wall. It moves the clock of the demo by a year, so it is the last of all
 * journeys: whatever comes after it in the same house finds another time.
 */
const COUNTY = 'county-632801'
const PREFECTURE = 'prefecture-632800'
const PROVINCE = 'province-operations'
const DUTY = '落实项目新增建设用地指标并完成农转用报批'

/** What the wall says of T17, as one looks at it. */
const onTheWall = (page: Page) =>
  page.getByRole('navigation', { name: '六大工程' }).getByRole('link', { name: /建成投产重大项目/ })

test('a project of 6亿 goes from its entry to the wall within a year', async ({ browser }) => {
  test.setTimeout(900_000)
  const desk = desksOf(browser)
  const [county, prefecture, province] = [await desk(COUNTY), await desk(PREFECTURE), await desk(PROVINCE)]
  const offices = [county, prefecture, province]
  const title = `旅程锂盐一体化项目${Date.now()}`
  const began = await todayOf(county)
  const { month } = await read<{ month: string }>(county, '/api/dispatch/months/current')
  const months = [0, 1, 2].map((n) => later(`${month}-15`, n * 30.5).slice(0, 7))
  const year = month.slice(0, 4)
  let project = 0
  let firm!: Page
  let problem = 0

  await test.step('a county enters it', async () => {
    const { items } = await read<{ items: { creditCode: string; nameZh: string }[] }>(
      county,
      '/api/enterprises?region=632801&size=200',
    )
    const taken = await read<{ items: { unitName: string }[] }>(county, '/api/projects?region=632801&size=500')
    const names = new Set(taken.items.map(({ unitName }) => unitName))
    const unit = items.find(({ nameZh }) => !names.has(nameZh))!
    await go(county, '/projects')
    await county.getByRole('button', { name: '录入项目' }).click()
    await settled(county)
    const field = (name: string) => county.getByLabel(name).first()
    await field('项目名称').fill(title)
    await field('建设性质').selectOption('NEW')
    await field('审批方式').selectOption('FILING')
    await field('公开属性').selectOption('OPEN')
    await field('项目（法人）单位').fill(unit.nameZh)
    await field('统一社会信用代码').fill(unit.creditCode)
    await field('法定代表人').fill('演示法人')
    await field('建设地点（县级）').selectOption('632801')
    await field('选址方向').fill('昆仑经开区察尔汗片区')
    await field('产业集群').selectOption('SALT_LAKE')
    await field('建设内容和规模').fill('建设年产两万吨电池级碳酸锂生产线及配套公用工程')
    await field('总投资').fill('60000')
    await field('计划开工').fill(later(began, 15))
    await field('计划竣工').fill(later(began, 450))
    await field('计划投产').fill(later(began, 510))
    await field('产业政策与负面清单筛查').selectOption('PASSED')
    await field('备案／核准／可研申请或取得日期').fill(later(began, -2))
    await county.getByRole('button', { name: '录入项目' }).click()
    await expect(county).toHaveURL(/projects\/\d+$/)
    project = Number(/\d+$/.exec(county.url())![0])
    firm = await desk(`enterprise-${unit.creditCode.toLowerCase()}`)
  })

  await test.step('it climbs to the provincial reserve', async () => {
    await enterStage(county, project, 'S1', ['项目建议书', '合规筛查记录'])
    for (const [level, deciders] of [
      ['县区级', [prefecture]],
      ['市州级', [prefecture]],
      ['省级', [prefecture, province]],
    ] as const) {
      await go(county, `/projects/${project}`)
      await county.getByRole('button', { name: `申请进入${level}储备库` }).click()
      await answer(county, '说明申请理由', WHY)
      await expect(county.getByText('审批中')).toBeVisible()
      for (const page of deciders) await agree(page, title)
    }
    await go(county, `/projects/${project}`)
    await expect(county.getByRole('region', { name: '三级储备库' }).getByText('入库')).toHaveCount(3)
  })

  await test.step('it gets its code, and enters preliminary work', async () => {
    const number = String(Date.now()).slice(-6)
    await county.getByRole('button', { name: '登记项目代码' }).click()
    await answer(county, '照在线平台赋码填写', `${began.slice(2, 4)}${began.slice(5, 7)}-632801-04-01-${number}`)
    await expect(county.getByText(`-632801-04-01-${number}`).first()).toBeVisible()
    await enterStage(county, project, 'S2', ['备案证明'])
  })

  await test.step('procedures: what does not wait for land is done', () => procedures(county, project, AT_ONCE))

  await test.step('sponsors at three levels', async () => {
    await sponsor(county, project, 'COUNTY', '旅程县级领导')
    await sponsor(prefecture, project, 'PREFECTURE', '旅程州级领导')
    await sponsor(province, project, 'PROVINCE', '旅程省级领导', '省政府·包联领导')
    await expect(province.getByText(/须三级都有包联领导/)).toHaveCount(0)
    const leader = await desk('province-leader')
    await go(leader, '/leader')
    await leader.getByRole('searchbox').first().fill(title)
    await expect(leader.getByText(title).first()).toBeVisible()
  })

  await test.step('it enters the yearly plan by an adjustment', async () => {
    await go(province, '/dispatch/plans')
    await province.getByRole('link', { name: new RegExp(`^\\s*${year} · .*省级重点`) }).click()
    await settled(province)
    await province.getByRole('button', { name: '列入项目' }).click()
    const dialog = province.getByRole('dialog')
    await dialog.getByRole('searchbox').fill(title)
    await dialog.getByLabel('项目', { exact: true }).selectOption(String(project))
    await dialog.getByLabel('部分', { exact: true }).selectOption('NEW')
    await dialog.getByLabel('年度计划（万元）').fill('6000')
    for (const [at, one] of months.entries())
      await dialog.getByLabel(`${Number(one.slice(5))}月`, { exact: true }).fill(String((at + 1) * 1000))
    await dialog.getByLabel('包联领导').fill('旅程省级领导')
    await send(province, '保存')
    await expect(province.getByRole('row').filter({ hasText: title })).toContainText('待下次印发')
    await province.getByRole('button', { name: '调整', exact: true }).click()
    await answer(province, '所依据的会议决定', '旅程联席会议纪要〔2025〕9号')
    await answer(province, '原因', '新增省级储备项目，列入年度实施方案')
    await expect(province.getByRole('row').filter({ hasText: title })).not.toContainText('待下次印发')
  })

  await test.step('its first month; a land problem is opened, assigned and promised', async () => {
    await report(firm, offices, title, project, months[0]!, '120')
    await go(firm, `/projects/${project}?tab=problems`)
    await firm.getByRole('button', { name: '提出问题' }).click()
    const opening = firm.getByRole('dialog')
    await opening.getByLabel('类型').selectOption('LAND')
    await opening.getByLabel('问题', { exact: true }).fill('新增建设用地指标未落实，农转用未报批，不能进场施工')
    await opening.getByRole('button', { name: '提出问题' }).click()
    await expect(firm).toHaveURL(/problem=\d+/)
    problem = Number(/problem=(\d+)/.exec(firm.url())![1])
    await go(county, `/dispatch/problems?problem=${problem}`)
    await deed(county, 'ASSIGNED', '分派', (dialog) => dialog.getByLabel('责任单位').fill('格尔木市自然资源局'))
    await deed(county, 'PROMISED', '承诺时限', (dialog) => dialog.getByLabel('承诺时限').fill(later(began, 7)))
  })

  await test.step('the promise passes: it goes up level by level, and the project turns red', async () => {
    await turnTo(county, `${later(`${months[1]}-15`, 30.5).slice(0, 7)}-02`)
    await go(county, `/dispatch/problems?problem=${problem}`)
    await expect(county.getByRole('dialog')).toContainText('已上升')
    await expect(county.getByRole('dialog')).not.toContainText('厅际联席会议')
    await report(firm, offices, title, project, months[1]!, '180')
    await go(county, `/projects/${project}?tab=lamps&month=${months[1]}`)
    const lamps = county.getByRole('region', { name: '项目亮灯' })
    await expect(lamps).toContainText('红灯')
    await expect(lamps).toContainText(/低于序时进度/)
    await expect(lamps).toContainText(/承诺逾期/)
    await county.getByRole('button', { name: '答复红灯' }).click()
    await county.getByLabel('整改措施').fill('报请上级协调用地指标，场平和设备订货先行')
    await county.getByLabel('整改时限').fill(later(await todayOf(county), 40))
    await send(county, '答复红灯')
  })

  await test.step('a third month, and the conference has the problem', async () => {
    await turnTo(county, `${later(`${months[2]}-15`, 30.5).slice(0, 7)}-04`)
    await report(firm, offices, title, project, months[2]!, '90')
    await go(county, `/dispatch/problems?problem=${problem}`)
    await expect(county.getByRole('dialog')).toContainText('已上升')
    await expect(county.getByRole('dialog')).toContainText('厅际联席会议')
  })

  await test.step('the conference decides, and the decision becomes an obligation', () =>
    holdConference(desk, title, DUTY))

  await test.step('the obligation slips once', async () => {
    const land = await desk(LAND)
    await go(land, '/conference/obligations')
    await land.getByRole('row').filter({ hasText: DUTY }).first().click()
    await settled(land)
    await land.getByRole('button', { name: '签收' }).click()
    await land.getByRole('button', { name: '开始办理' }).click()
    await expect(land.getByText('办理中').first()).toBeVisible()
    const address = new URL(land.url()).pathname
    const due = await read<{ obligation: { due: string } }>(land, `/api${address}`)
    await turnTo(land, later(due.obligation.due, 2))
    await go(land, address)
    await expect(land.getByText('逾期', { exact: true }).first()).toBeVisible()
    const office = await desk(OFFICE)
    await go(office, address)
    await expect(office.getByRole('button', { name: '提出督办单' })).toBeVisible()
    await land.getByLabel('申请改期至').fill(later(due.obligation.due, 16))
    await land.getByLabel('理由').last().fill('省级指标统筹须待季度下达，已排入本批次')
    await land.getByRole('button', { name: '申请改期至' }).click()
    await expect(land.getByText('待批')).toBeVisible()
    await go(office, address)
    await office.getByLabel('理由').last().fill('情况属实，同意改期一次')
    await office.getByRole('button', { name: '同意改期' }).click()
    await expect(office.getByText('改期 1 次').first()).toBeVisible()
  })

  await test.step('and is then met, and the problem is solved', async () => {
    const [land, office] = [await desk(LAND), await desk(OFFICE)]
    const address = new URL(land.url()).pathname
    await turnTo(land, later(await todayOf(land), 10))
    await go(land, address)
    await expect(land.getByText('逾期', { exact: true })).toHaveCount(0)
    await attach(land, '农转用批复', paper('农转用批复'))
    await land.getByLabel('情况说明').fill('用地指标已下达，农转用已批复，附批复文件')
    await land.getByRole('button', { name: '报告办结' }).click()
    await expect(land.getByText('待核实').first()).toBeVisible()
    await go(office, address)
    await office.getByRole('button', { name: '核实' }).click()
    await office.getByRole('button', { name: '销号' }).click()
    await expect(office.getByText('已销号').first()).toBeVisible()
    await expect(office.getByText('改期 1 次').first()).toBeVisible()
    const { obligation } = await read<{ obligation: { state: string; slips: number } }>(office, `/api${address}`)
    expect(obligation).toMatchObject({ state: 'CLOSED', slips: 1 })
    await go(province, `/dispatch/problems?problem=${problem}`)
    await deed(province, 'SOLVED', '已解决')
    await go(firm, `/projects/${project}?tab=problems&problem=${problem}`)
    await deed(firm, 'CONFIRMED', '企业确认')
    await go(county, `/dispatch/problems?problem=${problem}`)
    await deed(county, 'CLOSED', '销号')
    await expect(county.getByRole('dialog')).toContainText('已销号')
  })

  await test.step('it starts', async () => {
    await procedures(county, project, AFTER_LAND)
    await enterStage(county, project, 'S3')
    await turnTo(county, later(await todayOf(county), 34))
    const papers = ['开工报告', '施工合同', '施工许可证', '现场照片（带日期）']
    await enterStage(county, project, 'S4', papers, 'PERMANENT')
  })

  await test.step('it is completed and produces', async () => {
    await turnTo(county, later(await todayOf(county), 180))
    await enterStage(county, project, 'S5', ['竣工验收文件'])
    await turnTo(county, later(await todayOf(county), 40))
    await enterStage(county, project, 'S6', ['投产证明'])
    const made = await todayOf(county)
    await turnTo(county, `${later(`${made.slice(0, 7)}-15`, 30.5).slice(0, 7)}-03`)
  })

  const wall = await desk('province-leader')
  await test.step('it is certified, and T17 on the wall rises by one', async () => {
    await go(wall, '/')
    const shown = onTheWall(wall).locator('b')
    const before = Number(await shown.innerText())
    await expectAccessible(wall)
    await certify(project, firm, offices)
    await expect(shown).toHaveText(String(before + 1), { timeout: 15_000 })
  })

  await test.step('the figure opens down to its three proofs', async () => {
    await onTheWall(wall).click()
    await settled(wall)
    await wall.getByTitle('看这个数的来历').click()
    await settled(wall)
    await wall.getByRole('row').filter({ hasText: title }).click()
    const proofs = wall.getByRole('list', { name: '投产凭证' })
    await expect(proofs.getByRole('listitem')).toHaveCount(3)
    for (const [, proof, number] of PROOFS) await expect(proofs).toContainText(`${proof}${number}`)
    await expectAccessible(wall)
    await wall.getByRole('link', { name: /打开投产证明/ }).click()
    await settled(wall)
    await expect(wall).toHaveURL(new RegExp(`projects/${project}\\?tab=production`))
    await expect(wall.getByText('证明齐全，计入投产。')).toBeVisible()
    const files = wall.getByRole('region', { name: '佐证材料' })
    for (const one of PROOFS.map(([, proof]) => proof)) {
      await expect(files.getByText(one, { exact: true })).toBeVisible()
      const file = wall.waitForEvent('download')
      await files.getByRole('link', { name: `下载 ${one}.pdf` }).click()
      expect((await file).suggestedFilename()).toContain(one)
    }
  })
})
