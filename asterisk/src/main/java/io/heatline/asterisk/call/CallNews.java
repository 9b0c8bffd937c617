package io.heatline.asterisk.call;

import java.util.List;

/**
 * A call changed. The record says all that is known of it; saying it twice does no harm.
 *
 * @param pbx which PBX carries it
 * @param call what it was so far
 * @param fresh facts not told before; none where the call only moved on to another state
 * @param settled it ended, and no event of it is on its way any more: what must happen once per call may happen now
 */
public record CallNews(String pbx, CallRecord call, List<CallFact> fresh, boolean settled) {}
