import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { enterAs, settled } from './posts'

/**
 * Every page, as the posts that meet it. Each is opened once: at a desk and on a phone it keeps its width and has no serious
 * finding of axe; in English it keeps its width on the phone, where words are longest for their place. The language changes
 * words, not colours or roles: axe looks once, and that both languages have the same words `i18n.test.ts` says.
 */
const PERIOD = 'period=2025-C10'
const PROVINCE = 'province-operations'
const COUNTY = 'county-632801'

interface Subjects {
  firm: string
  creditCode: string
  ofCounty: string
  project: number
}

const pagesOf = ({ firm, creditCode, ofCounty, project }: Subjects): [post: string, paths: string[]][] => [
  [
    PROVINCE,
    [
      '/',
      '/?target=T04',
      '/?kiosk=1',
      '/?theme=dark',
      `/figures/GROSS_OUTPUT?region=632800&${PERIOD}`,
      `/figures/GROSS_OUTPUT?${PERIOD}&view=region`,
      `/figures/GROSS_OUTPUT?${PERIOD}&view=series`,
      `/figures/ENERGY_USE?period=2025-C09&imputed=true`,
      '/targets',
      '/targets/T02',
      '/targets/T04',
      '/filings',
      '/board',
      '/queries',
      '/chases',
      '/calendar',
      '/periods',
      '/periods/B204-1/2025-08',
      '/enterprises',
      `/enterprises/${creditCode}`,
      '/roster',
      '/roster/files',
      '/projects',
      '/projects/reserves',
      '/projects/sponsors',
      `/projects/${project}`,
      `/projects/${project}?tab=papers`,
      `/projects/${project}?tab=procedures`,
      `/projects/${project}?tab=tasks`,
      `/projects/${project}?tab=problems`,
      `/projects/${project}?tab=lamps`,
      `/projects/${project}?tab=production`,
      `/projects/${project}?tab=sponsors`,
      `/projects/${project}?tab=status`,
      `/projects/${project}?tab=history`,
      '/projects/new',
      '/dispatch/lamps',
      '/dispatch/months',
      `/dispatch/months/${project}/2025-10`,
      '/dispatch/plans',
      '/dispatch/problems',
      '/dispatch/responsibilities',
      '/chart',
      '/chart?month=2025-06&group=leader',
      '/chart/map',
      '/chart/differences?month=2025-05',
      '/chart/curves',
      '/chart/print?region=632800&stage=S4',
      `/chart/projects/${project}`,
      '/dispatch/certificates',
      '/dispatch/rates',
      '/dispatch/rates/2025-10/START_RESUME',
      '/inbox?view=sight',
      '/delegations',
      '/codes',
      '/plan',
      '/plan/versions',
      '/plan/drafts',
      '/nowhere',
    ],
  ],
  [
    'conference-office',
    [
      '/conference/meetings',
      '/conference/meetings/1',
      '/conference/meetings/5',
      '/conference/meetings/4?tab=attendance',
      '/conference/meetings/2?tab=decisions',
      '/conference/meetings/3?tab=minutes',
      '/conference/meetings/1?tab=history',
      '/conference/obligations',
      '/conference/obligations/2',
      '/conference/supervision',
      '/conference/bodies',
    ],
  ],
  [
    COUNTY,
    [
      '/conference/meetings',
      '/conference/obligations',
      '/',
      '/inbox',
      '/chart',
      '/filings',
      '/board',
      '/queries',
      '/chases',
      '/calendar',
      '/periods',
      `/filings/${ofCounty}/B204-1/2025-10`,
      '/enterprises',
      '/plan',
    ],
  ],
  [
    firm,
    [
      '/filings',
      '/queries',
      '/messages',
      '/calendar',
      `/filings/${creditCode}/B204-1/2025-10`,
      `/filings/${creditCode}/B203/2025-10`,
      `/filings/${creditCode}/205-1/2025-10`,
      `/filings/${creditCode}/205-1/2025-09`,
      `/filings/${creditCode}/206-1/2025-10`,
      `/filings/${creditCode}/QY01/2025-10`,
      `/filings/${creditCode}/B203/2025-10/ledger`,
      '/filings/tokens',
      '/plan',
    ],
  ],
  ['province-leader', ['/leader', '/leader?only=VISIT']],
  ['system-admin', ['/people', '/posts']],
  ['security-admin', ['/people', '/plan']],
  ['auditor', ['/journal', '/independence?month=2025-10', '/calendar']],
]

