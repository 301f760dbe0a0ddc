/** All chapters of the standard, in its order; their names are ours. */
import { FRONTEND, SERVICE } from './browser.ts'
import { ENCODING, FILES, VALIDATION } from './input.ts'
import type { Chapter } from './item.ts'
import { AUTHENTICATION, AUTHORIZATION, SESSIONS } from './people.ts'
import { CODING, DATA, LOGGING, WEBRTC } from './running.ts'
import { COMMUNICATION, CONFIGURATION, CRYPTOGRAPHY } from './secrets.ts'
import { OAUTH, SELF_CONTAINED } from './tokens.ts'

export const CHAPTERS: [name: string, Chapter][] = [
  ['V1 Encoding', ENCODING],
  ['V2 Validation', VALIDATION],
  ['V3 In the browser', FRONTEND],
  ['V4 Requests', SERVICE],
  ['V5 Files', FILES],
  ['V6 Who somebody is', AUTHENTICATION],
  ['V7 Sessions', SESSIONS],
  ['V8 What one may', AUTHORIZATION],
  ['V9 Tokens', SELF_CONTAINED],
  ['V10 OAuth', OAUTH],
  ['V11 Cryptography', CRYPTOGRAPHY],
  ['V12 Connections', COMMUNICATION],
  ['V13 Configuration', CONFIGURATION],
  ['V14 Data', DATA],
  ['V15 How it is built', CODING],
  ['V16 Logs and faults', LOGGING],
  ['V17 WebRTC', WEBRTC],
]
