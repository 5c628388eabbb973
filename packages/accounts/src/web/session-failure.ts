import { errorDetail, useLanguage, useText } from '@workpoints/core/web'
import type { FormError } from '@workpoints/ui/form'
import { useCallback } from 'react'

/** Words for a refused form: the server's own, by field where it names them; what to do where it could not be reached. Empty for no error. */
export function useFailure(): (error: unknown) => readonly FormError[] {
  const t = useText()
  const { language } = useLanguage()
  return useCallback(
    (error) => {
      if (error === null || error === undefined) return []
      const detail = errorDetail(error)
      if (detail === null)
        return [
          {
            message: t(
              '连接不上服务器，未作任何改动。已填写的内容还在，请稍后再试。',
              'The server cannot be reached; nothing was changed. What you typed is kept: try again.',
            ),
          },
        ]
      const fields = Object.entries(detail.fields ?? {})
      // Messages about fields hold both languages: 中文 / English.
      const own = (message: string): string => message.split(' / ')[language === 'zh' ? 0 : 1] ?? message
      return fields.length === 0
        ? [{ message: t(detail.text) }]
        : fields.map(([field, message]) => ({ field, message: own(message) }))
    },
    [t, language],
  )
}
