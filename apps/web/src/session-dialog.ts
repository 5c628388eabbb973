export { SessionDialog as default } from '@workpoints/accounts/web'
