import { useMutation, useQueryClient } from '@tanstack/react-query'
import { today } from '@workpoints/core'
import {
  commandKey,
  errorDetail,
  RecordHistory,
  useCoreApi,
  useDrawerLabels,
  useFailure,
  useLanguage,
  useText,
} from '@workpoints/core/web'
import { DateField } from '@workpoints/ui/date-field'
import { Form, type FormError } from '@workpoints/ui/form'
import { FormDrawer } from '@workpoints/ui/form-drawer'
import { RadioGroup } from '@workpoints/ui/radio-group'
import { Section } from '@workpoints/ui/section'
import { useState } from 'react'
import { mergedDraft } from './draft-merge.ts'
import type { KeptUnit } from './kept-units.ts'
import { draftOf, newDraft, readUnitDraft } from './unit-draft.ts'
import { UnitFormFields } from './unit-form.tsx'
import './admin-units.css'

export interface UnitDrawerProps {
  /** The unit that is changed; `new` for one to be added, undefined keeps the drawer closed. */
  readonly unit: KeptUnit | 'new' | undefined
  readonly all: readonly KeptUnit[]
  readonly onClose: () => void
  readonly onSaved: (name: string) => void
}

/** A unit in a panel beside the list: its fields, how a change is meant, and its history. */
export function UnitDrawer({ unit, all, onClose, onSaved }: UnitDrawerProps) {
  const t = useText()
  return (
    <FormDrawer
      open={unit !== undefined}
      onClose={onClose}
      labels={useDrawerLabels()}
      title={unit === 'new' ? t('新增单位', 'Add a unit') : unit === undefined ? '' : t(unit.name)}
    >
      {unit === undefined ? null : (
        <UnitEditor
          key={unit === 'new' ? 'new' : unit.id}
          kept={unit === 'new' ? undefined : unit}
          all={all}
          onSaved={(name) => {
            onSaved(name)
            onClose()
          }}
        />
      )}
    </FormDrawer>
  )
}

interface UnitEditorProps {
  readonly kept: KeptUnit | undefined
  readonly all: readonly KeptUnit[]
  readonly onSaved: (name: string) => void
}

function UnitEditor({ kept, all, onSaved }: UnitEditorProps) {
  const t = useText()
  const { language } = useLanguage()
  const failure = useFailure()
  const [seen] = useState(kept)
  const [draft, setDraft] = useState(() => (kept === undefined ? newDraft(today()) : draftOf(kept)))
  const [from, setFrom] = useState('')
  const [mode, setMode] = useState('correct')
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  const [isChanged, setChanged] = useState(false)
  const save = useSaveUnit(kept, {
    onSaved,
    onNewer: (old, now) => setDraft((typed) => mergedDraft(typed, { seen: draftOf(old), now: draftOf(now) })),
  })
  const submit = () => {
    const read = readUnitDraft(draft, { before: kept, all, language })
    const noDay = mode === 'change' && from === ''
    setWrong([
      ...('errors' in read ? read.errors : []),
      ...(noDay ? [{ field: 'from', message: t('请填写变更从哪一天起。', 'Say from which day it changes.') }] : []),
    ])
    if ('unit' in read && !noDay) save.send(read.unit, mode === 'change' ? from : undefined)
  }
  return (
    <>
      <Form
        label={t('单位', 'Unit')}
        submitLabel={kept === undefined ? t('新增', 'Add') : t('保存', 'Save')}
        errors={wrong.length > 0 ? wrong : failure(save.error)}
        errorsTitle={t('没有保存', 'Not saved')}
        busy={save.isPending}
        unsaved={isChanged}
        onSubmit={submit}
      >
        <UnitFormFields
          draft={draft}
          onChange={(next) => {
            setDraft(next)
            setChanged(true)
          }}
          all={all}
          seen={seen}
          kept={save.compared}
        />
        {kept === undefined ? null : (
          <RadioGroup
            label={t('这次修改是', 'This is')}
            choices={[
              {
                value: 'correct',
                label: t('更正', 'a correction'),
                hint: t('原来就应是这样，自始有效', 'it should always have been so'),
              },
              {
                value: 'change',
                label: t('变更', 'a change'),
                hint: t('从某日起改变，此前仍按原来显示', 'from a day on; before it, the old holds'),
              },
            ]}
            value={mode}
            onChange={setMode}
          />
        )}
        {mode === 'change' ? (
          <DateField label={t('变更自', 'From')} name="from" value={from} onChange={setFrom} min={kept?.holdsFrom} />
        ) : null}
      </Form>
      {kept === undefined ? null : (
        <div className="unit-history">
          <Section title={t('变更记录', 'History')} level={3}>
            <RecordHistory subject={`unit/${kept.id}`} />
          </Section>
        </div>
      )}
    </>
  )
}

interface SaveAnswers {
  readonly onSaved: (name: string) => void
  /** Somebody else saved it since: `old` was compared with what is typed, `now` is what it is. */
  readonly onNewer: (old: KeptUnit, now: KeptUnit) => void
}

/** Saves a unit, based on the version that was compared: a newer one that comes by itself is not saved over without being told. */
function useSaveUnit(kept: KeptUnit | undefined, { onSaved, onNewer }: SaveAnswers) {
  const api = useCoreApi()
  const queryClient = useQueryClient()
  const [compared, setCompared] = useState(kept)
  const compare = async () => {
    const units = await queryClient.fetchQuery({ ...api.unit.listAll.queryOptions(), staleTime: 0 })
    const now = units.find(({ id }) => id === compared?.id)
    if (compared !== undefined && now !== undefined) onNewer(compared, now)
    setCompared(now)
  }
  const mutation = useMutation(
    api.unit.save.mutationOptions({
      onSuccess: async (_, { unit }) => {
        await queryClient.invalidateQueries()
        onSaved(unit.name.zh)
      },
      onError: (error) => (errorDetail(error)?.code === 'core.unit-changed' ? compare() : undefined),
    }),
  )
  type Saved = Parameters<typeof mutation.mutate>[0]
  const send = (unit: Saved['unit'], from: string | undefined) =>
    mutation.mutate({
      key: commandKey(),
      unit,
      basedOn: compared?.version ?? null,
      ...(from === undefined ? {} : { from }),
    })
  return { send, compared, error: mutation.error, isPending: mutation.isPending }
}
