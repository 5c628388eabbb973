import { useQuery } from '@tanstack/react-query'
import { AppLink, QueryState, useText } from '@workpoints/core/web'
import { PageHeader } from '@workpoints/ui/page-header'
import { ToastRegion, useToasts } from '@workpoints/ui/toast'
import { useReportingApi } from './api.ts'
import { usePlanId } from './reporting-data.ts'
import './review-rules-page.css'
import { ReviewRulesForm } from './review-rules-form.tsx'

/** Who looks at a report before it counts; a stage is skipped by these rules and by nothing else. */
export default function ReviewRulesPage() {
  const t = useText()
  const plan = usePlanId()
  const query = useQuery({ ...useReportingApi().review.rules.queryOptions({ plan }), enabled: plan !== '' })
  const { toasts, show, dismiss } = useToasts()
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('调度', 'Rounds'), href: '/rounds' }]}
        crumbsLabel={t('上级页面', 'Pages above')}
        link={AppLink}
        title={t('审核规则', 'Review rules')}
        lead={t(
          '勾选的环节依次审核；未勾选的环节按规则跳过，并记入办理过程。保存后对新的报送和流转生效，已作出的审核不变。',
          'The stages that are ticked look one after the other; others are skipped by rule, and the history says so. What was decided stays.',
        )}
      />
      <QueryState query={query} height="30rem">
        {({ rules }) => (
          <ReviewRulesForm
            plan={plan}
            rules={rules}
            onSaved={() => show({ message: t('审核规则已保存。', 'The rules are saved.') })}
          />
        )}
      </QueryState>
      <ToastRegion
        toasts={toasts}
        dismiss={dismiss}
        label={t('审核规则消息', 'Messages about the rules')}
        closeLabel={t('关闭', 'Close')}
      />
    </>
  )
}
