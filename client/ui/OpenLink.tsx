import type { ReactNode } from 'react'
import type { Zoom } from '../zoom.ts'

/** A page that opens beside this one. Zoom's own window may open no other; it hands it to the browser. */
export function OpenLink(props: {
  url: string
  zoom: Zoom | null
  primary?: boolean
  children: ReactNode
}) {
  const { url, zoom, primary = false, children } = props
  return (
    <a
      className={primary ? 'button button-primary' : 'button button-outlined'}
      href={url}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (!zoom) return
        event.preventDefault()
        zoom.openLink(url).catch(() => window.open(url, '_blank', 'noreferrer'))
      }}
    >
      {children}
    </a>
  )
}
