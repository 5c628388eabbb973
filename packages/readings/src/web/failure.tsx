import { errorDetail, useLanguage, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import type { FormError } from '@workpoints/ui/form'
import { useCallback } from 'react'

/** Codes of refusals that are about one field of a form. */
const fieldOfCode: Readonly<Record<string, string>> = {
  'readings.no-unit': 'site.unit',
  'readings.site-kind': 'site.kind',
  'readings.site-from': 'from',
  'readings.site-end': 'on',
  'readings.no-site': 'fields.site',
  'readings.mn-taken': 'fields.mn',
  'readings.bad-address': 'fields.addresses',
  'readings.device-password': 'password',
}

/** Words for a refused call: the server's own, by field where it names one. Empty for no error. */
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
              '没有收到服务器的回答。已填写的内容还在，请稍后再试。',
              'No answer came. What you typed is kept; try again.',
            ),
          },
        ]
      const fields = Object.entries(detail.fields ?? {})
      return fields.length === 0
        ? [{ field: fieldOfCode[detail.code], message: t(detail.text) }]
        : fields.map(([field, message]) => ({ field, message: inOneLanguage(message, language) }))
    },
    [t, language],
  )
}

/** Messages about fields hold both languages: 中文 / English. */
export function inOneLanguage(message: string, language: 'zh' | 'en'): string {
  const [zh = message, en = zh] = message.split(' / ')
  return language === 'zh' ? zh : en
}

/** The same as a line on the page; nothing where there is no error. */
export function Failure({ error }: { readonly error: unknown }) {
  const messages = useFailure()(error).map(({ message }) => message)
  return messages.length === 0 ? null : <Banner kind="danger">{messages.join(' ')}</Banner>
}
