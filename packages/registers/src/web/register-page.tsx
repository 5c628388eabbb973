import { useMutation } from '@tanstack/react-query'
import {
  AppLink,
  commandKey,
  QueryState,
  useFailureText,
  useLanguage,
  useSearch,
  useSetSearch,
  useText,
} from '@workpoints/core/web'
import { PageHeader } from '@workpoints/ui/page-header'
import { Segmented } from '@workpoints/ui/segmented'
import { ToastRegion, useToasts } from '@workpoints/ui/toast'
import { useCallback, useEffect, useRef } from 'react'
import type { Register } from '../register.ts'
import { useRegistersApi } from './api.ts'
import { BreakdownTable } from './breakdown-table.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import { EntryList } from './entry-list.tsx'
import { PlacePlot } from './place-plot.tsx'
import { RegisterActions } from './register-actions.tsx'
import { RegisterProvider } from './register-context.tsx'
import { useChoices, useEntries, useRowsChanged, useUnitNames } from './register-data.ts'
import { RegisterFilters } from './register-filters.tsx'
import { useRegisterView } from './register-view.ts'
import './register.css'

/** Says what was done, with a way to take it back while the line stands. */
function useSaying(register: Register) {
  const t = useText()
  const failure = useFailureText()
  const changed = useRowsChanged()
  const { toasts, show, dismiss } = useToasts()
  const undo = useMutation(useRegistersApi().entry.undo.mutationOptions())
  const latest = useRef({ show, undo, t, failure, changed })
  useEffect(() => {
    latest.current = { show, undo, t, failure, changed }
  })
  const say = useCallback(
    (message: string, batch?: string) => {
      const now = latest.current
      const onPress = () =>
        now.undo.mutate(
          { register: register.id, key: commandKey(), batch: batch ?? '' },
          {
            onSuccess: ({ rows }) => {
              now.show({ message: now.t(`已撤销，${rows} 行恢复原样`, `Undone: ${rows} rows are as they were`) })
              void now.changed()
            },
            onError: (error) => now.show({ kind: 'failure', message: now.failure(error) }),
          },
        )
      now.show({ message, ...(batch === undefined ? {} : { action: { label: now.t('撤销', 'Undo'), onPress } }) })
    },
    [register.id],
  )
  return { toasts, dismiss, say }
}

/** The rows of a register: list, breakdown by county, and places. */
export function RegisterPage({ register }: { readonly register: Register }) {
  const t = useText()
  const { language } = useLanguage()
  const { show = 'list', entry } = useSearch()
  const setSearch = useSetSearch()
  const looked = useRegisterView()
  const { toasts, dismiss, say } = useSaying(register)
  const choices = useChoices(register)
  const names = useUnitNames(choices.data?.units, language)
  const first = useEntries(register, { filter: looked.view.filter, sort: looked.view.sort, limit: 100 })
  const shows = [
    { value: 'list', label: t('列表', 'List') },
    { value: 'breakdown', label: t('分县区', 'By county') },
    ...(register.place === null ? [] : [{ value: 'places', label: t('点位', 'Places') }]),
  ]
  const open = (id: string | undefined) => setSearch({ entry: id }, id !== undefined)
  return (
    <RegisterProvider value={{ register, names, units: choices.data?.units ?? [], say }}>
      <div className="register">
        <PageHeader
          title={t(register.title)}
          link={AppLink}
          lead={register.about === null ? undefined : t(register.about)}
          actions={<RegisterActions can={first.data?.can ?? []} looked={looked} onNew={() => open('new')} />}
        />
        <RegisterFilters looked={looked} total={first.data?.total} />
        <div className="register-shows">
          <Segmented
            label={t('看法', 'Look')}
            segments={shows}
            value={show}
            onChange={(value) => setSearch({ show: value === 'list' ? '' : value })}
          />
        </div>
        <QueryState query={first} height="24rem">
          {({ total, can }) =>
            show === 'breakdown' ? (
              <BreakdownTable looked={looked} />
            ) : show === 'places' ? (
              <PlacePlot filter={looked.view.filter} onOpen={open} />
            ) : (
              <EntryList looked={looked} total={total} can={can} onOpen={open} />
            )
          }
        </QueryState>
        <EntryDrawer entry={entry ?? ''} onClose={() => open(undefined)} onOpen={open} />
        <ToastRegion toasts={toasts} dismiss={dismiss} label={t('消息', 'Messages')} closeLabel={t('关闭', 'Close')} />
      </div>
    </RegisterProvider>
  )
}
