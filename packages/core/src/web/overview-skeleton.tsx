import { Skeleton } from '@workpoints/ui/skeleton'
import { useText } from './language.tsx'

/** The overview's layout before its data, in the sizes that will come. */
export function OverviewSkeleton() {
  const t = useText()
  return (
    <>
      <div className="overview-sentence">
        <Skeleton label={t('正在载入总览', 'Loading the overview')} kind="lines" count={1} />
      </div>
      <div className="overview-columns">
        <div>
          <Skeleton label="" kind="rows" count={16} />
        </div>
        <div>
          <Skeleton label="" kind="rows" count={16} />
        </div>
      </div>
    </>
  )
}
