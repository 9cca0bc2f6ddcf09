import base from './playwright.config'
export default { ...base, expect: { timeout: 60_000 }, use: { ...base.use, actionTimeout: 60_000 } }
