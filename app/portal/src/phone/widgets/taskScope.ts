import { inject, provide, type InjectionKey } from 'vue'

/** What a widget may know of the task its form belongs to. */
export interface TaskScope {
  taskId: string
  station: string | undefined
  /** how many photos of a field are not with the server yet */
  pending: (field: string, count: number) => void
}

const KEY: InjectionKey<TaskScope> = Symbol('task')
const NOWHERE: TaskScope = { taskId: '', station: undefined, pending: () => undefined }

export const provideTask = (scope: TaskScope) => provide(KEY, scope)
export const useTask = () => inject(KEY, NOWHERE)
