import { AppLink, useText } from '@workpoints/core/web'
import { ButtonLink } from '@workpoints/ui/button'
import { PageHeader } from '@workpoints/ui/page-header'
import { firstPage, usePerson } from './person.ts'

/** A page that does not serve who is signed in. */
export function RefusedPage() {
  const t = useText()
  const { can, roles } = usePerson()
  const names = roles.map(({ title }) => t(title)).join(t('、', ', '))
  return (
    <>
      <PageHeader
        title={t('您的账号不能查看这一页', 'Your account may not see this page')}
        lead={
          names === ''
            ? t(
                '您还没有任何角色。请联系系统管理员授予。',
                'You have no role yet. Ask the system administrator for one.',
              )
            : t(
                `您的角色是${names}。如确需查看，请联系系统管理员。`,
                `Your role is ${names}. Ask the system administrator if you need to see it.`,
              )
        }
      />
      <ButtonLink href={firstPage(can)} link={AppLink}>
        {t('去我的首页', 'To my first page')}
      </ButtonLink>
    </>
  )
}
