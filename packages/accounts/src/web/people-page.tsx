import { AppLink, QueryState, useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { Button, ButtonLink } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Icon } from '@workpoints/ui/icon'
import { PageHeader } from '@workpoints/ui/page-header'
import { Pager } from '@workpoints/ui/pager'
import { PersonFilter } from '../person-filter.ts'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleTable } from './people-table.tsx'
import { usePeople } from './person-data.ts'
import './people.css'

/** The filter that the address asks for; what it cannot be is left out. */
function filterOf({ text, unit, role, state, after }: Readonly<Record<string, string>>): PersonFilter {
  const { data: known } = PersonFilter.shape.role.safeParse(role)
  const { data: status } = PersonFilter.shape.status.safeParse(state)
  return {
    ...(text ? { text: text.slice(0, 60) } : {}),
    ...(unit ? { unit } : {}),
    ...(known === undefined ? {} : { role: known }),
    ...(status === undefined ? {} : { status }),
    ...(state === 'locked' ? { locked: true } : {}),
    ...(state === 'demo' ? { demo: true } : {}),
    ...(after ? { after } : {}),
  }
}

/** Everybody with an account. */
export default function PeoplePage() {
  const t = useText()
  const search = useSearch()
  const query = usePeople(filterOf(search))
  return (
    <>
      <PageHeader
        title={t('人员', 'People')}
        lead={t(
          '账号、角色和登录状态。每人只用自己的账号；系统管理员、安全审计员、数据操作员须由不同的人担任。',
          'Accounts, roles and locks. One account a person; the three administrators are three people.',
        )}
        actions={
          <>
            <ButtonLink href="/admin/people/new" kind="primary" link={AppLink}>
              {t('新增人员', 'Add a person')}
            </ButtonLink>
            <ButtonLink href="/admin/people/import" icon={<Icon name="upload" size="s" />} link={AppLink}>
              {t('导入', 'Import')}
            </ButtonLink>
          </>
        }
      />
      <PeopleFilters total={query.data?.total} />
      <QueryState query={query}>{(data) => <People data={data} isBusy={query.isPlaceholderData} />}</QueryState>
    </>
  )
}

interface PeopleProps {
  readonly data: NonNullable<ReturnType<typeof usePeople>['data']>
  readonly isBusy: boolean
}

function People({ data: { people, total, next }, isBusy }: PeopleProps) {
  const t = useText()
  const { after } = useSearch()
  const setSearch = useSetSearch()
  const clear = () => setSearch({ text: '', unit: '', role: '', state: '', after: '' })
  if (people.length === 0)
    return (
      <EmptyState
        title={t('没有符合条件的人员。', 'Nobody fits.')}
        action={<Button onClick={clear}>{t('查看全部人员', 'See all people')}</Button>}
      >
        {t('已删除的账号请在“状态”中选择“已删除”查看。', 'Removed accounts are under the state “Removed”.')}
      </EmptyState>
    )
  return (
    <>
      <PeopleTable people={people} />
      {next === null && after === undefined ? null : (
        <Pager
          label={t('翻页', 'Pages')}
          newerLabel={t('第一页', 'First page')}
          olderLabel={t('下一页', 'Next page')}
          busy={isBusy}
          onNewer={after === undefined ? undefined : () => setSearch({ after: undefined }, true)}
          onOlder={next === null ? undefined : () => setSearch({ after: next }, true)}
        >
          {t(`本页 ${people.length} 人，共 ${total} 人`, `${people.length} of ${total} people`)}
        </Pager>
      )}
    </>
  )
}
