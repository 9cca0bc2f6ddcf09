import { ElMessageBox } from 'element-plus'
import { useWords } from '@/kernel/words'

/** Asks for one text; undefined when it is not given. */
export function useAsk() {
  const { t } = useWords()
  return async (title: string, hint: string, long = false): Promise<string | undefined> => {
    return ElMessageBox.prompt(hint, title, {
      inputType: long ? 'textarea' : 'text',
      inputPattern: /\S/,
      inputErrorMessage: t('projects.needsText'),
      confirmButtonText: title,
      cancelButtonText: t('ui.cancel'),
    }).then(
      (given) => ('value' in Object(given) ? String((given as { value: string }).value) : undefined),
      () => undefined,
    )
  }
}
