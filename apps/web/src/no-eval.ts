import { config } from 'zod'

// zod compiles its parsers at run time where it may; the server's content policy does not allow that, and trying is reported as an error.
config({ jitless: true })
