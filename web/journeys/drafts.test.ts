import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { enter, PROVINCE, settled } from './posts'

/** A plan of a county that does not exist: six readings, two of them to be mended by a person. */
const PLAN = `试点县工业发展三年行动方案（2024—2026年）
一、总体要求
（一）主要目标。到2026年，全县规上工业企业达到60户，规上工业总产值突破120亿元。每年新增规上工业企业5户以上。单位工业增加值能耗较“十四五”初下降8%。
二、重点任务
（一）培育企业。支持投资1亿元以上项目落地，每年实施技术改造项目10项。`

const row = (page: Page, no: number) => page.locator(`tr[data-no="${no}"]`)
const mark = (page: Page, no: number) => page.locator(`mark[data-readings~="${no}"]`)

async function upload(page: Page, name: string, text: string | Buffer) {
  await page.goto('/plan/drafts')
  await settled(page)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: typeof text === 'string' ? Buffer.from(text) : text })
}

/** Marks characters of a sentence as a finger or a mouse does. */
async function select(page: Page, characters: string) {
  await page
    .locator('[data-sentence]')
    .filter({ hasText: characters })
    .first()
    .evaluate((sentence, wanted) => {
      const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = node.textContent?.indexOf(wanted) ?? -1
        if (from < 0) continue
        const range = document.createRange()
        range.setStart(node, from)
        range.setEnd(node, from + wanted.length)
        document.getSelection()?.removeAllRanges()
        document.getSelection()?.addRange(range)
        return
      }
      throw new Error(`'${wanted}' is not in one piece of the sentence.`)
    }, characters)
}

test('a plan text is uploaded, read, corrected, and not published over another plan', async ({ page }) => {
  await enter(page, PROVINCE)
  await page.goto('/plan')
  await settled(page)
  await page.getByRole('link', { name: '上传与审校' }).click()
  await settled(page)
  await expectAccessible(page)

  await upload(page, 'trial.txt', PLAN)
  await expect(page).toHaveURL(/\/plan\/drafts\/\d+$/)
  await settled(page)
  await expect(page.locator('tr[data-no]')).toHaveCount(6)
  await expect(mark(page, 2)).toHaveText('突破120亿元')
  await expectAccessible(page)

  // A click on the characters leads to the row; the keys decide and move on.
  await mark(page, 1).click()
  await expect(row(page, 1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('a')
  await expect(row(page, 1)).toContainText('已接受')
  await expect(row(page, 2)).toHaveAttribute('aria-current', 'true')

  // Correct: the energy intensity falls, so it is at most, and the kind is a change over years.
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  const form = page.locator('tr.editor form')
  await form.getByLabel('比较').selectOption('<=')
  await form.getByLabel('类别').selectOption('CUMULATIVE_RATIO')
  await expectAccessible(page)
  await form.getByRole('button', { name: '保存更正' }).click()
  await expect(row(page, 4)).toContainText('已更正')
  await expect(row(page, 4)).toContainText('不超过')
  await expect(row(page, 4)).toContainText('原读作 不低于')

  // Reject the threshold, take it back, reject it again.
  await row(page, 5).click()
  await page.keyboard.press('r')
  await expect(row(page, 5)).toContainText('已驳回')
  await page.getByRole('button', { name: /撤销/ }).click()
  await expect(row(page, 5)).toContainText('待定')
  await row(page, 5).getByRole('button', { name: '驳回 5' }).click()
  await expect(row(page, 5)).toContainText('已驳回')

  // A number of one's own, on characters of the text.
  await select(page, '全县')
  await page.getByRole('button', { name: /添加读数/ }).click()
  const dialog = page.getByRole('dialog', { name: '添加读数' })
  await dialog.getByLabel('名称', { exact: true }).fill('全县（演示添加）')
  await dialog.getByLabel('数值').fill('1')
  await dialog.getByRole('textbox', { name: '单位' }).fill('个')
  await dialog.getByRole('button', { name: '添加', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(row(page, 7)).toContainText('人工添加')
  await expect(mark(page, 7)).toHaveText('全县')

  // What is left at once; then nothing waits.
  await page.getByRole('button', { name: /^待定/ }).click()
  await page.getByRole('button', { name: '接受列出的 3 条待定' }).click()
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('已审定 7 / 7')).toBeVisible()

  await page.getByRole('button', { name: '发布', exact: true }).click()
  const publish = page.getByRole('dialog', { name: '发布为新版本' })
  await expectAccessible(page)
  await publish.getByRole('button', { name: '确认发布' }).click()
  await expect(publish.getByRole('alert')).toContainText('作为新规划发布')
  await expect(publish.getByLabel(/作为新规划发布/)).not.toBeChecked()
  await publish.getByRole('button', { name: '取消' }).click()

  await page.goto('/plan/drafts')
  await settled(page)
  await expect(page.getByRole('link', { name: /试点县.*审校中/ }).first()).toBeVisible()
})

test('a file that is no plan text is refused with what is the matter', async ({ page }) => {
  await enter(page, PROVINCE)
  await upload(page, 'empty.txt', '')
  await expect(page.getByRole('alert')).toBeVisible()
  await upload(page, 'scan.pdf', Buffer.from('%PDF-1.4\nno pdf at all'))
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page).toHaveURL(/\/plan\/drafts$/)
})

test('a phone shows text and readings one at a time, without a sideways scroll', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await enter(page, PROVINCE)
  await upload(page, 'trial.txt', PLAN)
  await settled(page)
  await row(page, 2).getByRole('button', { name: '看原文' }).click()
  await expect(mark(page, 2)).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await expectAccessible(page)
  await mark(page, 3).click()
  await expect(row(page, 3)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

test('a county’s post does not meet the review', async ({ page }) => {
  await enter(page, /格尔木市工信局/)
  await page.goto('/plan/drafts')
  await expect(page).not.toHaveURL(/drafts/)
})
