/** What we can and cannot see: in the panel, on the join page and on a page of its own. */
import type { Words } from '../words.ts'

export const seen: Words['seen'] = {
  title: 'Lo que podemos ver y lo que no',
  intro:
    'Con un solo cliente, el coach ve lo que ese cliente eligió compartir, y sabe de quién es. Con varios, las respuestas van en sobres cerrados.',
  who: 'Quién',
  learns: 'Llega a saber',
  not: 'No llega a saber',
  rows: [
    {
      who: 'Tu coach',
      learns: 'las respuestas combinadas, y quién pide una pausa',
      not: 'quién respondió, en qué orden, quién pasó o cambió',
    },
    { who: 'Las demás personas', learns: 'su propia respuesta', not: 'la tuya' },
    {
      who: 'Quien robe la base de datos',
      learns: 'sobres bajo llave, después respuestas combinadas',
      not: 'de quién es un sobre, ni qué dice',
    },
    {
      who: 'La red',
      learns: 'que un dispositivo llegó hasta nosotros',
      not: 'qué respondió',
    },
  ],
  keptTitle: 'Lo que se guarda',
  kept: {
    session: 'la sesión, con las notas del coach',
    practice: 'las tarjetas y reflexiones propias del coach',
    link: 'un hash de cada enlace al resumen',
    right: 'que puedes entregar un sobre, no cuál',
    ballot: 'sobres bajo llave, hasta que se cierra el check-in',
    presence: 'quién tiene conexión, durante unos minutos',
    door: 'cuántas veces se escribió mal un código o se abrió un enlace, por dirección en hash, y quién dijo que dirige, en hash, un día como mucho',
    counts: 'las respuestas combinadas, y nombres cortos con los que encuentras tu propio sobre',
    desk: 'que el navegador de un coach tiene abierta su cuenta',
    zoom: 'el permiso de Zoom, sellado, y hashes de lo que Zoom envió',
  },
  notTitle: 'Lo que esto no puede ocultar',
  hides: [
    'que todo el mundo dé la misma respuesta',
    'tu cara y tu voz, o alguien a tu lado',
    'que todas las demás personas junten sus respuestas',
    'una pantalla compartida, o una empresa que lee tu conexión',
    'a quien gestiona este servidor, mientras mira o lo cambia',
  ],
}
