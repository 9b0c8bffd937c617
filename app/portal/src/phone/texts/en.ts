import type zh from './zh'

const en: typeof zh = {
  title: 'Repair orders',
  language: '中文',
  languageLabel: 'Switch to Chinese',
  back: 'Back to my orders',
  offline: 'No network. What you typed and your photos are kept on this phone; try again once you are back.',
  opening: { wait: 'Opening the order…', retry: 'Try again' },
  link: {
    elsewhere: 'This link was opened on another phone or browser first. Sign in with your password to see the order.',
    expired: 'The link has expired. Sign in with your password to see the order.',
    unknown: 'The link is not valid; perhaps it was not copied whole. Open it from the message again, or sign in with your password.',
    somebodyElse: 'This link was sent to a colleague. You are seeing the order as {name}.',
    switch: 'Sign out and open it as its receiver',
  },
  signIn: {
    login: 'Login', password: 'Password', submit: 'Sign in', failed: 'Login or password is wrong', needed: 'Please sign in first',
    all: 'Sign in with a password to see all orders',
  },
  mine: {
    title: 'My orders', doing: 'Mine to do', offered: 'Offered to my crew', none: 'No orders for you right now', noneText: 'You get a message when one comes. Pull down to refresh.',
    refresh: 'Refresh', signOut: 'Sign out', onlyOne: 'You came by a link and see this order only.',
  },
  order: {
    number: 'Order', address: 'Address', copy: 'Copy address', copied: 'Copied', copyFailed: 'Could not copy; select the address instead', map: 'Map', call: 'Call {name}',
    noDetails: 'No further details', reportedTemperature: '{value} °C indoors when reported', takenAt: 'Taken',
    vulnerable: '{who} at home', incomplete: 'The address is incomplete: check on site', reopened: 'Re-opened ({n})', reassigned: 'Reassigned ({n})',
    why: 'Sent to {station}: {reason}', undecided: 'Dispatched by hand: {reason}', history: 'History', historyNone: 'Nothing yet', historyFailed: 'The history did not load',
    notYours: 'Nothing for you to do on this order now', with: 'It is with {name}', notFound: 'There is no such order, or it is not your station’s.', details: 'The order', byRow: ' (row {row} of the table)', and: ', ',
  },
  task: {
    now: 'To do now', accept: 'Accept', decline: 'Decline', declineTitle: 'Why not?', declineSend: 'Decline the order', more: 'Say when you will be there', reasonPlaceholder: 'The dispatcher reads this and decides who goes instead',
    quick: ['Too far away', 'On an urgent job', 'Parts missing', 'Off duty'],
    reason: 'Reason',
    submitNamed: 'Submit “{name}”', check: 'Check what is about to be sent', send: 'Send', edit: 'Change it', sending: 'Sending…', photos: '{n} photos',
    photosWaiting: '{n} photos are not sent yet. Submit once they are.', draft: 'What you typed last time is back', formFailed: 'The form did not load',
    empty: '(nothing filled in)', wrong: 'Something needs changing: see what is marked red',
  },
  done: {
    accepted: 'Accepted', declined: 'Declined', completed: '“{name}” is submitted', reassigned: 'Reassigned', next: 'Next: {name}', mine: 'Back to my orders', otherText: 'Colleagues take it from here.', already: 'This step had been submitted before',
  },
  conflict: {
    ended: '{name} completed this step, {at}', endedNobody: 'This step is over', claimed: '{name} has taken this order', yours: 'What you typed was not sent. It is still here:', discard: 'Discard what I typed',
    stale: 'The form has changed. What you typed was carried over: check it and submit again.', someone: 'A colleague',
  },
  problem: {
    offline: 'Not sent: no network. It is kept on this phone; try again later.', timeout: 'No answer, so the outcome is unknown. It is kept on this phone; try again: nothing is recorded twice.', forbidden: 'You may not do this step.', server: 'The server failed. It is kept on this phone; try again later.', generic: 'That did not work: {message}',
  },
  reassign: {
    title: 'Reassign', button: 'Hand it to someone else', reason: 'Why', placeholder: 'For example: needs a welder, I have no equipment', colleague: 'To a colleague (optional)', nobody: 'The dispatcher decides', send: 'Reassign', needReason: 'Please say why',
  },
  photo: {
    take: 'Take photo', pick: 'From album', preparing: 'Preparing', waiting: 'Waiting', sending: '{percent}% sent', failed: 'Not sent', retry: 'Send again', remove: 'Remove photo {n}', view: 'View photo {n}', done: 'Sent', notPicture: 'Not a picture: left out', tooMany: '{n} at most',
    refused: 'The server did not accept this photo', retryAll: 'Send all again',
  },
  field: { choose: 'Choose', plus: 'above zero', minus: 'below zero', sign: 'Above or below zero', nobody: 'Nobody in particular' },
}
export default en
