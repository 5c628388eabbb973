import { useQuery } from '@tanstack/react-query'
import { chinaTime, QueryState, useText } from '@workpoints/core/web'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { ToastRegion, useToasts } from '@workpoints/ui/toast'
import { useAccountsApi } from './api.ts'
import { LockList } from './lock-list.tsx'
import { type KeptPolicy, PolicyForm } from './policy-form.tsx'
import './policy-page.css'

/** How people sign in here: passwords, locks, sessions, the second factor; and who is locked now. */
export default function PolicyPage() {
  const t = useText()
  const query = useQuery(useAccountsApi().policy.get.queryOptions())
  const { toasts, show, dismiss } = useToasts()
  return (
    <>
      <PageHeader
        title={t('登录安全', 'Sign-in security')}
        meta={query.data === undefined ? null : <LastChange changed={query.data.changed} />}
      />
      <LockList />
      <Section
        title={t('登录设置', 'Settings')}
        lead={t('保存后对所有人立即生效。', 'They count for everybody at once.')}
      >
        <QueryState query={query} height="40rem">
          {(kept) => (
            <div className="policy-form">
              <PolicyForm
                kept={kept}
                onSaved={() => show({ message: t('登录设置已保存。', 'The settings are saved.') })}
              />
            </div>
          )}
        </QueryState>
      </Section>
      <ToastRegion
        toasts={toasts}
        dismiss={dismiss}
        label={t('设置消息', 'Messages about settings')}
        closeLabel={t('关闭', 'Close')}
      />
    </>
  )
}

function LastChange({ changed }: Pick<KeptPolicy, 'changed'>) {
  const t = useText()
  return changed === null ? (
    <span>{t('现为默认设置', 'The defaults are in force')}</span>
  ) : (
    <span>
      {t(
        `最近修改：${changed.by}，${chinaTime(changed.at)}`,
        `Last changed by ${changed.by}, ${chinaTime(changed.at)}`,
      )}
    </span>
  )
}
