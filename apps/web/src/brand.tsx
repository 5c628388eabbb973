import { useText } from '@workpoints/core/web'

/** The platform's sign and short name. */
export function Brand() {
  const t = useText()
  return (
    <>
      <img src="/favicon.svg" width="22" height="22" alt="" />
      {t('工作要点调度', 'Workpoints')}
    </>
  )
}
