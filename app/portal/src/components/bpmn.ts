/** bpmn-js behind a small door: show a diagram, mark where an instance went and where it stands. */
import type Viewer from 'bpmn-js/lib/NavigatedViewer'

export interface Marks {
  active: string[]
  flows: string[]
  done: string[]
  cancelled: string[]
  /** a line under an activity: who, how long */
  notes: Record<string, string>
}

interface Canvas {
  addMarker(id: string, marker: string): void
  zoom(level: number | 'fit-viewport', center?: 'auto'): number
  zoom(): number
  viewbox(): Box & { outer: Box }
  viewbox(box: Box): void
  scrollToElement(id: string, padding: number): void
  getContainer(): HTMLElement
}
interface Box { x: number; y: number; width: number; height: number }
interface Shape extends Box { id: string; type: string; collapsed?: boolean }
interface Registry { get(id: string): Shape | undefined }
interface Overlays { add(id: string, overlay: object): void }

const READABLE = 0.72

export class BpmnView {
  private constructor(
    private readonly viewer: Viewer,
    private readonly tokenText: () => string,
  ) {}

  static async create(container: HTMLElement, picked: (id: string) => void, tokenText: () => string): Promise<BpmnView> {
    const [{ default: NavigatedViewer }] = await Promise.all([
      import('bpmn-js/lib/NavigatedViewer'),
      import('bpmn-js/dist/assets/diagram-js.css'),
      import('bpmn-js/dist/assets/bpmn-js.css'),
    ])
    const viewer = new NavigatedViewer({ container })
    viewer.on('element.click', (event: { element: Shape }) => picked(event.element.id))
    return new BpmnView(viewer, tokenText)
  }

  async show(xml: string, marks?: Marks): Promise<void> {
    await this.viewer.importXML(xml)
    this.fit()
    if (!marks) return
    this.mark(marks)
    this.comeCloser(marks.active.find((id) => this.shape(id)?.type === 'bpmn:UserTask') ?? marks.active.find((id) => !this.isScope(id)))
  }

  /** A large model fitted into a small pane cannot be read: then it opens at the token. */
  private comeCloser(id: string | undefined): void {
    const canvas = this.viewer.get<Canvas>('canvas')
    const shape = id ? this.shape(id) : undefined
    if (!shape || canvas.zoom() >= READABLE) return
    canvas.zoom(READABLE)
    const { width, height } = canvas.viewbox().outer
    const [across, down] = [width / READABLE, height / READABLE]
    canvas.viewbox({ x: shape.x + shape.width / 2 - across * 0.6, y: shape.y + shape.height / 2 - down / 2, width: across, height: down })
  }

  /** Ids that this version of the model does not know are passed over. */
  private mark(marks: Marks): void {
    const canvas = this.viewer.get<Canvas>('canvas')
    const add = (ids: string[], marker: string) => ids.filter((id) => this.shape(id)).forEach((id) => canvas.addMarker(id, marker))
    add(marks.done, 'hl-done')
    add(marks.cancelled, 'hl-cancelled')
    add(marks.active, 'hl-active')
    add(marks.flows, 'hl-walked')
    add([...marks.done, ...marks.active, ...marks.cancelled].filter((id) => this.isScope(id)), 'hl-scope')
    for (const id of marks.active) this.overlay(id, 'hl-token', this.tokenText(), { top: -12 })
    for (const [id, text] of Object.entries(marks.notes)) this.overlay(id, 'hl-who', text, { bottom: 0 })
  }

  private overlay(id: string, look: string, text: string, at: { top?: number; bottom?: number }): void {
    const shape = this.shape(id)
    if (!shape || this.isScope(id)) return
    const html = document.createElement('div')
    html.className = look
    html.textContent = text
    this.viewer.get<Overlays>('overlays').add(id, { position: { left: shape.width / 2, ...at }, html, scale: { min: 0.6, max: 1.1 } })
  }

  private shape(id: string): Shape | undefined {
    return this.viewer.get<Registry>('elementRegistry').get(id)
  }

  private isScope(id: string): boolean {
    const shape = this.shape(id)
    return shape?.type === 'bpmn:SubProcess' && !shape.collapsed
  }

  focus(id: string): void {
    if (this.shape(id)) this.viewer.get<Canvas>('canvas').scrollToElement(id, 120)
  }

  zoom(factor: number): void {
    const canvas = this.viewer.get<Canvas>('canvas')
    canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)))
  }

  fit(): void {
    const canvas = this.viewer.get<Canvas>('canvas')
    if (canvas.getContainer().clientWidth) canvas.zoom('fit-viewport', 'auto')
  }

  destroy(): void {
    this.viewer.destroy()
  }
}
