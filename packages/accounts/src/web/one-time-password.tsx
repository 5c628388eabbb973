import { useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { CopyText } from '@workpoints/ui/copy-text'
import type { Issued } from './person-data.ts'

/** A one-time password to hand over: it is shown now and never again. */
export function OneTimePassword({ issued }: { readonly issued: Issued }) {
  const t = useText()
  const words = {
    copyLabel: t('复制', 'Copy'),
    copiedLabel: t('已复制', 'Copied'),
    failedLabel: t('浏览器不允许复制，已选中，请按 Ctrl C', 'Selected; press Ctrl C to copy'),
  }
  return (
    <div className="people-issued">
      <Banner kind="warning">
        {t(
          '一次性密码只显示这一次，平台不保存。请当面或通过可信渠道转交本人，首次登录须修改。',
          'The one-time password is shown this once and kept nowhere. Hand it over; it has to be changed at the first sign-in.',
        )}
      </Banner>
      <CopyText label={t('用户名', 'User name')} value={issued.username} {...words} />
      <CopyText label={t('一次性密码', 'One-time password')} value={issued.password} {...words} />
    </div>
  )
}
