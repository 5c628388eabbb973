import { errorDetail, isUnreachable, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'

/** What a refused call says, in the server's own words. */
export function useFailureText(): (error: unknown) => string {
  const t = useText()
  return (error) => {
    const detail = errorDetail(error)
    if (isUnreachable(error) || detail === null)
      return t('没有收到服务器的回答，请检查网络后再试。', 'No answer came; check the network and try again.')
    return [t(detail.text), ...Object.values(detail.fields ?? {})].join(' ')
  }
}

/** The same as a line on the page; nothing where there is no error. */
export function Failure({ error }: { readonly error: unknown }) {
  const say = useFailureText()
  return error === null || error === undefined ? null : <Banner kind="danger">{say(error)}</Banner>
}
