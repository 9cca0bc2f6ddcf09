/* Captures every page at both sizes, in both languages, into screens-out/: `npm run screens [-- part-of-name]`. */
import { chromium } from '@playwright/test'
import { mkdirSync } from 'node:fs'

const base = process.env.GUATU_URL ?? 'http://localhost:8630'
const only = process.argv[2] ?? ''
const SIZES = { desk: [1440, 900], phone: [390, 844] }
const PROVINCE = 'province-operations'
const PERIOD = 'period=2025-C10'

/** Name, post (undefined: nobody), address. A firm's and a filing's address are looked up from the lists. */
const pages = [
  ['sign-in', undefined, '/sign-in'],
  ['wall', PROVINCE, '/'],
  ['wall-value-added', PROVINCE, '/?target=T03'],
  ['wall-not-collected', PROVINCE, '/?target=T04'],
  ['wall-dark', PROVINCE, '/?kiosk=1&theme=dark'],
  ['figure', PROVINCE, `/figures/GROSS_OUTPUT?region=632800&${PERIOD}`],
  ['figure-region', PROVINCE, `/figures/GROSS_OUTPUT?${PERIOD}&view=region`],
  ['figure-series', PROVINCE, `/figures/VALUE_ADDED?${PERIOD}&view=series`],
  ['figure-ratio', PROVINCE, `/figures/VALUE_ADDED_PARK_SHARE?${PERIOD}`],
  ['targets', PROVINCE, '/targets'],
  ['target', PROVINCE, '/targets/T02'],
  ['filings', PROVINCE, '/filings'],
  ['enterprises', PROVINCE, '/enterprises'],
  ['plan', PROVINCE, '/plan'],
  ['versions', PROVINCE, '/plan/versions'],
  ['roster', PROVINCE, '/roster'],
  ['codes', PROVINCE, '/codes'],
  ['people', 'system-admin', '/people'],
  ['posts', 'system-admin', '/posts'],
  ['journal', 'auditor', '/journal'],
]

async function enter(page, post) {
  await page.goto(`${base}/sign-in`)
  const one = page.locator(`[data-post="${post}"], [data-post*="${post}"]`).first()
  await one.click({ timeout: 15000 })
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

mkdirSync('screens-out', { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
})
const faults = []
for (const [sizeName, [width, height]] of Object.entries(SIZES)) {
  for (const language of ['zh', 'en']) {
    const sessions = new Map()
    for (const [name, post, path] of pages.filter(([name]) => name.includes(only))) {
      if (!sessions.has(post)) {
        const context = await browser.newContext({
          viewport: { width, height },
          locale: 'zh-CN',
          timezoneId: 'Asia/Shanghai',
        })
        await context.addInitScript((tongue) => localStorage.setItem('guatu:language', tongue), language)
        const page = await context.newPage()
        const entered =
          !post ||
          (await enter(page, post).then(
            () => true,
            () => false,
          ))
        sessions.set(post, entered ? page : undefined)
      }
      const page = sessions.get(post)
      const shot = `${name}-${sizeName}-${language}`
      if (!page) {
        faults.push(`${shot}: no demo post like ${post}`)
        continue
      }
      await page.goto(base + path)
      await page
        .locator('#content > *')
        .first()
        .waitFor({ timeout: 20000 })
        .catch(() => faults.push(`${shot}: empty`))
      await page
        .waitForFunction(() => !document.querySelector('.loading'), undefined, { timeout: 20000 })
        .catch(() => faults.push(`${shot}: still loading`))
      await page.waitForTimeout(400)
      const alerts = await page.getByRole('alert').allInnerTexts()
      if (alerts.length) faults.push(`${shot}: ${alerts.join(' / ').slice(0, 160)}`)
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width)
        faults.push(`${shot}: scrolls sideways`)
      await page.screenshot({ path: `screens-out/${shot}.png`, fullPage: sizeName === 'phone' })
    }
  }
}
await browser.close()
console.log(faults.length ? faults.join('\n') : 'every page shows')
process.exitCode = faults.length ? 1 : 0
