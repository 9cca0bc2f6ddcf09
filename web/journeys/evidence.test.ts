import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { enterPost } from './posts'

const FORM = 'B204-1'
const MONTH = '2025-09'
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function at(browser: Browser, post: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await enterPost(page, post)
  return page
}

test('a firm attaches evidence, its county reads it, and what is withdrawn stays to be seen', async ({ browser }) => {
  const county = await at(browser, 'county-632801')
  const listed = await county.request.get(`/api/filings?form=${FORM}&month=${MONTH}&size=500`)
  const { items } = (await listed.json()) as { items: { creditCode: string; park?: object }[] }
  const firm = items.find(({ park }) => !park) ?? items[0]!
  const address = `/filings/${firm.creditCode}/${FORM}/${MONTH}`
  const desk = await at(browser, `enterprise-${firm.creditCode.toLowerCase()}`)
  await desk.goto(address)
  const own = desk.getByRole('region', { name: '佐证材料' })
  await expect(own.getByText('还没有佐证材料')).toBeVisible()

  // A page with a script is refused by what it is, whatever it is called; a picture is taken.
  await own.locator('input[type=file]').setInputFiles({
    name: '批复.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html><script>alert(1)</script></html>'),
  })
  await expect(own.getByRole('alert')).toContainText('网页或含脚本')
  await own.getByRole('button', { name: /不再显示/ }).click()
  await own.getByLabel('说明（可选）').fill('9月新线投产，佐证 E09')
  await own.locator('input[type=file]').setInputFiles([
    { name: '现场照片.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') },
    { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from(`产量清单 ${Date.now()}`) },
  ])
  await expect(own.getByText('9月新线投产，佐证 E09').first()).toBeVisible()
  await expect(own.getByRole('link', { name: /现场照片/ }).first()).toBeVisible()
  await expect(own.getByText('2 份')).toBeVisible()
  await expectAccessible(desk)

  // The county reads, and opens the picture; there is no way in for it to attach.
  await county.goto(address)
  const seen = county.getByRole('region', { name: '佐证材料' })
  await expect(seen.locator('input[type=file]')).toHaveCount(0)
  const opened = county.context().waitForEvent('page')
  await seen.getByRole('link', { name: /现场照片.*新标签页/ }).click()
  const picture = await opened
  await picture.waitForLoadState()
  expect(await picture.evaluate(() => document.images[0]?.naturalWidth)).toBe(1)
  const download = county.waitForEvent('download')
  await seen.getByRole('link', { name: '下载 说明.txt' }).click()
  expect((await download).suggestedFilename()).toBe('说明.txt')

  // Withdrawn with a reason, it stays, marked, for everyone.
  await own.getByRole('button', { name: /撤回.*说明/ }).click()
  await desk.locator('.el-message-box textarea').fill('传错了文件，稍后补正')
  await desk.locator('.el-message-box').getByRole('button', { name: '撤回' }).click()
  await expect(own.getByText('传错了文件，稍后补正')).toBeVisible()
  await expect(own.getByText('1 份')).toBeVisible()
  await county.reload()
  await expect(seen.getByText('传错了文件，稍后补正')).toBeVisible()

  // A phone shows the same.
  await county.setViewportSize({ width: 390, height: 844 })
  const width = await county.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})
