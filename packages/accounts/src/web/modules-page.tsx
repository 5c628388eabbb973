import { QueryState, useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { PageHeader } from '@workpoints/ui/page-header'
import { SearchField } from '@workpoints/ui/search-field'
import { Segmented } from '@workpoints/ui/segmented'
import { ToastRegion, useToasts } from '@workpoints/ui/toast'
import { useState } from 'react'
import { type ModuleData, type ModuleUnit, refusedText, type Switching, useModules, useSwitch } from './module-data.ts'
import { type Line, ModuleGrid } from './module-grid.tsx'
import { ModuleLineDialog } from './module-line-dialog.tsx'

/** Which modules work for which county, zone and department. */
export default function ModulesPage() {
  const t = useText()
  const query = useModules()
  return (
    <>
      <PageHeader
        title={t('模块启用', 'Modules')}
        lead={t(
          '每个县（市、区）和单位只启用需要的模块。改动立即生效，可以撤销；停用不删除任何数据。点击行首或列首可以一次改动整行、整列。',
          'Each unit has only the modules it needs. Changes take effect at once and can be undone; nothing is deleted. Press a head to change its whole row or column.',
        )}
      />
      <QueryState query={query}>{(data) => <Modules data={data} />}</QueryState>
    </>
  )
}

const isPlace = ({ kind }: ModuleUnit): boolean => kind === 'county' || kind === 'zone'

function Modules({ data }: { readonly data: ModuleData }) {
  const t = useText()
  const setSearch = useSetSearch()
  const { group = 'places', text = '' } = useSearch()
  const [line, setLine] = useState<Line>()
  const { toasts, show, dismiss } = useToasts()
  const units = data.units
    .filter((unit) => isPlace(unit) === (group !== 'bodies'))
    .filter(({ name }) => [name.zh, name.en].some((one) => one.toLowerCase().includes(text.trim().toLowerCase())))
  const done = (switching: Switching) =>
    show({
      message: t(...doneWords(switching, data)),
      action: {
        label: t('撤销', 'Undo'),
        onPress: () => change({ modules: switching.modules, enabled: !switching.enabled }),
      },
    })
  const { change, pending } = useSwitch({
    onDone: done,
    onFailed: (error) => show({ kind: 'failure', message: t(refusedText(error)) }),
  })
  return (
    <>
      <FilterBar
        label={t('查找单位', 'Find units')}
        status={t(`${units.length} 个单位，${data.plugins.length} 个模块`, `${units.length} units`)}
        active={text !== ''}
        clearLabel={t('清除', 'Clear')}
        onClear={() => setSearch({ text: undefined })}
      >
        <Segmented
          label={t('单位类别', 'Kind of unit')}
          segments={[
            { value: 'places', label: t('县区、功能区', 'Counties and zones') },
            { value: 'bodies', label: t('市直单位', 'Departments') },
          ]}
          value={group === 'bodies' ? 'bodies' : 'places'}
          onChange={(value) => setSearch({ group: value === 'places' ? undefined : value })}
        />
        <SearchField
          label={t('按名称查找单位', 'Find units by name')}
          placeholder={t('单位名称', 'Name')}
          value={text}
          onChange={(value) => setSearch({ text: value })}
        />
      </FilterBar>
      {units.length === 0 ? (
        <EmptyState title={t(`没有名称含“${text}”的单位。`, `No unit has “${text}” in its name.`)} />
      ) : (
        <ModuleGrid plugins={data.plugins} units={units} pending={pending} onSwitch={change} onLine={setLine} />
      )}
      <ModuleLineDialog line={line} units={units} onClose={() => setLine(undefined)} onSwitch={change} />
      <ToastRegion
        toasts={toasts}
        dismiss={dismiss}
        label={t('模块消息', 'Messages about modules')}
        closeLabel={t('关闭', 'Close')}
      />
    </>
  )
}

/** What was switched, in both languages: by name where it is one, else how many. */
function doneWords({ modules, enabled }: Switching, data: ModuleData): [zh: string, en: string] {
  const [first] = modules
  const unit = data.units.find(({ id }) => id === first?.unit)?.name
  const title = data.plugins.find(({ id }) => id === first?.plugin)?.title
  return modules.length === 1
    ? [
        `已为${unit?.zh}${enabled ? '启用' : '停用'}“${title?.zh}”。`,
        `“${title?.en}” is ${enabled ? 'on' : 'off'} for ${unit?.en}.`,
      ]
    : [
        `已${enabled ? '启用' : '停用'} ${modules.length} 项。`,
        `${modules.length} were switched ${enabled ? 'on' : 'off'}.`,
      ]
}
