/* Captures every page at both sizes into screens-out/: `npm run screens [-- part-of-name [zh|en|dark]]`. */
import { chromium } from '@playwright/test'
import { mkdirSync } from 'node:fs'

const base = process.env.GUATU_URL ?? 'http://localhost:8630'
const [only = '', way = ''] = process.argv.slice(2)
const SIZES = { desk: [1440, 900], phone: [390, 844] }
const PROVINCE = 'province-operations'
const OFFICE = 'conference-office'
const COUNTY = 'county-632801'
const PERIOD = 'period=2025-C10'
const MONTH = '2025-10'

/** Everything that is asked for before: the firm of the demo's first enterprise post, and a draft of a plan. */
async function subjects(page) {
  await enter(page, PROVINCE)
  return page.evaluate(async () => {
    const read = async (path) => (await fetch(path)).json()
    const posts = await read('/api/demo-posts')
    const firm = posts.find(({ role }) => role === 'ENTERPRISE')?.code ?? ''
    const drafts = await read('/api/plan/drafts')
    const projects = await read('/api/projects?region=632801&stage=S2&size=1')
    const building = await read('/api/chart/projects?stage=S4&troubled=true')
    const works = await read('/api/projects?region=632801&stage=S4&sort=-total&size=1')
    const producing = await read('/api/dispatch/certificates?region=632801&state=LACKING&size=1')
    const cases = await read('/api/inbox?view=sight&size=1')
    return {
      started: building.id.at(0),
      firm,
      creditCode: firm.replace('enterprise-', '').toUpperCase(),
      draft: drafts.at(-1)?.id,
      project: projects.items.at(0)?.id,
      works: works.items.at(0)?.id,
      producing: producing.items.at(0)?.project,
      held: cases.items.at(0)?.id,
    }
  })
}

