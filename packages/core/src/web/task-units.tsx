import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import type { PartView } from '../server/task.view.ts'
import { useText } from './language.tsx'
import { UnitLink } from './unit-link.tsx'
import './task-page.css'

/** A unit's part in a task, in the office's words. */
export function useRoleText(): (part: Pick<PartView, 'role' | 'assumedLead'>) => string {
  const t = useText()
  return ({ role, assumedLead }) => {
    if (role === 'lead') return t('牵头', 'lead')
    if (role === 'support') return t('配合', 'support')
    return assumedLead ? t('推定牵头', 'assumed lead') : t('责任', 'responsible')
  }
}

/** The units of a task in the order of its bracket, each with its part. */
export function TaskUnits({ units }: { readonly units: readonly PartView[] }) {
  const t = useText()
  const roleText = useRoleText()
  const assumed = units.some(({ assumedLead }) => assumedLead)
  return (
    <Section
      title={t('责任单位', 'Responsible units')}
      note={units.length}
      {...(assumed
        ? {
            lead: t(
              '原文未写明牵头单位，按惯例推定排在首位的单位牵头，待核定。',
              'The document names no lead; the first-listed unit is assumed to lead until it is confirmed.',
            ),
          }
        : {})}
    >
      {units.length === 0 ? (
        <EmptyState
          compact
          title={t('原文没有为这项任务列出责任单位。', 'The document lists no unit for this task.')}
        />
      ) : (
        <ol className="task-units">
          {units.map((unit) => (
            <li key={unit.id}>
              <UnitLink unit={unit} />
              <span className="wp-muted">{roleText(unit)}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
