/**
 * Every limit that a stranger meets at the network, with its reason. What a
 * person or a panel meets stands in contract/limits.ts.
 */

export const LIMITS = {
  /** Bytes. A command is under 1 KB; a clause in a script of three bytes a character is under 2. */
  payload: 8 * 1024,
  /** What is counted below is counted anew after so many ms. */
  window: 10_000,
  /** Of one person in one session, on all their panels. People tap a few times a minute; a panel that comes back sends what waited. */
  commands: 40,
  /** Of one person. Asked for once a check-in, and again after a reload. */
  rights: 12,
  /** Of one person. Each is a read of several sessions; people open one screen after the other, in some tabs. */
  looks: 40,
  /** Of all clients of a session together: each is shown to everyone. The largest group agrees to a clause at once, and is within it. */
  ofClients: 240,
  /** Panels of one person in one session, or at their desk: devices, tabs, and those of a lost network that are not known to be lost yet. The oldest gives way. */
  panelsEach: 12,
  /** Panels of one session, its coach's not counted: four of everyone in the largest group. */
  panels: 240,
  /** Connections open from one address: everyone in a company's building, with the whole programme on one day. */
  socketsPerAddress: 1_000,
  /** Connections begun from one address within the window: the same building, after its network was away. */
  handshakesPerAddress: 1_200,
  /** A connection that has not said by then for whom it speaks is let go. Ours says it at once, also over a slow network. */
  admittedWithin: 10_000,
  /** ms from our goodbye to the end of the connection, whether the other side answers or not. */
  farewell: 2_000,

  /** Connections that nobody has accepted yet: everybody comes back at one moment. Beyond, each is tried again after 1, 3 and 7 s. The system's own limit may be lower (net.core.somaxconn). */
  backlog: 4_096,
  /** Of Node's HTTP server, the rest. Bytes: an app context is under 8 KB; then come a browser's own headers and a proxy's. */
  maxHeaderSize: 16 * 1024,
  /** Node ignores headers beyond; a browser behind two proxies sends some thirty. */
  maxHeaders: 100,
  /** Headers arrive in one or two packets, or are held back on purpose. */
  headersTimeout: 10_000,
  /** The longest body is 64 KB, and takes two seconds on a bad mobile network. */
  requestTimeout: 20_000,
  /** Proxies keep connections open for 60 s; whoever closes first must be the proxy. */
  keepAliveTimeout: 65_000,
  /** How often those that are late are looked for. */
  connectionsCheckingInterval: 2_000,
  /** Nothing was read or written for so long. A panel that polls hears something every 25 s. */
  silence: 90_000,
  /** Connections of one server: twice what it is meant for, and within what systemd lets it open. */
  connections: 20_000,
}
export type Limits = typeof LIMITS
