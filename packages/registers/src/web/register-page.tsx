import { AppLink, QueryState, useLanguage, useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { PageHeader } from '@workpoints/ui/page-header'
import { Segmented } from '@workpoints/ui/segmented'
import { ToastRegion } from '@workpoints/ui/toast'
import type { Register } from '../register.ts'
import { BreakdownTable } from './breakdown-table.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import { EntryList } from './entry-list.tsx'
import { PlacePlot } from './place-plot.tsx'
import { RegisterActions } from './register-actions.tsx'
import { RegisterProvider } from './register-context.tsx'
import { useChoices, useEntries, useUnitNames } from './register-data.ts'
import { RegisterFilters } from './register-filters.tsx'
import { useRegisterView } from './register-view.ts'
import { useSaying } from './use-saying.ts'
import './register.css'

/** The rows of a register: list, breakdown by county, and places. */
export function RegisterPage({ register }: { readonly register: Register }) {
  const t = useText()
  const { language } = useLanguage()
  const { show = 'list', entry } = useSearch()
  const setSearch = useSetSearch()
  const looked = useRegisterView()
  const { toasts, dismiss, say, takeBackLast } = useSaying(register)
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
    <RegisterProvider value={{ register, names, units: choices.data?.units ?? [], say, takeBackLast }}>
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
