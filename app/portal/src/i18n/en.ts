import type { Messages } from './zh-CN'

const en: Messages = {
  app: { name: 'Heatline', brand: '暖' },
  common: {
    loading: 'Loading…', retry: 'Try again', cancel: 'Cancel', confirm: 'OK', close: 'Close', save: 'Save', search: 'Search', reset: 'Clear filters',
    more: 'Load more', end: 'That is all', none: 'None', copy: 'Copy', copied: 'Copied', back: 'Back', unknown: 'Unknown', yes: 'Yes', no: 'No',
    required: 'Required', refresh: 'Refresh', print: 'Print', all: 'All', from: 'From', to: 'To', optional: 'optional', open: 'Open', items: '{n} in all',
  },
  nav: {
    main: 'Main navigation', tasks: 'Tasks', newOrder: 'New order', orders: 'Orders', phone: 'Demo phone', rules: 'Rules', processes: 'Processes', audit: 'Audit',
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
      OPEN: 'To dispatch', DISPATCHED: 'To accept', ACCEPTED: 'Accepted', IN_PROGRESS: 'In progress', COMPLETED: 'To call back', CLOSED: 'Closed',
      CANCELLED: 'Cancelled',
    },
    role: {
      AGENT: 'Agent', DISPATCHER: 'Dispatcher', STATION_LEAD: 'Station lead', TECHNICIAN: 'Technician', PROCESS_ADMIN: 'Process admin', AUDITOR: 'Auditor',
      ADMIN: 'System admin',
    },
  },
  form: {
    error: {
      required: 'Required', notANumber: 'Enter a number', integer: 'Enter a whole number', decimals: 'At most {n} decimals',
      nearest: 'Not a valid value; the nearest are {a} and {b}', min: 'At least {n}', max: 'At most {n}', minLength: 'At least {n} characters',
      maxLength: 'At most {n} characters', pattern: 'Not in the expected format', phone: 'Enter a valid phone number', email: 'Enter a valid e-mail address',
    },
    code: {
      required: 'Required', pattern: 'Not in the expected format', 'not-a-number': 'Enter a number', 'unknown-option': 'Not one of the options',
      'unknown-field': 'The form has no such field',
    },
  },
}

export default en
