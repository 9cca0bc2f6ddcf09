import { ElMessageBox } from 'element-plus'
import { useWords } from '@/kernel/words'

/** Asks for one text; undefined when it is not given. */
export function useAsk() {
  const { t } = useWords()
  return async (title: string, hint: string, long = false): Promise<string | undefined> => {
    const given = await ElMessageBox.prompt(hint, title, {
      inputType: long ? 'textarea' : 'text',
      inputPattern: /\S/,
      inputErrorMessage: t('projects.needsText'),
      confirmButtonText: title,
      cancelButtonText: t('ui.cancel'),
    }).catch(() => undefined)
    return given && typeof given === 'object' && 'value' in given ? String(given.value) : undefined
  }
}
