import type { Text } from '@workpoints/core'
import { chinaTime, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { changedFields } from '../entry-cells.ts'
import { fieldAt } from '../register.ts'
import { useAuthor } from './author.ts'
import { useCellText } from './cell-text.ts'
import { useHere } from './register-context.tsx'
import type { EntryDetail } from './register-data.ts'
import { StateMark } from './state-mark.tsx'

type Version = EntryDetail['versions'][number]

const deeds: Readonly<Record<Version['action'], Text>> = {
  create: { zh: '新增', en: 'Added' },
  update: { zh: '修改', en: 'Changed' },
  step: { zh: '变更状态', en: 'State' },
  remove: { zh: '移出', en: 'Taken out' },
  restore: { zh: '恢复', en: 'Brought back' },
  undo: { zh: '撤销', en: 'Undone' },
  import: { zh: '导入', en: 'Imported' },
}

/** Everything a row was: who changed it, when and why, what it was before and what it became. */
export function EntryHistory({ versions }: { readonly versions: readonly Version[] }) {
  const t = useText()
  return (
    <Section title={t('历史', 'History')} note={versions.length} level={3}>
      <ol className="register-history">
        {versions.map((version, index) => (
          <VersionItem key={version.version} version={version} before={versions[index + 1]} />
        ))}
      </ol>
    </Section>
  )
}

function VersionItem({ version, before }: { readonly version: Version; readonly before: Version | undefined }) {
  const t = useText()
  const textOf = useCellText()
  const author = useAuthor()
  const { register } = useHere()
  const keys = before === undefined ? [] : changedFields(register, before.data, version.data)
  return (
    <li>
      <p className="register-history__head">
        <strong>{t(deeds[version.action])}</strong> {author(version.by)}{' '}
        <time dateTime={version.at}>{chinaTime(version.at)}</time>
      </p>
      {before === undefined || before.state === version.state ? null : (
        <p>
          <StateMark state={before.state} /> → <StateMark state={version.state} />
        </p>
      )}
      {keys.map((key) => {
        const field = fieldAt(register, key)
        return (
          <p key={key}>
            {t(field.title)}：<del>{textOf(field, before?.data[key]) || '—'}</del> →{' '}
            <ins>{textOf(field, version.data[key]) || '—'}</ins>
          </p>
        )
      })}
      {version.reason === '' ? null : (
        <p className="wp-muted">{t(`原因：${version.reason}`, `Why: ${version.reason}`)}</p>
      )}
      {version.evidence === '' ? null : (
        <p className="wp-muted">{t(`依据：${version.evidence}`, `Proof: ${version.evidence}`)}</p>
      )}
    </li>
  )
}
