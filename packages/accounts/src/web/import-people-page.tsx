import { useMutation } from '@tanstack/react-query'
import { AppLink, commandKey, Failure, useFailure, useText } from '@workpoints/core/web'
import { PageHeader } from '@workpoints/ui/page-header'
import type { SentFile } from '@workpoints/ui/saved-file'
import { useState } from 'react'
import { useAccountsApi } from './api.ts'
import { ImportDone } from './import-done.tsx'
import { ImportFile } from './import-file.tsx'
import { ImportPreview } from './import-preview.tsx'
import { type LostAnswer, useIssueFailure } from './issue-failure.ts'
import { type ImportAnswer, type Preview, usePeopleChanged } from './person-data.ts'
import './people.css'

interface Looked {
  readonly file: SentFile
  readonly preview: Preview
  /** Of the import that may follow: sent twice, it happens once. */
  readonly key: string
}

const lost: LostAnswer = {
  unknown: {
    zh: '没有收到服务器的回答，不能确定是否已导入。可以再按一次，不会重复导入。',
    en: 'No answer came, so it is not known whether they were imported. Press again: nobody is imported twice.',
  },
  gone: {
    zh: '人员已经导入，但一次性密码没有送达。请在“人员”中逐人重置密码。',
    en: 'They were imported, but the passwords did not arrive. Reset the password of each in the list of people.',
  },
}

/** People by table: a template, a file, a look at what it would do, and the import, all or none. */
export default function ImportPeoplePage() {
  const t = useText()
  const failure = useFailure()
  const refused = useIssueFailure(lost)
  const changed = usePeopleChanged()
  const { person } = useAccountsApi()
  const [looked, setLooked] = useState<Looked>()
  const [done, setDone] = useState<ImportAnswer>()
  const preview = useMutation(person.importPreview.mutationOptions())
  const commit = useMutation(person.importCommit.mutationOptions())
  const look = (file: SentFile | undefined) => {
    setLooked(undefined)
    commit.reset()
    preview.reset()
    if (file === undefined) return
    preview.mutate(file, { onSuccess: (found) => setLooked({ file, preview: found, key: commandKey() }) })
  }
  const send = ({ file, key }: Looked) =>
    commit.mutate(
      { key, ...file },
      {
        onSuccess: (result) => {
          setDone(result)
          void changed()
        },
      },
    )
  return (
    <>
      <PageHeader
        title={done === undefined ? t('导入人员', 'Import people') : t('导入完成', 'Imported')}
        crumbs={[{ label: t('人员', 'People'), href: '/admin/people' }]}
        crumbsLabel={t('上级', 'Above')}
        link={AppLink}
      />
      {done === undefined ? (
        <>
          <ImportFile busy={preview.isPending} error={failure(preview.error)[0]?.message} onFile={look} />
          {looked === undefined ? null : (
            <ImportPreview
              preview={looked.preview}
              busy={commit.isPending}
              failure={<Failure error={commit.error} say={refused} />}
              onCommit={() => send(looked)}
            />
          )}
        </>
      ) : (
        <ImportDone result={done} />
      )}
    </>
  )
}
