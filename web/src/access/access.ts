import type { Post, Role } from '@/api/contract'

export interface PersonRow {
  login: string
  name: string
  active: boolean
  demo: boolean
  posts: Post[]
}

export interface PostRow extends Post {
  region?: string
  park?: string
  creditCode?: string
  demo: boolean
  holders: { login: string; name: string; from: string }[]
}

export interface JournalRow {
  id: number
  at: string
  login: string
  name: string
  post: string
  titleZh: string
  titleEn: string
  address: string
  action: string
  subject: string
  key: string
  detail: Record<string, string>
}

export interface Verification {
  holds: boolean
  entries: number
  seals: number
  unsealed: number
  head?: string
  headFile: string
  damages: { kind: string; seal: number; entry: number; textZh: string; textEn: string }[]
}

export const ROLES: readonly Role[] = [
  'ENTERPRISE',
  'PARK_OFFICE',
  'COUNTY_OFFICE',
  'PREFECTURE_OFFICE',
  'PROVINCE_OFFICE',
  'LEADER',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDITOR',
]
