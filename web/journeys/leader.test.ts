import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccessible } from './axe'
import { enterAs, settled } from './posts'

/**
 * A leader on a phone: what waits, and a visit written down where there is no network. The browser is closed and opened
 * again; what was typed and the photo are there, go by themselves, and arrive once.
 */
const LEADER = 'province-leader'
const PHONE = { width: 390, height: 844 }
const PLACE = { latitude: 36.4210123, longitude: 94.9039876, accuracy: 8 }
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

interface Home {
  sponsored: { items: { id: number; nameZh: string }[] }
}
interface Board {
  visits: { no: number; note: string; items: { kind: string; text: string; due?: string }[] }[]
}
const read = <T>(page: Page, path: string) => page.evaluate(async (to) => (await fetch(to)).json() as Promise<T>, path)

/** A browser with a folder of its own: what it keeps outlives it. */
async function phone(folder: string): Promise<BrowserContext> {
  const use = test.info().project.use
  return chromium.launchPersistentContext(folder, {
    ...use.launchOptions,
    baseURL: use.baseURL ?? 'http://localhost:8630',
    viewport: PHONE,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    permissions: ['geolocation'],
    geolocation: PLACE,
  })
}

test('a visit is written down without a network, outlives the browser, and arrives once', async () => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(join(tmpdir(), 'guatu-leader-'))
  const text = `主体结构已封顶，冬季保温已落实 ${Date.now()}`
  try {
    let browser = await phone(folder)
    let page = browser.pages()[0] ?? (await browser.newPage())
    await enterAs(page, LEADER)
    await page.goto('/leader')
    await settled(page)
    await expect(page.getByRole('heading', { name: /我包联的项目/ })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    await expectAccessible(page)
    const project = (await read<Home>(page, '/api/leader')).sponsored.items[0]!
    const before = (await read<Board>(page, `/api/projects/${project.id}/sponsors`)).visits.length

    // The network goes. Everything can still be written.
    await browser.setOffline(true)
    await expect(page.getByText('网络已断开')).toBeVisible()
    await page.getByRole('button', { name: `现场记录：${project.nameZh}`, exact: true }).click()
    let form = page.getByRole('dialog', { name: '现场记录' })
    await form.getByLabel('看到了什么').fill(text)
    await form.getByLabel('提出的问题').fill('外线电源尚未接入\n冬季施工措施费未落实')
    await form.getByLabel('我的承诺').fill('协调供电公司接入外线电源')
    await form.getByLabel('承诺完成日期').fill('2026-03-31')
    await form.locator('input[type=file]').setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: PNG })
    await expect(form.getByRole('img', { name: '现场.png' })).toBeVisible()
    await expect(form.getByText(/36\.421012, 94\.903988 ± 8 m · WGS-84/)).toBeVisible()
    await expect(form.getByText(/已保存在本机/)).toBeVisible()
    await expectAccessible(page)

    // The browser is closed in the middle of it: a draft is there when it opens again.
    await page.waitForTimeout(600)
    await browser.close()
    browser = await phone(folder)
    page = browser.pages()[0] ?? (await browser.newPage())
    await enterAs(page, LEADER)
    await page.goto('/leader')
    await settled(page)
    form = page.getByRole('dialog', { name: '现场记录' })
    const outbox = page.getByRole('list', { name: '未送达的现场记录' })
    await expect(outbox).toContainText('未写完')
    await expect(outbox).toContainText('1 张照片')
    await browser.setOffline(true)
    await outbox.getByRole('button', { name: '继续填写' }).click()
    await expect(form.getByLabel('看到了什么')).toHaveValue(text)
    await form.getByRole('button', { name: '发送', exact: true }).click()
    await expect(outbox).toContainText('待发送')
    await expectAccessible(page)

    // The network is back: it goes by itself, text and photo, and nothing is left.
    await browser.setOffline(false)
    await expect(outbox).toBeHidden({ timeout: 30_000 })
    const { visits } = await read<Board>(page, `/api/projects/${project.id}/sponsors`)
    expect(visits).toHaveLength(before + 1)
    const visit = visits.find(({ note }) => note === text)!
    expect(visit.items.map(({ kind }) => kind).sort()).toEqual(['PROBLEM', 'PROBLEM', 'PROMISE'])
    const papers = await read<{ items: { name: string }[] }>(
      page,
      `/api/evidence?kind=project&key=${project.id}/VISIT-${visit.no}`,
    )
    expect(papers.items.map(({ name }) => name)).toEqual(['现场.png'])
    await expect(page.getByText('协调供电公司接入外线电源').first()).toBeVisible()
    await browser.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('an answer that is lost on the way does not make a second visit', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: PHONE, locale: 'zh-CN' })).newPage()
  await enterAs(page, LEADER)
  await page.goto('/leader')
  await settled(page)
  const project = (await read<Home>(page, '/api/leader')).sponsored.items.at(-1)!
  const before = (await read<Board>(page, `/api/projects/${project.id}/sponsors`)).visits.length
  // The server takes it, and the phone hears nothing.
  let lost = 0
  await page.route('**/api/leader/visits/*', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: `现场记录：${project.nameZh}`, exact: true }).click()
  const form = page.getByRole('dialog', { name: '现场记录' })
  await form.getByLabel('看到了什么').fill('设备基础浇筑完成，工人到岗正常')
  await form.getByRole('button', { name: '发送', exact: true }).click()
  const outbox = page.getByRole('list', { name: '未送达的现场记录' })
  await expect(outbox).toContainText('待发送')
  await outbox.getByRole('button', { name: '立即发送' }).click()
  await expect(outbox).toBeHidden()
  const { visits } = await read<Board>(page, `/api/projects/${project.id}/sponsors`)
  expect(visits).toHaveLength(before + 1)
})

test('a leader goes through his page by keyboard, and marks what changed as seen', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: PHONE, locale: 'zh-CN' })).newPage()
  await enterAs(page, LEADER)
  await page.goto('/')
  await page.goto('/leader')
  await settled(page)
  await page.getByRole('button', { name: /待我答复/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#leader-answers')).toBeFocused()
  await page.keyboard.press('Tab')
  const waiting = page.locator('.part').first().getByRole('button')
  if (await waiting.count()) {
    await expect(waiting.first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  const seen = page.getByRole('button', { name: '变化已阅' })
  if (await seen.count()) {
    await seen.click()
    await expect(seen).toBeHidden()
  }
  await page.getByRole('button', { name: '现场记录', exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: '未送达的现场记录' })).toHaveCount(0)
})
