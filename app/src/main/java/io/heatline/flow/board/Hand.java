package io.heatline.flow.board;

import io.heatline.identity.PersonId;
import io.heatline.station.Skill;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Somebody who could take orders.
 *
 * @param untilWork until their shift begins; nothing when they are at work
 * @param has what they have already
 */
record Hand(PersonId person, Set<Skill> skills, Duration untilWork, List<Job> has) {

    Hand {
        skills = Set.copyOf(skills);
        has = List.copyOf(has);
    }
}
