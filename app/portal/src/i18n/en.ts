import { auditEn } from './audit'
import { movesEn, movesCodesEn } from './moves'
import { finderEn } from './finder'
import { boardEn, boardCodesEn } from './board'
import { archiveEn } from './archive'
import { talksEn, talksCodesEn } from './talks'
import { calendarEn } from './calendar'
import { callsEn } from './calls'
import { deskEn } from './desk'
import { recordingsEn } from './recordings'
import { followUpsEn, followUpCodesEn } from './followUps'
import { queueCodesEn } from './queues'
import { importsEn } from './imports'
import { syncEn } from './sync'
import type { Messages } from './zh-CN'

const en: Messages = {
  ...boardEn,
  app: { name: 'Heatline', brand: '暖' },
  common: {
    comma: ', ', loading: 'Loading…', retry: 'Try again', cancel: 'Cancel', confirm: 'OK', close: 'Close', save: 'Save', search: 'Search', reset: 'Clear filters',
    more: 'Load more', end: 'That is all', none: 'None', copy: 'Copy', copied: 'Copied', copyFailed: 'Could not copy; select the text yourself', back: 'Back', unknown: 'Unknown', yes: 'Yes', no: 'No',
    required: 'Required', refresh: 'Refresh', print: 'Print', all: 'All', from: 'From', to: 'To', optional: 'optional', open: 'Open', items: '{n} in all',
  },
  nav: {
    main: 'Main navigation', tasks: 'Tasks', newOrder: 'New order', orders: 'Orders', phone: 'Demo phone', rules: 'Rules', calendars: 'Calendars', processes: 'Processes', audit: 'Audit',
    me: 'My settings', signOut: 'Sign out', language: 'Switch language', skip: 'Skip to content', user: 'User menu',
  },
  live: {
    lost: 'The live connection is lost and being restored. Lists may be out of date.',
    offline: 'You are offline. What you see may be out of date; what you typed stays on this machine.',
    back: 'Connected again',
  },
  error: {
    offline: 'The server cannot be reached. Check the network and try again.',
    timeout: 'The server did not answer in time, so the outcome is unknown. Refresh and check.',
    forbidden: 'You may not see this.', notFound: 'What you asked for was not found.', server: 'The server failed. Please try again later.',
    generic: 'That did not work: {message}', title404: 'Page not found', text404: 'The address may be wrong, or the content has moved.',
    home: 'Back to tasks', title403: 'No permission', text403: 'Your role does not include this page. Ask a system admin if you need it.',
    loadFailed: 'Could not load',
    code: { ...queueCodesEn, ...followUpCodesEn, ...movesCodesEn, ...talksCodesEn, ...boardCodesEn, ...finderEn.code, ...archiveEn.code, ...deskEn.code, ...recordingsEn.code, ...importsEn.code, 'calendar-overtaken': 'Somebody saved this calendar just now.', 'calendar-invalid': 'Nobody could work by this calendar; the one in force stays:', 'calendar-needed': 'Heatline works by this calendar: it cannot be removed.', 'calendar-unknown': 'There is no such calendar; it may have been removed.', 'limit-table-overtaken': 'Somebody published another limit table just now; download it and make your changes there.', 'sign-in-failed': 'Wrong account or password.', 'not-yours': 'This task is not yours.', 'not-found': 'What you asked for was not found.', forbidden: 'You may not do this.', 'task-ended': 'This task has been completed.', 'task-unknown': 'There is no such task, or you may not see it.', 'person-unfit': 'This person cannot take the task.', 'not-possible-now': 'Not possible where the order stands now.', 'work-order-ended': 'The order has ended.', 'work-order-unknown': 'There is no such order, or you may not see it.', 'not-permitted': 'You may not do this.', 'idempotency-key-reused': 'The last attempt may have opened the order. Look in the list before sending again.', 'csrf-missing': 'The page is out of date; reload and try again.', 'fields-invalid': 'Please check the marked fields.', 'too-many-attempts': 'Too many attempts; try again later.' },
  },
  enum: {
    type: { REPAIR: 'Repair', EMERGENCY: 'Emergency', COMPLAINT: 'Complaint', CONSULTATION: 'Consultation', SERVICE: 'Service request' },
    fault: {
      NO_HEAT: 'No heat', LOW_HEAT: 'Too cold', LEAK: 'Leak', BURST_PIPE: 'Burst pipe', NOISE: 'Noise', RADIATOR: 'Radiator', VALVE: 'Valve',
      METER: 'Heat meter', BILLING: 'Billing', OTHER: 'Other',
    },
    vulnerable: { INFANT: 'Infant', ELDERLY: 'Elderly', SICK: 'Sick' },
    source: { PHONE: 'Phone', WECHAT: 'WeChat', WEB: 'Website', APP: 'App', WALK_IN: 'Walk-in', OTHER: 'Other' },
    nature: { NORMAL: 'Normal', URGENT: 'Urgent', REPEAT: 'Repeat' },
    priority: { LOW: 'Low', NORMAL: 'Normal', HIGH: 'High', EMERGENCY: 'Emergency' },
    status: {
      OPEN: 'To dispatch', DISPATCHED: 'To accept', ACCEPTED: 'Accepted', IN_PROGRESS: 'In progress', SUSPENDED: 'Suspended', MERGED: 'Merged', COMPLETED: 'To call back', CLOSED: 'Closed',
      CANCELLED: 'Cancelled',
    },
    role: {
      AGENT: 'Agent', DISPATCHER: 'Dispatcher', MANAGER: 'Manager', EXPERT: 'Expert desk', OFFICE: 'Customer office', STATION_LEAD: 'Station lead', TECHNICIAN: 'Technician', PROCESS_ADMIN: 'Process admin', AUDITOR: 'Auditor',
      ADMIN: 'System admin',
    },
  },
  form: {
    error: {
      required: 'Required', notANumber: 'Enter a number', integer: 'Enter a whole number', decimals: 'At most {n} decimals',
      nearest: 'Not a valid value; the nearest are {a} and {b}', min: 'At least {n}', max: 'At most {n}', minLength: 'At least {n} characters',
      maxLength: 'At most {n} characters', pattern: 'Not in the expected format', phone: 'Enter a valid phone number', email: 'Enter a valid e-mail address',
    },
    code: { 'order-unknown': 'There is no such order, or you may not see it.',
      required: 'Required', pattern: 'Not in the expected format', type: 'Not the expected kind of value', option: 'Not one of the options', decimals: 'Too many decimals',
      'unknown-field': 'The form has no such field',
    },
  },
  signIn: {
    title: 'Sign in', login: 'Account', password: 'Password', go: 'Sign in', expired: 'Your session has ended; please sign in again. What you typed is kept on this machine.',
    claim: 'One call about a cold flat,\none order you can see all the way.', under: 'Taken, dispatched, visited, called back: who, when and why of each step, on the diagram.',
    demo: 'Demo', demoPassword: 'Pick an account; every password is',
    account: { agent: 'Agent', dispatcher: 'Dispatcher', manager: 'Manager', expert: 'Expert desk', office: 'Customer office', lead: 'Station lead', technician: 'Technician', 'process-admin': 'Processes', auditor: 'Auditor', admin: 'System' },
  },
  picker: { person: 'Find by name', nobody: 'Nobody matches', station: 'Choose a station', choose: 'Choose', date: 'Choose a day', time: 'Choose a time', datetime: 'Choose day and time' },
  photos: {
    add: 'Add photos', sending: 'Uploading…', remove: 'Remove photo {n}', nth: 'Photo {n}', none: 'No photos yet', noneText: 'Photos that technicians take on site will appear here.',
    taken: 'Photo taken {when}',
  },
  tasks: {
    filters: 'Filters', filter: { mine: 'My tasks', group: 'My group', unassigned: 'Unassigned', 'due-soon': 'Due soon', overdue: 'Overdue', all: 'All tasks' },
    search: 'Number, address, contact', byDue: 'by due time', empty: 'No tasks here', emptyText: 'New tasks appear by themselves.', noMatch: 'Nothing matches',
    noMatchText: 'Try another word, or look in “All tasks”.', fresh: 'New', unassigned: 'Unassigned', noStation: 'No station yet', pick: 'Pick a task to begin',
    pickText: 'J / K to move, C to claim, Ctrl+Enter to complete, ? for all shortcuts.', openOrder: 'Open order', tab: { form: 'Form', history: 'History', diagram: 'Diagram', why: 'Why' },
    claim: 'Claim', release: 'Release', assign: 'Assign', assignTo: 'Assign to', assignTitle: 'Assign “{task}”', complete: 'Complete', checkForm: 'Please check the marked fields', done: 'Task completed',
    doneNext: 'Completed. Next step: {step}',
  },
  keys: { title: 'Keyboard shortcuts', next: 'Next task', previous: 'Previous task', claim: 'Claim the task', complete: 'Complete the task', search: 'Search', first: 'In the search: open the first found', help: 'Show this help' },
  draft: { restored: 'Restored what you typed {when} and did not send.', restoredShort: 'Unsent input restored', discard: 'Discard it' },
  conflict: {
    ended: '{who} completed this task {when}.', claimed: '{who} has claimed this task.', someone: 'Somebody else', 'stale-form': 'The form of this task has changed; you filled in the older one.',
    'not-yours': 'This task is not yours to handle now.', offline: 'The server was not reached; nothing has been sent.',
    timeout: 'The server did not answer in time; it may or may not have been sent. Trying again is safe: a completed task is not completed twice.',
    kept: 'What you typed is kept on this machine; nothing is lost.', reapply: 'Continue in the new form with what I typed', copy: 'Copy what I typed',
  },
  order: {
    quiet: 'Quiet {from}–{until}', quietNow: 'Quiet now, {from}–{until}', quietAlways: 'Quiet all day',
    header: 'Premises and fault', title: 'Order {number}', contact: 'Contact', fault: 'Fault', indoorTemperature: 'Indoor temperature', notMeasured: 'not measured', station: 'Station', technician: 'Technician',
    number: 'Number', taken: 'Taken', source: 'Source', reassignments: 'Reassigned', times: '{n} times', atHome: '{who} at home', reopened: 'Reopened {n}×', premisesIncomplete: 'Premises to be completed',
    reassign: 'Reassign', cancel: 'Cancel order', reason: 'Reason', reassignTitle: 'Reassign {number}', reassignHint: 'Now: {station}. Reassigning interrupts the current step; the new station accepts afresh.',
    reassigned: 'Reassigned', cancelTitle: 'Cancel {number}', cancelHint: 'Cancel the order for “{address}”? This cannot be undone; every open step ends.', cancelled: 'Order cancelled',
    now: 'Now at', over: 'Outcome', wasClosed: 'Closed {when}', wasCancelled: 'Cancelled {when}', lastHandler: 'Last handled by {who}', since: 'since {when}', openTask: 'Open task',
    noTask: 'No step waits for a person; the process is working or waiting for a time.', tab: { timeline: 'Timeline', photos: 'Photos', diagram: 'Diagram', why: 'Why' },
    opened: 'Order {number} has been opened', openedSolved: 'Solved on the call, so it is closed.', openedTo: 'It went to {station}. ', openedBy: 'By the rule “{rule}”', openedRow: ' (row {row} of the table)',
    openedUndecided: 'No rule named a station; a dispatcher decides: {reason}',
  },
  orders: {
    title: 'Orders', text: 'Number, address, phone', status: 'Status', estate: 'Estate', type: 'Type', priority: 'Priority', from: 'Taken from', to: 'until', days: 'Days taken', shown: '{n} in all',
    shownMore: '{n} shown', none: 'No orders', noneFiltered: 'No order matches these filters; try fewer.', noneYet: 'No order has been taken yet.', address: 'Address', matter: 'Matter', whose: 'With',
    due: 'Due', ended: 'ended {when}', filters: 'Filters',
  },
  finder: finderEn,
  newOrder: {
    where: 'Premises and contact', what: 'What is wrong', search: 'Find the premises', searchHint: 'Any piece of estate, room, name or phone, or pinyin initials: yg 3-2-501', registerHint: 'Not found? Fill in below: the flat is registered and marked for completion.',
    known: 'On file', notFound: 'Not found; register it below', noUnit: 'if there is one', other: 'Other premises', building: 'Building', unit: 'Unit', room: 'Room', contactName: 'Contact name', contactPhone: 'Contact phone', nature: 'Nature', vulnerable: 'At home',
    details: 'Details', detailsHint: 'What the caller says, since when, how many flats, when somebody is at home…', solvedOnCall: 'Solved on the call', willClose: 'The order is closed at once', willRoute: 'The rules send it to a station',
    submit: 'Open the order', clear: 'Start over', openOrders: '{n} orders are open for these premises; the caller may be asking about one:', openCount: '{n} open',
    problem: { required: 'Required', phone: 'Enter a valid phone number', tooLong: 'More than 5000 characters', temperature: 'Between -30 and 45' },
  },
  story: {
    empty: 'Nothing recorded yet', took: 'took {time}', captured: 'filled in {at}',
    kind: {
      LATE_ANSWER: 'Came too late, kept as a record',
      REASSIGNMENT_ASKED: 'Reassignment asked for', OPENED: 'Opened', CLASSIFIED: 'Priority decided', ROUTED: 'Station decided', DISPATCHED: 'Dispatched', ACCEPTED: 'Accepted', DECLINED: 'Declined', VISITED: 'Visited', COMPLETED: 'Work completed', REASSIGNED: 'Reassigned',
      CALLED_BACK: 'Called back', REOPENED: 'Reopened', CLOSED: 'Closed', CANCELLED: 'Cancelled', DUE_MOVED: 'Due date moved', REMINDED: 'Late: reminded', ESCALATED: 'Late: escalated', URGED: 'Urged', SUPERVISED: 'Supervised', RETURNED: 'Returned', SUSPENDED: 'Suspended', RESUMED: 'Resumed', ABSENT: 'Nobody at home', NOTICE_LEFT: 'Notice left', DUTY_TOOK: 'Taken by whoever is on duty', DUTY_MISSED: 'Nobody on duty took it; phones rung', MERGED: 'Merged', TARGET_ENDED: 'The main order ended', INFORMED: 'Informed', HANDED_OVER: 'Handed over', TASK_COMPLETED: 'Task completed',
    },
  },
  why: {
    empty: 'No rule has decided yet', kind: { PRIORITY: 'Why this priority', STATION: 'Why this station', LIMITS: 'Why these limits', SUPERVISION: 'Why supervised' }, undecided: 'Undecided', toDispatcher: 'A dispatcher decides.', rules: 'Rules', row: 'row {row} of the table',
    estateTable: 'the table of estates', noRule: 'No rule matched', table: 'Table version {version}', facts: 'Facts at the time',
    fact: {
      estate: 'Estate', building: 'Building', unit: 'Unit', room: 'Room', type: 'Type', fault: 'Fault', source: 'Source', nature: 'Nature', vulnerable: 'At home', indoorTemperature: 'Indoor temperature', priority: 'Priority',
      district: 'District', hour: 'Hour', heating: 'Heating season', calendar: 'Calendar', calendarVersion: 'Calendar version', from: 'Counted from', limits: 'Limits', heatingSeason: 'Heating season', infantAtHome: 'Infant at home', elderlyAtHome: 'Elderly at home', sickAtHome: 'Sick at home', happened: 'Just happened', calls: 'Calls', transfers: 'Transfers', redos: 'Re-dos', repeated: 'Repeated', reopened: 'Reopened',
    },
  },
  diagram: {
    label: 'Process diagram with the path walked and the current position', token: 'Here', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Fit', broken: 'The diagram cannot be shown', walked: 'walked', here: 'now here', steps: 'Steps',
    automatic: 'Show automatic steps', step: 'Step', person: 'Person', started: 'Started', took: 'Took', interrupted: 'interrupted', running: 'running', version: 'Model version {version}, deployed {when}',
    state: { ACTIVE: 'Running', COMPLETED: 'Ended', CANCELLED: 'Cancelled' },
  },
  phone: {
    title: 'Demo phone', text: 'The demo sends no real messages. These are the ones technicians would get; their links open what they see on their phones.', whose: 'Whose phone', everybody: 'Everybody',
    binding: 'A link belongs to the first browser that opens it. Here it opens under the other name of this machine (localhost or 127.0.0.1), which is like another phone: your own session stays as it is.',
    account: 'Heatline', none: 'No messages yet', noneText: 'Technicians get a link here once an order is dispatched.', unread: 'Unread', open: 'Open the order',
  },
  calendar: calendarEn,
  calls: callsEn,
  followUps: followUpsEn,
  desk: deskEn,
  recordings: recordingsEn,
  archive: archiveEn,
  imports: importsEn,
  sync: syncEn,
  rules: {
    title: 'Estate → station table', text: 'Download the workbook, edit it in Excel, upload it to publish; it works at once, without a restart. A broken workbook is not published and the old table stays.', version: 'Version', rows: 'Rows',
    publishedAt: 'Published', shipped: 'came with Heatline', publishedBy: 'By', download: 'Download workbook', upload: 'Upload and publish', published: 'Version {version} published', broken: 'Not published: {n} problems in the workbook',
    oldStays: '“{file}” has not been published; the table before it stays.', row: 'Row', cell: 'Cell', problem: 'Problem',
  },
  processes: {
    title: 'Processes', text: 'Deploy from Camunda Modeler; running orders finish on their own version.', none: 'Nothing deployed yet', warnings: 'Today\'s checks would refuse this version:', version: 'v{n}', check: 'Notes', running: '{n} running',
  },
  step: { dispatch: 'Dispatch', accept: 'Accept', handle: 'Visit', complete: 'Complete', callback: 'Callback', reassign: 'Reassign', report: 'Report', inform: 'Tell the caller', photos: 'Photos', answer: 'Answered on the call', expert: 'Expert desk', triage: 'Route the complaint', investigate: 'Look into it', reply: 'Reply' },
  audit: {
    title: 'Audit', text: 'Who did what to what, and when; nothing is ever changed here', object: 'Order number or other id', person: 'Person', none: 'Nothing matches', at: 'When', on: 'On', detail: 'Detail', from: 'From', system: 'System',
    what: 'Action', days: 'Days', published: 'version {version}, {rows} rows', found: '“{text}”, {n} found', everything: 'all',
    ...auditEn,
  },
  moves: movesEn,
  talks: talksEn,
  me: {
    profile: 'Profile', name: 'Name', phone: 'Phone', roles: 'Roles', unit: 'Unit', password: 'Change password', current: 'Current password', next: 'New password', again: 'Once more', differ: 'The two differ', change: 'Change',
    changed: 'Password changed', tokens: 'Access tokens', tokensText: 'For programs that use the API with your rights.', tokenName: 'Token name', expires: 'Expires', createToken: 'New token', once: 'Copy it now; it is shown only once:',
    created: 'Created', never: 'Never', remove: 'Revoke', removeText: 'Programs that use “{name}” stop working at once.',
  },
}

export default en
