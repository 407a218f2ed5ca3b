import { mount } from 'svelte'
import App from './App.svelte'
import './style/base.css'

const target = document.getElementById('app')
// compat.js has already told a too old engine what to do.
if (target && document.documentElement.dataset.engine !== 'too-old') mount(App, { target })
