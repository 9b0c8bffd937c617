package io.heatline.wechat.web;

/**
 * The order behind a link.
 *
 * @param number the order's number
 * @param somebodyElse whether the person signed in in this browser is not the one the link was sent to: they go on as
 *     themselves, and see the order only if they may
 */
record OpenedOrder(String number, boolean somebodyElse) {}
