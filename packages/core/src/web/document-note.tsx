import type { MarginNote } from '../server/document.view.ts'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import { UnitLink } from './unit-link.tsx'

/** More names than this do not fit beside a paragraph of two lines. */
const shownUnits = 3

/** A note in the margin: who is responsible for the task, and the way to its page. */
export function DocumentNote({ note }: { readonly note: MarginNote }) {
  const t = useText()
  const [lead] = note.units
  const more = note.units.length - shownUnits
  return (
    <div
      role="note"
      className="doc-note"
      aria-label={t(`任务 ${note.task} 的责任单位`, `Units responsible for task ${note.task}`)}
    >
      <AppLink href={`/tasks/${note.task}`} className="doc-note__task">
        {t(`任务 ${note.task}`, `Task ${note.task}`)}
        <span className="doc-note__title">{t(note.title)}</span>
      </AppLink>
      <span>
        {note.units.slice(0, shownUnits).map((unit, index) => (
          <span key={unit.id}>
            {index === 0 ? null : t('、', ', ')}
            <UnitLink unit={unit} />
            {unit === lead && unit.assumedLead ? (
              <span className="doc-note__role">{t('（推定牵头）', ' (assumed lead)')}</span>
            ) : null}
          </span>
        ))}
        {more > 0 ? t(` 等 ${note.units.length} 家`, ` and ${more} more`) : null}
      </span>
    </div>
  )
}
