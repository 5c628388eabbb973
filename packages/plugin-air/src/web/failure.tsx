import { errorDetail, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'

/** What a refused call says, in the server's own words; nothing where there is no error. */
export function Failure({ error }: { readonly error: unknown }) {
  const t = useText()
  if (error === null || error === undefined) return null
  const detail = errorDetail(error)
  if (detail === null)
    return (
      <Banner kind="danger">
        {t('没有收到服务器的回答，请检查网络后再试。', 'No answer came; check the network and try again.')}
      </Banner>
    )
  return <Banner kind="danger">{[t(detail.text), ...Object.values(detail.fields ?? {})].join(' ')}</Banner>
}
