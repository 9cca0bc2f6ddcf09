import { ElMessageBox } from 'element-plus'
import { useWords } from '@/kernel/words'

/** Asks for a text that must not be empty; undefined when the person thinks better of it. */
export function useAsked() {
  const { t } = useWords()
  return (title: string, hint: string): Promise<string | undefined> =>
    ElMessageBox.prompt(hint, title, {
      inputType: 'textarea',
      inputPattern: /\S/,
      inputErrorMessage: t('inbox.act.needsText'),
      confirmButtonText: title,
      cancelButtonText: t('ui.cancel'),
    }).then(
      (given) => ('value' in Object(given) ? String((given as { value: string }).value) : undefined),
      () => undefined,
    )
}
