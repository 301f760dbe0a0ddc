import { mount } from '../ui/mount.tsx'
import { Join } from './Join.tsx'

mount(<Join />)
