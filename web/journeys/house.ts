import { expect, type Browser, type Page } from '@playwright/test'
import { enterPost, settled } from './posts'

/** What journeys do at many desks: each post has a browser of its own, entered once through the page. */
export type Desk = (post: string) => Promise<Page>

export function desksOf(browser: Browser): Desk {
  const desks = new Map<string, Page>()
  return async (post) => {
    const there = desks.get(post)
    if (there) return there
    const page = await (await browser.newContext()).newPage()
    await enterPost(page, post)
    desks.set(post, page)
    return page
  }
}

export const read = <T>(page: Page, path: string) =>
  page.evaluate(async (to) => (await fetch(to)).json() as Promise<T>, path)

export async function go(page: Page, path: string) {
  await page.goto(path)
  await settled(page)
}

export const later = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)

export const todayOf = async (page: Page) => (await read<{ today: string }>(page, '/api/demo/clock')).today

/** A message that asks once more, or for one text. */
export async function answer(page: Page, hint: string | RegExp, text?: string) {
  const box = page.locator('.el-message-box').filter({ hasText: hint })
  await expect(box).toBeVisible()
  if (text !== undefined) await box.locator('textarea, input').last().fill(text)
  await box.getByRole('button').last().click()
  await expect(box).toBeHidden()
}

/** The button in a dialog that does the deed, after which the dialog is gone. */
export async function send(page: Page, name: string) {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await settled(page)
}

/** Moves the demo's clock on, from the mark that says demo. */
export async function turnTo(page: Page, day: string) {
  if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('link', { name: /演示数据/ }).click()
  await settled(page)
  await page.getByLabel('拨到（日期）').fill(day)
  await page.getByRole('button', { name: '拨到该日' }).click()
  await answer(page, '不能拨回')
  await expect(page.getByRole('status')).toContainText(`已拨到 ${day}`)
}

export const paper = (name: string) => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7\n${name} ${Math.random()}\n%%EOF\n`),
})

/** A picture that is like no other. */
export async function picture(page: Page, name: string) {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 160
    const brush = canvas.getContext('2d')!
    for (let n = 0; n < 60; n++) {
      brush.fillStyle = `hsl(${Math.random() * 360} 60% ${Math.random() * 100}%)`
      brush.fillRect(Math.random() * 160, Math.random() * 160, Math.random() * 80, Math.random() * 80)
    }
    return canvas.toDataURL('image/png')
  })
  return { name: `${name}.png`, mimeType: 'image/png', buffer: Buffer.from(url.split(',')[1] ?? '', 'base64') }
}

/** Attaches a file under a name: chosen where names are given, typed otherwise. */
export async function attach(page: Page, label: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  const panel = page.getByRole('region', { name: '佐证材料' })
  await expect(panel).toHaveAttribute('aria-busy', 'false')
  const items = panel.locator('ul.items > li')
  const before = await items.count()
  const what = panel.locator('.drop label.what').first().locator('select, input')
  if (await what.evaluate((field) => field.tagName === 'SELECT')) await what.selectOption(label)
  else await what.fill(label)
  await panel.locator('input[type=file]').first().setInputFiles(file)
  await expect(items).toHaveCount(before + 1)
}

/** Agrees to the case of a subject, from the inbox. */
export async function agree(page: Page, subject: string) {
  await go(page, `/inbox?q=${encodeURIComponent(subject)}`)
  await page.locator('tbody tr').filter({ hasText: subject }).first().click()
  await expect(page).toHaveURL(/cases\/\d+/)
  await settled(page)
  await page.getByRole('button', { name: '同意', exact: true }).click()
  await send(page, '签署')
  await expect(page.getByRole('button', { name: '同意', exact: true })).toHaveCount(0)
}
