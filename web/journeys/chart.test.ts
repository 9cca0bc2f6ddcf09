import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { enterAs, settled } from './posts'

/** From the wall chart to a month of the past, to what was revised since, to one project; and a ring on the map. */
async function found(page: Page): Promise<number> {
  const text = await page.locator('.sum').innerText()
  return Number(/\d+/.exec(text)?.[0])
}

test('the wall chart is filtered, taken back to a month and opened with the keyboard', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  await enterAs(page, 'province-operations')
  await page.goto('/chart')
  await settled(page)
  const all = await found(page)
  expect(all).toBeGreaterThan(100)
  await page.getByLabel('地区', { exact: true }).selectOption('632800')
  await expect.poll(() => found(page)).toBeLessThan(all)
  await expect(page).toHaveURL(/region=632800/)
  await expectAccessible(page)

  const months = await page.evaluate(
    async () => (await (await fetch('/api/chart/months')).json()) as { month: string; known: number }[],
  )
  const at = months.findIndex(({ month }) => month === '2025-03')
  await page.getByLabel('回到已锁定的月份').fill(String(at))
  await expect(page).toHaveURL(/month=2025-03/)
  await expect(page.getByText('2025-03 当时所报')).toBeVisible()
  await settled(page)

  // A row chosen with the arrows is told in words, and Enter opens it.
  const chart = page.getByRole('listbox')
  await chart.focus()
  await page.keyboard.press('ArrowDown')
  const told = await page.locator('#chart-active').innerText()
  expect(told).toContain('亿元')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/chart\/projects\/\d+\?month=2025-03/)
  await settled(page)
  await expect(page.getByRole('heading', { name: '问题清单' })).toBeVisible()
  await expect(page.getByText('图与曲线为当时所知')).toBeVisible()
  await expectAccessible(page)
})

test('what differs from then is listed, and is all that differs', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  await enterAs(page, 'province-operations')
  await page.goto('/chart?month=2025-03')
  await settled(page)
  await page.getByRole('link', { name: '与现在差在哪里' }).click()
  await settled(page)
  await expect(page.getByText('月报修订').first()).toBeVisible()
  // The same month drawn twice, of every project, against the list.
  const checked = await page.evaluate(async () => {
    const read = async (path: string) => (await fetch(path)).json()
    const months: { month: string; known: number }[] = await read('/api/chart/months')
    const then = months.find(({ month }) => month === '2025-03')?.known
    const { id: ids }: { id: number[] } = await read('/api/chart/projects')
    const cells = async (known: string) => {
      const done = new Map<number, number>()
      for (let at = 0; at < ids.length; at += 400) {
        const some = ids.slice(at, at + 400).join(',')
        const { rows }: { rows: { id: number; done: number[] }[] } = await read(
          `/api/chart/rows?from=2025-03&to=2025-03&known=${known}&ids=${some}`,
        )
        for (const row of rows) done.set(row.id, row.done[0] ?? -1)
      }
      return done
    }
    const [before, after] = [await cells(String(then)), await cells('')]
    const { items }: { items: { kind: string; project: number }[] } = await read('/api/chart/differences/2025-03')
    return {
      drawn: ids.filter((id) => before.get(id) !== after.get(id)).sort(),
      listed: items.flatMap(({ kind, project }) => (kind === 'MONTH' ? [project] : [])).sort(),
    }
  })
  expect(checked.drawn.length).toBeGreaterThan(0)
  expect(checked.listed).toEqual(checked.drawn)
})

test('a ring on the map becomes a list, a link and a file of exactly that list', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  await enterAs(page, 'province-operations')
  await page.goto('/chart/map')
  await settled(page)
  const sum = page.locator('aside header p')
  const all = await sum.innerText()
  await page.getByRole('button', { name: '圈选' }).click()
  const map = await page.locator('.map svg').boundingBox()
  if (!map) throw new Error('no map')
  const corners = [
    [0.62, 0.1],
    [0.97, 0.1],
    [0.97, 0.6],
    [0.62, 0.6],
    [0.62, 0.15],
  ].map(([x = 0, y = 0]) => [map.x + map.width * x, map.y + map.height * y] as const)
  await page.mouse.move(...corners[0]!)
  await page.mouse.down()
  for (const corner of corners) await page.mouse.move(...corner, { steps: 6 })
  await page.mouse.up()
  await expect(page).toHaveURL(/within=/)
  await expect(page.getByRole('heading', { name: '圈内项目' })).toBeVisible()
  await settled(page)
  await expect(sum).not.toHaveText(all)
  const listed = Number(/\d+/.exec(await sum.innerText())?.[0])
  expect(listed).toBeGreaterThan(0)
  const address = await page
    .getByRole('group', { name: '导出' })
    .getByRole('link', { name: 'csv' })
    .getAttribute('href')
  const file = await page.evaluate(async (href) => (await fetch(href)).text(), address ?? '')
  expect(file.trim().split('\n')).toHaveLength(listed + 1)
  await expectAccessible(page)
})
