/**
 * Every illustration by name. Some exercises share one: J5 is `l4_jog_on_spot`, J6 `l5_bounds`
 * and `l6_hop`, M1 `one_leg_calf_raise`, M2 `one_leg_bridge`, M3 `one_leg_sit_to_stand`.
 */
import type { Drawing } from './drawing'
import { ladder } from './poses/ladder'
import { lowLoad } from './poses/lowload'
import { positions } from './poses/positions'
import { strengthA, strengthB } from './poses/strength'
import { tests } from './poses/tests'

const drawings = { ...positions, ...strengthA, ...strengthB, ...lowLoad, ...tests, ...ladder }

export type FigureName = keyof typeof drawings
export const FIGURES = Object.keys(drawings) as FigureName[]

export const drawing = (name: FigureName): Drawing => drawings[name]
