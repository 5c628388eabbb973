import { unitKinds, unitKindText } from '@workpoints/core'
import { QueryState, useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { Icon } from '@workpoints/ui/icon'
import { PageHeader } from '@workpoints/ui/page-header'
import { SearchField } from '@workpoints/ui/search-field'
import { Select } from '@workpoints/ui/select'
import { ToastRegion, useToasts } from '@workpoints/ui/toast'
import { AdminUnitTable } from './admin-unit-table.tsx'
import { type KeptUnit, useKeptUnits } from './kept-units.ts'
import { UnitDrawer } from './unit-drawer.tsx'
import { UnitImport } from './unit-import.tsx'
import './admin-units.css'

/** All units, to be added, corrected, renamed, closed and imported. */
export default function AdminUnitsPage() {
  const t = useText()
  const setSearch = useSetSearch()
  const query = useKeptUnits()
  return (
    <>
      <PageHeader
        title={t('单位管理', 'Units')}
        lead={t(
          '单位的名称、别名、类别和有效期。编号一经使用不再改变；不再存在的单位填写停用日期，历史数据照常保留。',
          'Names, aliases, kinds and validity. Ids stay for good; a unit that ends is given its last day, and its data stay.',
        )}
        actions={
          <>
            <Button kind="primary" onClick={() => setSearch({ unit: 'new' }, true)}>
              {t('新增单位', 'Add a unit')}
            </Button>
            <Button icon={<Icon name="upload" size="s" />} onClick={() => setSearch({ import: 'file' }, true)}>
              {t('导入', 'Import')}
            </Button>
          </>
        }
      />
      <QueryState query={query}>{(all) => <Units all={all} />}</QueryState>
    </>
  )
}

const isNamed = ({ name, full, id, aliases }: KeptUnit, words: string): boolean =>
  [id, name.zh, name.en, full, ...aliases.map(({ text }) => text)].some((one) => one.toLowerCase().includes(words))

function Units({ all }: { readonly all: readonly KeptUnit[] }) {
  const t = useText()
  const setSearch = useSetSearch()
  const { text = '', kind = '', unit, import: importing } = useSearch()
  const { toasts, show, dismiss } = useToasts()
  const found = all
    .filter((one) => kind === '' || one.kind === kind)
    .filter((one) => isNamed(one, text.trim().toLowerCase()))
  const clear = () => setSearch({ text: undefined, kind: undefined })
  const close = () => setSearch({ unit: undefined, import: undefined })
  return (
    <>
      <FilterBar
        label={t('查找单位', 'Find units')}
        status={t(`${found.length} 个单位，共 ${all.length} 个`, `${found.length} of ${all.length} units`)}
        active={text !== '' || kind !== ''}
        clearLabel={t('清除', 'Clear')}
        onClear={clear}
      >
        <SearchField
          label={t('按名称、别名或编号查找单位', 'Find units by name, alias or id')}
          placeholder={t('名称、别名、编号', 'Name, alias, id')}
          value={text}
          onChange={(value) => setSearch({ text: value })}
        />
        <Select
          label={t('类别', 'Kind')}
          value={kind}
          options={[
            { value: '', label: t('全部类别', 'All kinds') },
            ...unitKinds.map((one) => ({ value: one, label: t(unitKindText[one]) })),
          ]}
          onChange={(value) => setSearch({ kind: value })}
        />
      </FilterBar>
      {found.length === 0 ? (
        <EmptyState
          title={t('没有符合条件的单位。', 'No unit fits.')}
          action={<Button onClick={clear}>{t('查看全部单位', 'See all units')}</Button>}
        />
      ) : (
        <AdminUnitTable units={found} selected={unit} onOpen={({ id }) => setSearch({ unit: id }, true)} />
      )}
      <UnitDrawer
        unit={unit === 'new' ? 'new' : all.find(({ id }) => id === unit)}
        all={all}
        onClose={close}
        onSaved={(name) => show({ message: t(`已保存“${name}”。`, `“${name}” is saved.`) })}
      />
      <UnitImport
        open={importing === 'file'}
        onClose={close}
        onDone={({ added, changed }) => {
          close()
          show({ message: t(`已新增 ${added} 个、更正 ${changed} 个单位。`, `${added} added, ${changed} corrected.`) })
        }}
      />
      <ToastRegion
        toasts={toasts}
        dismiss={dismiss}
        label={t('单位消息', 'Messages about units')}
        closeLabel={t('关闭', 'Close')}
      />
    </>
  )
}
