import { mount } from '../ui/mount.tsx'

void mount(
  async () => {
    const { Desk } = await import('./Desk.tsx')
    return <Desk />
  },
  (said) => said.desk.places.title,
)
