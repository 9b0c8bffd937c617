package io.heatline.customer;

import java.util.List;

/**
 * A premises that was found, with the people known there.
 *
 * @param matches why: what of it fits the words that were typed
 */
public record PremisesHit(PremisesCard card, List<Match> matches) {
    public PremisesHit {
        matches = List.copyOf(matches);
    }
}
