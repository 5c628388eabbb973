import { AppLink, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button, ButtonLink } from '@workpoints/ui/button'
import { saveFile } from '@workpoints/ui/saved-file'
import { Table } from '@workpoints/ui/table'
import type { ImportAnswer } from './person-data.ts'

/** Who was imported, with the one-time passwords: shown now and never again. */
export function ImportDone({ result: { people, passwords } }: { readonly result: ImportAnswer }) {
  const t = useText()
  return (
    <>
      <Banner
        kind="warning"
        action={
          <Button kind="primary" size="s" onClick={() => saveFile(passwords)}>
            {t('下载密码表', 'Download the passwords')}
          </Button>
        }
      >
        {t(
          '一次性密码只显示这一次，平台不保存。请现在下载，分别转交本人后销毁；首次登录须修改。',
          'The one-time passwords are shown this once and kept nowhere. Download them now, hand them over, then destroy the file.',
        )}
      </Banner>
      <Table
        caption={t('已导入的人员', 'Imported people')}
        columns={[
          { key: 'name', head: t('姓名', 'Name'), cell: ({ name }) => name },
          { key: 'username', head: t('用户名', 'User name'), cell: ({ username }) => username },
          {
            key: 'password',
            head: t('一次性密码', 'One-time password'),
            cell: ({ password }) => <code>{password}</code>,
          },
        ]}
        rows={people}
        rowKey={({ username }) => username}
      />
      <div className="people-after">
        <ButtonLink href="/admin/people" link={AppLink}>
          {t('返回人员', 'Back to the people')}
        </ButtonLink>
      </div>
    </>
  )
}