/** Name, post (undefined: nobody), address. */
const pagesOf = ({ firm, creditCode, draft, project, started, works, producing, held }) => [
  ['sign-in', undefined, '/sign-in'],
  ['wall', PROVINCE, '/'],
  ['wall-value-added', PROVINCE, '/?target=T03'],
  ['wall-not-collected', PROVINCE, '/?target=T04'],
  ['wall-kiosk', PROVINCE, '/?kiosk=1'],
  ['wall-county', COUNTY, '/'],
  ['figure', PROVINCE, `/figures/GROSS_OUTPUT?region=632800&${PERIOD}`],
  ['figure-region', PROVINCE, `/figures/GROSS_OUTPUT?${PERIOD}&view=region`],
  ['figure-series', PROVINCE, `/figures/VALUE_ADDED?${PERIOD}&view=series`],
  ['figure-ratio', PROVINCE, `/figures/VALUE_ADDED_PARK_SHARE?${PERIOD}`],
  ['figure-imputed', PROVINCE, '/figures/ENERGY_USE?period=2025-C09&imputed=true'],
  ['figure-none', PROVINCE, '/figures/NO_SUCH_FIGURE'],
  ['targets', PROVINCE, '/targets'],
  ['target', PROVINCE, '/targets/T02'],
  ['target-not-collected', PROVINCE, '/targets/T04'],
  ['work-province', PROVINCE, '/filings'],
  ['work-county', COUNTY, '/filings'],
  ['board', PROVINCE, `/board?month=${MONTH}`],
  ['board-county', COUNTY, `/board?month=${MONTH}`],
  ['queries', PROVINCE, '/queries'],
  ['chases', PROVINCE, '/chases'],
  ['calendar', PROVINCE, '/calendar'],
  ['calendar-firm', firm, '/calendar'],
  ['periods', PROVINCE, '/periods'],
  ['period', PROVINCE, '/periods/B204-1/2025-08'],
  ['messages', firm, '/messages'],
  ['filing-read', PROVINCE, `/filings/${creditCode}/B204-1/${MONTH}`],
  ['enterprises', PROVINCE, '/enterprises'],
  ['enterprises-none', PROVINCE, '/enterprises?q=nothing-is-called-so'],
  ['enterprise', PROVINCE, `/enterprises/${creditCode}`],
  ['roster', PROVINCE, '/roster'],
  ['roster-files', PROVINCE, '/roster/files'],
  ['roster-files-own', firm, '/roster/files'],
  ['projects', PROVINCE, '/projects'],
  ['projects-county', COUNTY, '/projects'],
  ['reserves', PROVINCE, '/projects/reserves'],
  ['sponsors', PROVINCE, '/projects/sponsors'],
  ['project-new', COUNTY, '/projects/new'],
  ['dispatch-lamps', PROVINCE, '/dispatch/lamps'],
  ['dispatch-months', PROVINCE, '/dispatch/months'],
  ['dispatch-months-county', COUNTY, '/dispatch/months'],
  ['year-plans', PROVINCE, '/dispatch/plans'],
  ['year-plan', PROVINCE, '/dispatch/plans/1'],
  ['dispatch-problems', PROVINCE, '/dispatch/problems'],
  ['dispatch-responsibilities', PROVINCE, '/dispatch/responsibilities'],
  ['chart', PROVINCE, '/chart'],
  ['chart-then', PROVINCE, '/chart?month=2025-06&group=leader&sort=light'],
  ['chart-map', PROVINCE, '/chart/map'],
  ['chart-map-ring', PROVINCE, '/chart/map?within=93.5 35.8,97.5 35.8,97.5 38,93.5 38'],
  ['chart-differences', PROVINCE, '/chart/differences?month=2025-05'],
  ['chart-curves', PROVINCE, '/chart/curves'],
  ['chart-print', PROVINCE, '/chart/print?region=632800&stage=S4,S5'],
  ...(started ? [['chart-project', PROVINCE, `/chart/projects/${started}`]] : []),
  ['dispatch-certificates', PROVINCE, '/dispatch/certificates'],
  ['dispatch-rates', PROVINCE, '/dispatch/rates'],
  ['dispatch-rate', PROVINCE, `/dispatch/rates/${MONTH}/START_RESUME`],
  ...(works
    ? [
        ['project-tasks', COUNTY, `/projects/${works}?tab=tasks`],
        ['project-problems', COUNTY, `/projects/${works}?tab=problems`],
        ['project-lamps', 'prefecture-632800', `/projects/${works}?tab=lamps&month=${MONTH}`],
      ]
    : []),
  ...(producing ? [['project-production', COUNTY, `/projects/${producing}?tab=production`]] : []),
  ...(project
    ? [
        ['project', PROVINCE, `/projects/${project}`],
        ['project-papers', COUNTY, `/projects/${project}?tab=papers`],
        ['project-procedures', COUNTY, `/projects/${project}?tab=procedures`],
        ['project-sponsors', PROVINCE, `/projects/${project}?tab=sponsors`],
        ['project-status', PROVINCE, `/projects/${project}?tab=status`],
        ['dispatch-month', COUNTY, `/dispatch/months/${project}/${MONTH}`],
        ['project-history', PROVINCE, `/projects/${project}?tab=history`],
      ]
    : []),
  ['meetings', OFFICE, '/conference/meetings'],
  ['meetings-county', COUNTY, '/conference/meetings'],
  ['meeting', OFFICE, '/conference/meetings/1'],
  ['meeting-agenda', OFFICE, '/conference/meetings/5'],
  ['meeting-attendance', OFFICE, '/conference/meetings/4?tab=attendance'],
  ['meeting-decisions', OFFICE, '/conference/meetings/2?tab=decisions'],
  ['meeting-minutes', 'department-power', '/conference/meetings/3?tab=minutes'],
  ['obligations', OFFICE, '/conference/obligations'],
  ['obligations-none', COUNTY, '/conference/obligations'],
  ['obligation', OFFICE, '/conference/obligations/2'],
  ['obligation-owner', 'department-power', '/conference/obligations/2'],
  ['supervision', OFFICE, '/conference/supervision'],
  ['supervision-paper', 'department-power', '/conference/supervision?open=1'],
  ['conference-bodies', OFFICE, '/conference/bodies'],
  ['inbox-department', 'department-building', '/inbox'],
  ['leader', 'province-leader', '/leader'],
  ['leader-visits', 'province-leader', '/leader?only=VISIT'],
  ['codes', PROVINCE, '/codes'],
  ['inbox', COUNTY, '/inbox'],
  ['inbox-province', PROVINCE, '/inbox?view=sight'],
  ['inbox-prefecture', 'prefecture-632800', '/inbox'],
  ...(held ? [['case', PROVINCE, `/cases/${held}`]] : []),
  ['case-none', PROVINCE, '/cases/999999'],
  ['delegations', COUNTY, '/delegations'],
  ['plan', PROVINCE, '/plan'],
  ['versions', PROVINCE, '/plan/versions'],
  ['drafts', PROVINCE, '/plan/drafts'],
  ...(draft ? [['draft', PROVINCE, `/plan/drafts/${draft}`]] : []),
  ['own-filings', firm, '/filings'],
  ['filing', firm, `/filings/${creditCode}/B204-1/${MONTH}`],
  ['filing-energy', firm, `/filings/${creditCode}/205-1/${MONTH}`],
  ['filing-energy-before', firm, `/filings/${creditCode}/205-1/2025-09`],
  ['filing-before', firm, `/filings/${creditCode}/B204-1/2025-09`],
  ['ledger', firm, `/filings/${creditCode}/B203/${MONTH}/ledger`],
  ['tokens', firm, '/filings/tokens'],
  ['people', 'system-admin', '/people'],
  ['posts', 'system-admin', '/posts'],
  ['people-security', 'security-admin', '/people'],
  ['journal', 'auditor', '/journal'],
  ['independence', 'auditor', '/independence?month=2025-10'],
  ['lost', PROVINCE, '/nowhere'],
]

