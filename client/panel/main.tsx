import { mount } from '../ui/mount.tsx'

void mount(async () => {
  const { Boot } = await import('./Boot.tsx')
  return <Boot />
})
