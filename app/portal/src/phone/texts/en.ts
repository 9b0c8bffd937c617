import type zh from './zh'

const en: typeof zh = {
  title: 'Repair orders',
  language: '中文',
  languageLabel: 'Switch to Chinese',
  back: 'Back to my orders',
  offline: 'No network. What you type and shoot is kept on this phone: submit as usual, it is sent once you are back.',
  offlineAsOf: 'No network: this is how it was at {at}',
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
    photosWaiting: '{n} photos are not ready yet. Wait a moment, or remove what the server did not accept.', draft: 'What you typed last time is back', formFailed: 'The form did not load',
    empty: '(nothing filled in)', wrong: 'Something needs changing: see what is marked red',
  },
  done: {
    accepted: 'Accepted', declined: 'Declined', completed: '“{name}” is submitted', reassigned: 'Reassigned', next: 'Next: {name}', mine: 'Back to my orders', otherText: 'Colleagues take it from here.',
  },
  conflict: {
    ended: '{name} completed this step, {at}', endedNobody: 'This step is over', claimed: '{name} has taken this order', endedByYou: 'You submitted this step before, {at}', endedStatus: 'This step ended {at}; the order is now: {status}',
    stale: 'The form has changed. What you typed was carried over: check it and submit again.',
  },
  outbox: {
    title: 'To be sent', waiting: 'Waiting', sending: 'Sending', refused: 'Not taken', sent: 'Sent', sentLately: 'Sent lately ({n})',
    waitingText: 'It is kept on this phone and sent once there is a network. No need to fill it in again.', captured: 'Filled in {at}', sentAt: 'arrived {at}', photos: '{sent} of {all} photos sent',
    needs: { 'sign-in': 'Your session is over. It is sent once you sign in.', 'other-person': '{name} filled this in. It is sent once they sign in.' },
    now: 'Send now', change: 'Change it', fill: 'Fill in with this', yours: 'What you filled in', full: 'This phone is out of space: leave the page open until it is sent.',
    stale: 'The form changed on the way.', invalid: 'Something needs changing:', photo: 'The server did not accept a photo: {message}', other: 'The server did not take it: {message}', mend: 'What you filled in is still here: take it back, check it, submit again.',
    kept: 'What you filled in and your photos are kept with the order as a record, with the time you did it; the order stays as it is. Ask your station lead if in doubt.', notKept: 'The server takes nothing for this order any more. It is still on this phone: take a screenshot and call your station lead.',
    discard: 'Clear from this phone', discardTitle: 'Clear it from this phone?', discardKept: 'The record with the order stays.', discardLost: 'The server does not have it. It cannot be brought back.',
  },
  problem: {
    offline: 'Not sent: no network. It is kept on this phone; try again later.', timeout: 'No answer, so the outcome is unknown. It is kept on this phone; try again: nothing is recorded twice.', forbidden: 'You may not do this step.', server: 'The server failed. It is kept on this phone; try again later.', generic: 'That did not work: {message}',
  },
  reassign: {
    title: 'Reassign', button: 'Hand it to someone else', reason: 'Why', placeholder: 'For example: needs a welder, I have no equipment', colleague: 'To a colleague (optional)', nobody: 'The dispatcher decides', send: 'Reassign', needReason: 'Please say why',
  },
  photo: {
    take: 'Take photo', pick: 'From album', preparing: 'Preparing', waiting: 'Waiting', sending: '{percent}% sent', failed: 'Not sent', retry: 'Send again', remove: 'Remove photo {n}', view: 'View photo {n}', done: 'Sent', unreadable: 'A picture could not be read and was left out: take or choose it again', notPicture: 'Not a picture: left out', tooMany: '{n} at most',
    refused: 'The server did not accept this photo', retryAll: 'Send all again',
  },
  field: { choose: 'Choose', plus: 'above zero', minus: 'below zero', sign: 'Above or below zero', nobody: 'Nobody in particular' },
}
export default en
