import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { enterAs, settled } from './posts'

/** A project from its entry to the reserve, refused first for what is missing; at a desk and on a phone. */
const SIZES = [
  { name: 'desk', viewport: { width: 1440, height: 900 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
]

async function at(browser: Browser, viewport: { width: number; height: number }, post: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage()
  await enterAs(page, post)
  return page
}

const today = (page: Page) =>
  page.evaluate(async () => ((await (await fetch('/api/session')).json()) as { now: string }).now.slice(0, 10))

for (const { name, viewport } of SIZES) {
  test(`a project is entered, refused, mended and moved on at a ${name}`, async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await at(browser, viewport, 'county-632801')
    const title = `旅程项目${name}${Date.now()}`
    await page.goto('/projects')
    await settled(page)
    await page.getByRole('button', { name: '录入项目' }).click()
    await page.getByLabel('项目名称', { exact: false }).first().fill(title)
    await page.getByRole('button', { name: '录入项目' }).click()
    await expect(page.getByText('请填写“建设性质”')).toBeVisible()
    await page.getByLabel('建设性质').selectOption('NEW')
    await page.getByLabel('公开属性').selectOption('OPEN')
    await page.getByLabel('建设地点（县级）').selectOption('632801')
    await page.getByLabel('产业集群').selectOption('SALT_LAKE')
    await page.getByLabel('建设内容和规模').fill('建设年产一万吨碳酸锂生产线')
    await page.getByLabel('总投资').first().fill('60000')
    await page.getByRole('button', { name: '检查' }).click()
    await expect(page.getByText('检查通过')).toBeVisible()
    await page.getByRole('button', { name: '录入项目' }).click()
    await expect(page).toHaveURL(/projects\/\d+$/)
    await settled(page)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()

    await page.getByRole('button', { name: '转入下一阶段' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('自（日期）').fill(await today(page))
    await dialog.getByRole('button', { name: '转入下一阶段' }).click()
    await expect(page.getByRole('alert')).toContainText('请填写“选址方向”')
    await expect(page.getByRole('alert')).toContainText('合规筛查记录')

    await page.getByRole('button', { name: '修改记录' }).click()
    await settled(page)
    await page.getByLabel('选址方向').fill('昆仑经开区')
    await page.getByLabel('项目（法人）单位').fill('旅程单位')
    await page.getByLabel('产业政策与负面清单筛查').selectOption('PASSED')
    await page.getByLabel('修改理由').fill('补充入库所需的基本情况')
    await page.getByRole('button', { name: '保存为新版本' }).click()
    await expect(page).toHaveURL(/projects\/\d+$/)
    await settled(page)
    await page.getByRole('tab', { name: '历次变更' }).click()
    await expect(page.getByText('昆仑经开区')).toBeVisible()
    await expectAccessible(page)

    // Found again in the list, by its name.
    await page.goto(`/projects?q=${encodeURIComponent(title)}`)
    await settled(page)
    await expect(page.getByText(title).first()).toBeVisible()
    await page.context().close()
  })
}
