import { writeDeckAside } from './deck-aside'
import { fetchFace } from './fonts/faces.browser'
import { drawPng } from './image/png'
import { writeSheetAside } from './sheet-aside'
import type { Desk } from './write'

export const DESK: Desk = {
  writeSheet: writeSheetAside,
  writeDeck: writeDeckAside,
  drawPng,
  readFace: fetchFace,
}
