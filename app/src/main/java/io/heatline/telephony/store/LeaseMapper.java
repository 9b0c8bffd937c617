package io.heatline.telephony.store;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The tables telephony_lease and telephony_pbx: what nodes agree upon. */
@Mapper
public interface LeaseMapper {

    /** @param turn how often another node took it over */
    record LeaseRow(String pbx, String holder, int turn, Instant untilAt) {}

    @Select("select * from telephony_lease where pbx = #{pbx}")
    Optional<LeaseRow> of(String pbx);

    @Insert("insert into telephony_lease (pbx, holder, turn, until_at) values (#{pbx}, #{holder}, #{turn}, #{untilAt})")
    void insert(LeaseRow row);

    /** Zero when it is another's. Until the transaction ends nobody else can take it. */
    @Update("update telephony_lease set until_at = #{until} where pbx = #{pbx} and holder = #{holder}")
    int renew(String pbx, String holder, Instant until);

    /** Zero when it has not run out. */
    @Update("""
        update telephony_lease set holder = #{holder}, turn = turn + 1, until_at = #{until}
        where pbx = #{pbx} and until_at < #{now}
        """)
    int takeOver(String pbx, String holder, Instant until, Instant now);

    @Select("select known_since from telephony_pbx where name = #{pbx}")
    Optional<Instant> knownSince(String pbx);

    @Insert("insert into telephony_pbx (name, known_since) values (#{pbx}, #{since})")
    void know(String pbx, Instant since);

    /** When the first call came that is written down of it. */
    @Select("""
        select min(c.arrived_at) from telephony_linkedid l join telephony_call c on c.id = l.call_id where l.pbx = #{pbx}
        """)
    Optional<Instant> firstCall(String pbx);
}
