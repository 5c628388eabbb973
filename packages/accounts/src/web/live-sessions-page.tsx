import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { commandKey, QueryState, useFailure, useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { ConfirmDialog } from '@workpoints/ui/confirm-dialog'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { PageHeader } from '@workpoints/ui/page-header'
import { Pager } from '@workpoints/ui/pager'
import { SearchField } from '@workpoints/ui/search-field'
import { ToastRegion, useToasts } from '@workpoints/ui/toast'
import { useState } from 'react'
import { useAccountsApi } from './api.ts'
import { type LiveSession, LiveSessionTable } from './live-session-table.tsx'
import { useMe } from './session-me.ts'

/** Who is signed in just now, from where, and how to end that. */
export default function LiveSessionsPage() {
  const t = useText()
  const api = useAccountsApi()
  const setSearch = useSetSearch()
  const { text = '', before } = useSearch()
  const query = useQuery({
    ...api.liveSession.list.queryOptions({
      ...(text === '' ? {} : { text }),
      ...(before === undefined ? {} : { before }),
    }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
  const { ask, busy, dialog, toasts } = useEnding()
  const shown = query.data?.sessions.length ?? 0
  return (
    <>
      <PageHeader
        title={t('登录会话', 'Sessions')}
        lead={t(
          '正在登录的人。结束后，对方的下一次操作即被拒绝，须重新登录；正在填写的内容不会丢失。',
          'Who is signed in. Once ended, the next request is refused until they sign in again; what they typed is not lost.',
        )}
        actions={
          <Button busy={query.isFetching} onClick={() => void query.refetch()}>
            {t('刷新', 'Refresh')}
          </Button>
        }
      />
      <FilterBar
        label={t('查找登录', 'Find sessions')}
        status={t(`${shown} 次登录`, `${shown} sessions`)}
        active={text !== ''}
        clearLabel={t('清除', 'Clear')}
        onClear={() => setSearch({ text: undefined, before: undefined })}
      >
        <SearchField
          label={t('按姓名、用户名或网络地址查找', 'Find by name, user name or address')}
          placeholder={t('姓名、用户名、网络地址', 'Name, user name, address')}
          value={text}
          onChange={(value) => setSearch({ text: value, before: undefined })}
        />
      </FilterBar>
      <QueryState query={query}>
        {({ sessions, older }) => (
          <>
            <LiveSessionTable sessions={sessions} busy={busy} onEnd={ask} />
            {older === null && before === undefined ? null : (
              <Pager
                label={t('翻页', 'Pages')}
                newerLabel={t('最新的', 'Newest')}
                olderLabel={t('较早的', 'Older')}
                busy={query.isPlaceholderData}
                onNewer={before === undefined ? undefined : () => setSearch({ before: undefined }, true)}
                onOlder={older === null ? undefined : () => setSearch({ before: older }, true)}
              >
                {t(`本页 ${sessions.length} 次登录`, `${sessions.length} on this page`)}
              </Pager>
            )}
          </>
        )}
      </QueryState>
      {dialog}
      {toasts}
    </>
  )
}

/** What somebody is asked about: one session, or all of its person's. */
interface Asked {
  readonly session: LiveSession
  readonly all: boolean
}

/** Ends sessions after a question. */
function useEnding() {
  const t = useText()
  const api = useAccountsApi()
  const queryClient = useQueryClient()
  const failure = useFailure()
  const [asked, setAsked] = useState<Asked>()
  const messages = useToasts()
  const answers = {
    onSuccess: ({ ended }: { ended: number }) => {
      setAsked(undefined)
      messages.show({ message: t(`已结束 ${ended} 次登录。`, `${ended} ended.`) })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.liveSession.list.queryKey() }),
  }
  const one = useMutation(api.liveSession.end.mutationOptions(answers))
  const all = useMutation(api.liveSession.endAll.mutationOptions(answers))
  const busy = one.isPending || all.isPending
  const confirm = () => {
    if (asked === undefined) return
    if (asked.all) all.mutate({ key: commandKey(), person: asked.session.person.id })
    else one.mutate({ key: commandKey(), session: asked.session.id })
  }
  const close = () => {
    setAsked(undefined)
    one.reset()
    all.reset()
  }
  const name = asked?.session.person.name ?? ''
  const { data: me } = useMe()
  const isOwn = asked !== undefined && (asked.all ? asked.session.person.id === me?.id : asked.session.own)
  const dialog = (
    <ConfirmDialog
      open={asked !== undefined}
      onClose={close}
      onConfirm={confirm}
      title={
        asked?.all === true
          ? t(`结束“${name}”的全部登录？`, `End all sessions of ${name}?`)
          : t(`结束“${name}”的这次登录？`, `End this session of ${name}?`)
      }
      confirmLabel={asked?.all === true ? t('全部结束', 'End all') : t('结束', 'End')}
      cancelLabel={t('取消', 'Cancel')}
      closeLabel={t('关闭', 'Close')}
      kind="danger"
      busy={busy}
      error={failure(one.error ?? all.error)[0]?.message}
    >
      {isOwn ? (
        <p>
          <strong>
            {t(
              '这包括您正在使用的登录，您也须重新登录。',
              'This is your own session too: you will have to sign in again.',
            )}
          </strong>
        </p>
      ) : null}
      {t(
        '对方的下一次操作即被拒绝，并看到“系统管理员结束了本次登录”。账号本身不受影响；如需停用，请到“人员”。',
        'Their next request is refused, and they are told that the administrator ended the session. The account stays; to disable it, see “People”.',
      )}
    </ConfirmDialog>
  )
  const toasts = (
    <ToastRegion {...messages} label={t('会话消息', 'Messages about sessions')} closeLabel={t('关闭', 'Close')} />
  )
  return { ask: (session: LiveSession, isAll: boolean) => setAsked({ session, all: isAll }), busy, dialog, toasts }
}
