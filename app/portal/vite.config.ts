import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver, VantResolver } from 'unplugin-vue-components/resolvers'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const backend = process.env.HEATLINE_BACKEND ?? 'http://127.0.0.1:8080'

/** The product answers /m/** with m.html; the dev server does the same. */
function phoneEntry(): Plugin {
  return {
    name: 'heatline-phone-entry',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (/^\/m(\/(?!.*\.\w+$)|\?|$)/.test(request.url ?? '')) request.url = '/m.html'
        next()
      })
    },
  }
}

/** Vant's icon font comes from a host that is not ours; the phone draws its icons itself. */
function noIconFont(): Plugin {
  return { name: 'heatline-no-icon-font', enforce: 'pre', load: (id) => (/vant\/es\/icon\/index\.css/.test(id) ? '' : undefined) }
}

export default defineConfig({
  plugins: [
    vue(),
    Components({
      dts: false,
      dirs: [],
      resolvers: [ElementPlusResolver({ importStyle: 'css' }), VantResolver()],
    }),
    phoneEntry(),
    noIconFont(),
  ],
  resolve: { alias: { '@': at('./src') } },
  build: {
    target: ['chrome87', 'safari14'],
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: { portal: at('./index.html'), phone: at('./m.html') } },
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 5173),
    strictPort: true,
    proxy: { '/api': { target: backend, changeOrigin: false } },
  },
  // Element Plus brings its styles as files that Node alone cannot import.
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'], server: { deps: { inline: ['element-plus'] } } },
})
