import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink, QueryState, useText, useViewInput } from '@workpoints/core/web'
import { PageHeader } from '@workpoints/ui/page-header'
import { ActionsPart } from './actions-part.tsx'
import { useApi } from './api.ts'
import { OutfallsPart } from './outfalls-part.tsx'
import { ParksPart } from './parks-part.tsx'
import { SourcesPart } from './sources-part.tsx'
import type { Works } from './works-data.ts'

/** Tasks 29 to 32 as far as they are works: what is done, what is open, and where. */
export default function WorksPage() {
  const t = useText()
  const query = useQuery({ ...useApi().works.queryOptions(useViewInput()), placeholderData: keepPreviousData })
  return (
    <>
      <PageHeader
        title={t('排污口、水源与园区', 'Outfalls, sources and parks')}
        meta={query.data && <Headline works={query.data} />}
        link={AppLink}
      />
      <QueryState query={query}>
        {(works) => (
          <>
            <OutfallsPart outfalls={works.outfalls} />
            <SourcesPart sources={works.sources} quality={works.quality} />
            <ParksPart parks={works.parks} />
            <ActionsPart actions={works.actions} />
          </>
        )}
      </QueryState>
    </>
  )
}

/** What is left of the deliverables, in one sentence. */
function Headline({ works: { on, outfalls, sources, parks } }: { readonly works: Works }) {
  const t = useText()
  const left = ({ done, of }: { readonly done: number; readonly of: number }) => of - done
  return (
    <span>
      {t(
        `截至 ${on}：重点河湖排污口还有 ${left(outfalls.key)} 个未销号，县级及以上水源地还有 ${left(sources.standard)} 个未完成规范化建设、${left(sources.video)} 个未接入视频，涉重园区还有 ${left(parks.monitors)} 座厂未建成进水口监测、${left(parks.stocks)} 座厂物资未到位`,
        `By ${on}: ${left(outfalls.key)} key outfalls open, ${left(sources.standard)} sources short of their standard, ${left(sources.video)} without video, ${left(parks.monitors)} works without inlet monitor, ${left(parks.stocks)} without stock`,
      )}
    </span>
  )
}
