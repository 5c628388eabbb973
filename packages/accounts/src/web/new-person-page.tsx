import { AppLink, QueryState, useText } from '@workpoints/core/web'
import { Button, ButtonLink } from '@workpoints/ui/button'
import { PageHeader } from '@workpoints/ui/page-header'
import { useState } from 'react'
import { NewPersonForm } from './new-person-form.tsx'
import { OneTimePassword } from './one-time-password.tsx'
import { type Issued, useChoices } from './person-data.ts'
import './people.css'

/** Makes an account; then shows its one-time password, once. */
export default function NewPersonPage() {
  const t = useText()
  const choices = useChoices()
  const [made, setMade] = useState<Issued & { readonly id: string }>()
  return (
    <>
      <PageHeader
        title={made === undefined ? t('新增人员', 'Add a person') : t('账号已建立', 'The account is made')}
        crumbs={[{ label: t('人员', 'People'), href: '/admin/people' }]}
        crumbsLabel={t('上级', 'Above')}
        link={AppLink}
      />
      {made === undefined ? (
        <QueryState query={choices}>{(known) => <NewPersonForm choices={known} onMade={setMade} />}</QueryState>
      ) : (
        <>
          <OneTimePassword issued={made} />
          <div className="people-after">
            <Button kind="primary" onClick={() => setMade(undefined)}>
              {t('继续新增', 'Add another')}
            </Button>
            <ButtonLink href={`/admin/people/${made.id}`} link={AppLink}>
              {t('查看此人', 'See the person')}
            </ButtonLink>
          </div>
        </>
      )}
    </>
  )
}
