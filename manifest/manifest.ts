/** The Marketplace manifest (developers.zoom.us, Manifests), made from the lists that the code itself uses. */
import { CAPABILITIES } from '../client/zoom/capabilities.ts'
import {
  ABOUT,
  HOME,
  REDIRECT,
  SCOPES,
  SUBSCRIBED,
  WEBHOOK,
  domainsFor,
} from '../server/zoom/asks.ts'
import { LONG, NAME, SHORT } from './listing.ts'
import { DOMAIN_REASON, SCOPE_REASONS } from './reasons.ts'

export type Manifest = ReturnType<typeof manifestFor>

/** Both are origins, as `originIn` gives them. Without a development address there is one for both. */
export function manifestFor(given: { url: string; development?: string }) {
  const { url, development = url } = given
  const both = (path: string) => [...new Set([url + path, development + path])]
  const domains = [...new Set([...domainsFor(url), ...domainsFor(development)])]
  return {
    display_information: {
      display_name: NAME,
      description: SHORT,
      long_description: LONG,
      discover_type: 'UNLISTED',
      install_type: 'LANDING_PAGE',
      privacy_url: url + ABOUT.privacy,
      terms_url: url + ABOUT.terms,
      support_url: url + ABOUT.support,
      doc_url: url + ABOUT.guide,
    },
    oauth_information: {
      usage: 'USER_OPERATION',
      development_redirect_uri: development + REDIRECT,
      production_redirect_uri: url + REDIRECT,
      // The panel's own address too: authorising inside Zoom starts and ends there.
      oauth_allow_list: [...both(REDIRECT), ...both(HOME)],
      strict_mode: true,
      subdomain_strict_mode: true,
      scopes: SCOPES.map((scope) => ({ scope, optional: false })),
      scope_description: SCOPES.map((scope) => SCOPE_REASONS[scope]).join(' '),
      enable_private_pkce_client: false,
      enable_public_pkce_client: false,
    },
    features: {
      products: ['ZOOM_MEETING'],
      development_home_uri: development + HOME,
      production_home_uri: url + HOME,
      domain_allow_list: domains.map((domain) => ({ domain, explanation: DOMAIN_REASON })),
      in_client_feature: {
        zoom_app_api: { enable: true, zoom_app_apis: [...CAPABILITIES] },
        // Clients come as guests; before publication that has a switch of its own.
        guest_mode: { enable: true, enable_test_guest_mode: true },
        in_client_oauth: { enable: true },
        collaborate_mode: {
          enable: false,
          enable_screen_sharing: false,
          enable_play_together: false,
          enable_start_immediately: false,
          enable_join_immediately: false,
        },
      },
      zoom_client_support: {
        mobile: { enable: false, apple_developer_program_team_id: '' },
        zoom_room: {
          enable: false,
          enable_personal_zoom_room: false,
          enable_shared_zoom_room: false,
          enable_digital_signage: false,
          enable_zoom_rooms_controller: false,
        },
        pwa_client: { enable: false },
      },
      embed: {
        meeting_sdk: { enable: false, enable_device: false, devices: [] },
        contact_center_sdk: { enable: false },
        phone_sdk: { enable: false, fcm_token: null },
      },
      team_chat_subscription: { enable: false },
      event_subscription: {
        enable: true,
        events: [
          {
            subscription_id: 'attune-sessions',
            subscription_name: 'The end of a session',
            event_usage: 'EVENT_FOR_USER',
            event_types: [...SUBSCRIBED],
            development_webhook_url: development + WEBHOOK,
            production_webhook_url: url + WEBHOOK,
            development_event_custom_header: null,
            production_event_custom_header: null,
          },
        ],
      },
    },
  }
}

/** The origin in an address that Zoom can reach. Throws with what is wrong about any other. */
export function originIn(address: string): string {
  if (!URL.canParse(address))
    throw new Error(`${address} is no address. It looks like https://attune.example.`)
  const { protocol, hostname, pathname, search, hash, username, origin } = new URL(address)
  const wrong = (what: string) => new Error(`${address} ${what}`)
  if (protocol !== 'https:') throw wrong('does not begin with https://. Zoom opens nothing else.')
  if (username !== '') throw wrong('carries a name or a password. Give the address alone.')
  if (pathname !== '/' || search !== '' || hash !== '')
    throw wrong('goes on after the host. Give https:// and the host, and nothing behind it.')
  if (!isPublic(hostname))
    throw wrong('is not on the internet. Zoom’s servers need to reach it: open a tunnel to it.')
  return origin
}

/** A name with a dot that the internet knows. Zoom's allow-list holds names, no numbers. */
const isPublic = (host: string): boolean =>
  host.includes('.') &&
  !/^[\d.]+$|^\[/.test(host) &&
  !/(^|\.)(localhost|local|internal|lan|home\.arpa|test|invalid)\.?$/.test(host)
