import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createRouter, createMemoryHistory } from 'vue-router'
import type { Headline } from '@/api/wall'
import { i18n } from '@/app/i18n'
import HeadlineItem from './HeadlineItem.vue'

const empty = { template: '<i />' }
const routes = [
  { path: '/', name: 'wall', component: empty },
  { path: '/figures/:indicator', name: 'figure', component: empty },
]
const output: Headline = {
  id: 'T02',
  nameZh: '规上工业总产值',
  nameEn: 'Gross output',
  indicator: 'GROSS_OUTPUT',
  collected: true,
  period: '2025-C10',
  scope: { region: '630000' },
  unit: '亿元',
  unitEn: '100M yuan',
  value: '3912.34',
  goal: '5000',
  state: 'BEHIND',
  stateZh: '落后',
  stateEn: 'Behind',
  gapZh: '差 155 亿元',
  gapEn: '155 behind',
}

async function item(headline: Headline) {
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push('/')
  const scope = { period: '2025-C10', known: '2025-11-01T23:59:59+08:00' }
  return mount(HeadlineItem, {
    props: { headline, scope, chosen: false, choose: { query: { target: headline.id } } },
    global: { plugins: [i18n, router] },
  })
}

test('the number opens its proof, of the same period and as known on the same day', async () => {
  const href = (await item(output)).get('.open').attributes('href')
  expect(href).toBe('/figures/GROSS_OUTPUT?region=630000&period=2025-C10&known=2025-11-01T23:59:59%2B08:00')
})

test('a state is said in words beside its colour', async () => {
  expect((await item(output)).get('.gap').text()).toBe('差 155 亿元')
})

test('what nothing collects shows the published figure and no number of ours', async () => {
  const rest: Headline = { ...output }
  delete rest.value
  const beside = { period: '2023-01/2023-11', value: '295', unit: '亿元', sourceTitle: '青海日报', sourceUrl: '' }
  const text = (
    await item({ ...rest, collected: false, state: 'UNKNOWN', gapZh: '尚未采集', gapEn: 'not collected yet', beside })
  ).text()
  expect(text).toContain('尚未采集')
  expect(text).toContain('2023年1—11月公布 295 亿元')
})
