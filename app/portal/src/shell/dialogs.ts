/** A drawer keeps what is typed in it, as a page does; a dialog does not. */
const DIALOGS = '[aria-modal=true]:not(.el-drawer)'

/** Whether a dialog is open. One that was closed may stay in the page, unseen. */
export const dialogOpen = () => [...document.querySelectorAll(DIALOGS)].some((one) => one.closest<HTMLElement>('.el-overlay')?.style.display !== 'none')
