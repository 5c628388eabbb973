import { errorDetail, useText } from '@workpoints/core/web'
import type { FormError } from '@workpoints/ui/form'

/** What a refused call says, in the server's own words, for the form it was sent from; nothing where there is no error. */
export function useRefusal(): (error: unknown) => FormError[] {
  const t = useText()
  return (error) => {
    if (error === null || error === undefined) return []
    const detail = errorDetail(error)
    if (detail === null)
      return [
        { message: t('没有收到服务器的回答，请检查网络后再试。', 'No answer came; check the network and try again.') },
      ]
    const fields = Object.entries(detail.fields ?? {})
    if (fields.length === 0) return [{ message: t(detail.text) }]
    // A field's message is written as `中文 / English`.
    return fields.map(([field, message]) => {
      const [zh = message, en = message] = message.split(' / ')
      return { field, message: t(zh, en) }
    })
  }
}