async function enter(page, post) {
  await page.goto(`${base}/sign-in`)
  const status = await page.evaluate(async (code) => {
    await fetch('/api/session')
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''
    const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) }
    return (await fetch('/api/session/demo', { method: 'POST', headers, body: JSON.stringify({ post: code }) })).status
  }, post)
  if (status !== 200) throw new Error(`${post}: ${status}`)
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
})

async function contextFor([width, height], turn) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await context.addInitScript((chosen) => {
    localStorage.setItem('guatu:language', chosen === 'en' ? 'en' : 'zh')
    if (chosen === 'dark') localStorage.setItem('guatu:theme', 'dark')
  }, turn)
  return context
}

mkdirSync('screens-out', { recursive: true })
const faults = []
const found = await subjects(await (await contextFor(SIZES.desk, 'zh')).newPage())
for (const [sizeName, size] of Object.entries(SIZES)) {
  for (const turn of ['zh', 'en', 'dark'].filter((one) => !way || one === way)) {
    const sessions = new Map()
    for (const [name, post, path] of pagesOf(found).filter(([name]) => name.includes(only))) {
      if (!sessions.has(post)) {
        const page = await (await contextFor(size, turn)).newPage()
        page.on('pageerror', (error) => faults.push(`${post}: ${error.message}`))
        if (post) await enter(page, post)
        sessions.set(post, page)
      }
      const page = sessions.get(post)
      const shot = `${name}-${sizeName}-${turn}`
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
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > size[0])
        faults.push(`${shot}: scrolls sideways`)
      await page.screenshot({ path: `screens-out/${shot}.png`, fullPage: sizeName === 'phone' })
    }
    for (const page of sessions.values()) await page.context().close()
  }
}
await browser.close()
console.log(faults.length ? faults.join('\n') : 'every page shows')
process.exitCode = faults.length ? 1 : 0
