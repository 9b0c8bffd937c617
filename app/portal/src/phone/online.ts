import { onBeforeUnmount, onMounted, ref } from 'vue'

/** Whether the phone believes it has a network. */
export function useOnline() {
  const online = ref(navigator.onLine)
  const look = () => { online.value = navigator.onLine }
  onMounted(() => ['online', 'offline'].forEach((name) => addEventListener(name, look)))
  onBeforeUnmount(() => ['online', 'offline'].forEach((name) => removeEventListener(name, look)))
  return online
}

/** The time, for clocks on the page. */
export function useNow(everyMs = 15_000) {
  const now = ref(new Date())
  let timer = 0
  onMounted(() => { timer = window.setInterval(() => { now.value = new Date() }, everyMs) })
  onBeforeUnmount(() => clearInterval(timer))
  return now
}
