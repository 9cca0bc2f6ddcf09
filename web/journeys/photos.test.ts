import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { enterAs } from './posts'

const FORM = 'B204-1'

async function at(browser: Browser, post: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await enterAs(page, post)
  return page
}

/** A photo that no other is like: blocks of chance, as JPEG without any camera's words. */
const photo = (page: Page, seed: number): Promise<string> =>
  page.evaluate((start) => {
    let state = start
    const chance = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
    const canvas = document.createElement('canvas')
    canvas.width = 800
    canvas.height = 600
    const paint = canvas.getContext('2d')!
    for (let i = 0; i < 400; i++) {
      paint.fillStyle = `hsl(${chance() * 360} 50% ${20 + chance() * 60}%)`
      paint.fillRect(chance() * 800, chance() * 600, 20 + chance() * 160, 20 + chance() * 120)
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!
  }, seed)

test('photos of a viewpoint lie side by side by month, and open on the whole screen', async ({ browser }) => {
  const county = await at(browser, 'county-632801')
  const listed = await county.request.get(`/api/filings?form=${FORM}&month=2025-09&size=500`)
  const { items } = (await listed.json()) as { items: { creditCode: string; park?: object }[] }
  const firm = items.filter(({ park }) => !park)[1] ?? items[1]!
  const desk = await at(browser, `enterprise-${firm.creditCode.toLowerCase()}`)
  const first = Date.now() % 1_000_000_000
  for (const [index, month] of ['2025-09', '2025-10'].entries()) {
    await desk.goto(`/filings/${firm.creditCode}/${FORM}/${month}`)
    const own = desk.getByRole('region', { name: '佐证材料' })
    await expect(own.getByText(/没有佐证材料|份/).first()).toBeVisible()
    if ((await own.locator('input[type=file]').count()) === 0) continue
    await own.getByLabel('拍摄点位（照片）').selectOption('gate')
    await own.locator('input[type=file]').setInputFiles({
      name: `大门-${month}.jpg`,
      mimeType: 'image/jpeg',
      buffer: Buffer.from(await photo(desk, first + index), 'base64'),
    })
    await expect(own.getByRole('button', { name: new RegExp(`大门 ${month}`) })).toBeVisible()
  }
  const own = desk.getByRole('region', { name: '佐证材料' })
  const gate = own.getByRole('region', { name: '大门' })
  await expect(gate.getByText('无拍摄信息').first()).toBeVisible()
  const shots = gate.getByRole('button')
  await expect(shots).toHaveCount(2)
  await expectAccessible(desk)

  // The keys go through them, Escape closes.
  await shots.first().click()
  const box = desk.getByRole('dialog', { name: '照片' })
  await expect(box.getByText('第 1 张，共 2 张')).toBeVisible()
  expect(await box.locator('.stage img').evaluate((image: HTMLImageElement) => image.decode().then(() => 1))).toBe(1)
  await desk.keyboard.press('ArrowRight')
  await expect(box.getByText('第 2 张，共 2 张')).toBeVisible()
  await expect(box.getByText(/请上传相机或手机的原图/)).toBeVisible()
  await expectAccessible(desk)
  await desk.keyboard.press('Escape')
  await expect(box).toBeHidden()

  // The county sees them, and a phone shows the same.
  await county.goto(`/filings/${firm.creditCode}/${FORM}/2025-09`)
  await expect(county.getByRole('region', { name: '大门' }).getByRole('button')).toHaveCount(2)
  await county.setViewportSize({ width: 390, height: 844 })
  expect(await county.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
