import { AppLink, QueryState, useLastPathPart, usePageTitle, useText } from '@workpoints/core/web'
import { PageHeader } from '@workpoints/ui/page-header'
import { PersonTags } from './people-table.tsx'
import { PersonActions } from './person-actions.tsx'
import { type Person, usePerson } from './person-data.ts'
import { PersonFacts } from './person-facts.tsx'
import { PersonHistory } from './person-history.tsx'
import { PersonRoles } from './person-roles.tsx'
import { PersonSessions } from './person-sessions.tsx'
import './people.css'

/** One person: what is known of them, what they may do, where they are signed in, what happened to the account. */
export default function PersonPage() {
  const query = usePerson(useLastPathPart())
  return <QueryState query={query}>{(person) => <PersonView person={person} />}</QueryState>
}

function PersonView({ person }: { readonly person: Person }) {
  const t = useText()
  usePageTitle(person.name)
  return (
    <>
      <PageHeader
        title={
          <>
            {person.name}
            <PersonTags person={person} />
          </>
        }
        meta={t(`用户名 ${person.username}`, `User name ${person.username}`)}
        crumbs={[{ label: t('人员', 'People'), href: '/admin/people' }]}
        crumbsLabel={t('上级', 'Above')}
        link={AppLink}
        actions={<PersonActions person={person} />}
      />
      <PersonFacts key={person.id} person={person} />
      <PersonRoles person={person} />
      <PersonSessions person={person} />
      <PersonHistory person={person} />
    </>
  )
}
