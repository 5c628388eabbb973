import { useText } from '@workpoints/core/web'
import { Skeleton } from '@workpoints/ui/skeleton'

/** Holds the place of a page whose code is on its way. */
export function PagePending() {
  const t = useText()
  return <Skeleton label={t('正在打开页面', 'Opening the page')} kind="block" height="24rem" />
}