/** A firm that has a post of its own, and one of the county's. */
async function subjects(page: Page): Promise<Subjects> {
  await enterAs(page, COUNTY)
  return page.evaluate(async () => {
    const read = async (path: string) => (await fetch(path)).json()
    const posts: { code: string; role: string }[] = await read('/api/demo-posts')
    const firm = posts.find(({ role }) => role === 'ENTERPRISE')?.code ?? ''
    const projects = await read('/api/projects?region=632801&stage=S2&size=1')
    const { items } = await read('/api/filings?form=B204-1&month=2025-10&size=1')
    return {
      firm,
      creditCode: firm.replace('enterprise-', '').toUpperCase(),
      ofCounty: (items as { creditCode: string }[])[0]?.creditCode ?? '',
      project: (projects.items as { id: number }[])[0]?.id ?? 0,
    }
  })
}

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

/** A drawing takes a moment to become as narrow as its page. */
async function keepsWidth(page: Page, { width }: { width: number }) {
  const soft = expect.configure({ soft: true })
  await soft.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: page.url() }).toBe(width)
}

async function lookAt(page: Page, path: string) {
  await page.setViewportSize(SIZES.desk)
  await page.goto(path)
  await settled(page)
  for (const size of [SIZES.desk, SIZES.phone]) {
    await page.setViewportSize(size)
    await settled(page)
    await keepsWidth(page, size)
    await expectAccessible(page)
  }
  await page.evaluate(() => localStorage.setItem('guatu:language', 'en'))
  await page.reload()
  await settled(page)
  await keepsWidth(page, SIZES.phone)
  await page.evaluate(() => localStorage.setItem('guatu:language', 'zh'))
}

test('every page is accessible at both sizes, and keeps its width in both languages', async ({ page }) => {
  test.setTimeout(1_200_000)
  const broken: string[] = []
  page.on('pageerror', ({ message }) => broken.push(message))
  for (const [post, paths] of pagesOf(await subjects(page))) {
    await enterAs(page, post)
    for (const path of paths) await test.step(`${post} ${path}`, () => lookAt(page, path))
  }
  expect(broken).toEqual([])
})

test('nobody who is not signed in sees more than the way in, and that is accessible on a phone too', async ({
  page,
}) => {
  for (const viewport of Object.values(SIZES)) {
    await page.setViewportSize(viewport)
    await page.goto('/targets')
    await expect(page).toHaveURL(/sign-in/)
    await expect(page.locator('[data-post]').first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
    await expectAccessible(page)
  }
})

test('the journal says in words what was done, and to what', async ({ page }) => {
  await enterAs(page, 'auditor')
  for (const action of ['', 'CASE_SUBMIT', 'PROJECT_PROMOTION_ASKED', 'READ', 'FEEDBACK_READ']) {
    await page.goto(`/journal?action=${action}`)
    await settled(page)
    const heads = await page.locator('thead th').allInnerTexts()
    for (const [head, code] of [
      ['动作', /^[A-Z_]+$/],
      ['对象', /^[a-z-]+$/],
    ] as const) {
      const place = heads.findIndex((text) => text.trim().startsWith(head)) + 1
      expect(place, head).toBeGreaterThan(0)
      const cells = await page.locator(`tbody tr > :nth-child(${place})`).allInnerTexts()
      expect(
        cells.map((text) => text.trim()).filter((text) => code.test(text)),
        action,
      ).toEqual([])
    }
  }
})
