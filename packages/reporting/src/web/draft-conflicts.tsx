import { useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { TextArea } from '@workpoints/ui/text-area'
import { useState } from 'react'
import type { AskedView } from '../asked-view.ts'
import type { FieldConflict } from './draft-state.ts'
import { fieldName } from './field-names.ts'
import type { Draft } from './use-draft.ts'

/** Fields that two people changed at once: both texts side by side, until one of them is chosen or both are merged. */
export function DraftConflicts({ draft, asked }: { readonly draft: Draft; readonly asked: readonly AskedView[] }) {
  return draft.state.conflicts.map((conflict) => (
    <Conflict key={conflict.id} conflict={conflict} draft={draft} asked={asked} />
  ))
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))

interface ConflictProps {
  readonly conflict: FieldConflict
  readonly draft: Draft
  readonly asked: readonly AskedView[]
}

function Conflict({ conflict: { id, field, yours, theirs }, draft, asked }: ConflictProps) {
  const t = useText()
  const isText = typeof yours === 'string' && typeof theirs.value === 'string'
  const [merged, setMerged] = useState(isText ? `${theirs.value}\n${yours}` : '')
  const [merging, setMerging] = useState(false)
  const name = t(fieldName(field, asked))
  return (
    <Banner kind="warning">
      <p>
        {t(
          `${theirs.savedBy}刚才也修改了“${name}”，两份内容都已保留，请选择：`,
          `${theirs.savedBy} changed "${name}" too. Both texts are kept; choose:`,
        )}
      </p>
      <div className="report-conflict">
        <div>
          <b>{t('我的', 'Mine')}</b>
          <p>{written(yours)}</p>
          <Button size="s" onClick={() => draft.settle(id, field, yours)}>
            {t('用我的', 'Use mine')}
          </Button>
        </div>
        <div>
          <b>{t('对方的', 'Theirs')}</b>
          <p>{written(theirs.value)}</p>
          <Button size="s" onClick={() => draft.settle(id, field, theirs.value)}>
            {t('用对方的', 'Use theirs')}
          </Button>
        </div>
      </div>
      {isText && !merging ? (
        <Button size="s" onClick={() => setMerging(true)}>
          {t('合并编辑', 'Merge')}
        </Button>
      ) : null}
      {merging ? (
        <>
          <TextArea label={t('合并后的内容', 'Merged')} rows={4} value={merged} onChange={setMerged} />
          <Button size="s" onClick={() => draft.settle(id, field, merged)}>
            {t('用合并后的', 'Use the merged text')}
          </Button>
        </>
      ) : null}
    </Banner>
  )
}
