import { mount } from '../ui/mount.tsx'
import { Boot } from './Boot.tsx'

mount(<Boot />)
