import type { Language } from './period'

/** Units as the server prints them, in English. What is not here is the same in both languages. */
const ENGLISH: Record<string, string> = {
  元: 'CNY',
  千元: 'thousand CNY',
  万元: '10,000 CNY',
  亿元: '100m CNY',
  千瓦时: 'kWh',
  万千瓦时: '10,000 kWh',
  户: 'enterprises',
  个: '',
  项: 'items',
  家: 'firms',
  级: 'levels',
  '个/年': 'a year',
  '项/年': 'items a year',
  是否: 'yes/no',
  倍: 'times',
  个百分点: 'points',
  吨标准煤: 'tce',
}

export const unitIn = (unit: string, language: Language): string => (language === 'en' ? (ENGLISH[unit] ?? unit) : unit)
