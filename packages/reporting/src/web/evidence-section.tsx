import { useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { EvidenceList } from './evidence-list.tsx'
import { fieldName } from './field-names.ts'
import type { Submission } from './reporting-data.ts'
import { useEvidenceList } from './use-evidence.ts'

/** What proves a report that is read or reviewed, by what it proves; files of earlier versions last. */
export function EvidenceSection({ submission }: { readonly submission: Submission }) {
  const t = useText()
  const { data } = useEvidenceList(submission.id)
  const items = data?.items ?? []
  if (items.length === 0) return null
  const groups = Map.groupBy(items.toSorted(byAge), ({ field }) => field)
  const order = ['report', ...submission.asked.map(({ key }) => `value:${key}`)]
  const fields = [...groups.keys()].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return (
    <Section title={t('佐证材料', 'Evidence')} note={items.length}>
      {fields.map((field) => {
        const name = t(fieldName(field, submission.asked))
        return (
          <div key={field} className="report-read">
            <h3>{name}</h3>
            <EvidenceList
              submission={submission}
              items={groups.get(field) ?? []}
              label={t(`“${name}”的佐证材料`, `Files that prove ${name}`)}
            />
          </div>
        )
      })}
    </Section>
  )
}

const byAge = (a: { lastVersion: number | null }, b: { lastVersion: number | null }): number =>
  (b.lastVersion ?? Number.MAX_SAFE_INTEGER) - (a.lastVersion ?? Number.MAX_SAFE_INTEGER)
