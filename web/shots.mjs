import { chromium } from '@playwright/test'
const url = process.env.GUATU_URL
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const shots = process.argv.slice(2)   // post|path|name
for (const [w, h, lang] of [[1440, 900, 'zh'], [390, 844, 'zh'], [1440, 900, 'en']]) {
  for (const shot of shots) {
    const [post, path, name, only] = shot.split('|')
    if (only && !only.split(',').includes(`${w}${lang}`)) continue
    const context = await browser.newContext({ viewport: { width: w, height: h }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(url + '/sign-in')
    await page.evaluate((l) => localStorage.setItem('guatu:language', l), lang)
    await page.evaluate(async (code) => {
      await fetch('/api/session')
      const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1])
      await fetch('/api/session/demo', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify({ post: code }) })
    }, post)
    await page.goto(url + path)
    await page.waitForTimeout(4000)
    await page.screenshot({ path: `/tmp/shot-${name}-${w}-${lang}.png` })
    await context.close()
  }
}
await browser.close()
