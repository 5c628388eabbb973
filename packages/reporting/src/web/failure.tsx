import { errorDetail, isUnreachable, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'

/** What a refused call says, in the server's own words; nothing where there is no error. */
export function Failure({ error }: { readonly error: unknown }) {
  const t = useText()
  if (error === null || error === undefined) return null
  const detail = errorDetail(error)
  const fields = Object.values(detail?.fields ?? {})
  return (
    <Banner kind="danger">
      {isUnreachable(error) || detail === null
        ? t(
            '没有收到服务器的回答，请检查网络后再试。已填内容没有丢失。',
            'No answer came. Check the network and try again; nothing you typed is lost.',
          )
        : [t(detail.text), ...fields].join(' ')}
    </Banner>
  )
}
