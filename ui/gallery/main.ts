// Every part on one page, for looking at: ?look=night&text=200&page=answers. Never shipped.
import { mount } from 'svelte'
import { startRouter } from '../src/route.svelte'
import '../src/style/base.css'
import Gallery from './Gallery.svelte'

const query = new URLSearchParams(location.search)
const root = document.documentElement
root.dataset.look = query.get('look') ?? 'light'
root.style.fontSize = `${query.get('text') ?? 100}%`
startRouter()
const target = document.getElementById('app')
if (target) mount(Gallery, { target, props: { page: query.get('page') ?? 'day' } })
