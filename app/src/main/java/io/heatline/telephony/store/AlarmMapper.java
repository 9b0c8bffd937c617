package io.heatline.telephony.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The tables telephony_alarm and telephony_alarm_ring. */
@Mapper
public interface AlarmMapper {

    /** An emergency call nobody answered. @param rings how often somebody was rung */
    record AlarmRow(
            String id,
            String callId,
            @Nullable String orderNumber,
            String alarmState,
            int rings,
            Instant raisedAt,
            Instant nextAt,
            @Nullable String takenBy,
            @Nullable Instant takenAt) {}

    /** Somebody on duty is rung. @param taken 1 for whoever took it */
    record RingRow(String alarmId, int place, @Nullable String personId, String phone, Instant rungAt, int taken) {}

    @Insert("""
        insert into telephony_alarm (id, call_id, order_number, alarm_state, rings, raised_at, next_at)
        values (#{id}, #{callId}, #{orderNumber,jdbcType=VARCHAR}, #{alarmState}, #{rings}, #{raisedAt}, #{nextAt})
        """)
    void insert(AlarmRow row);

    @Select("select * from telephony_alarm where id = #{id}")
    Optional<AlarmRow> byId(String id);

    @Select("select * from telephony_alarm where call_id = #{callId}")
    Optional<AlarmRow> ofCall(String callId);

    /** Those whose next phone should ring by now. */
    @Select("""
        select * from telephony_alarm where alarm_state = 'RINGING' and next_at <= #{now}
        order by next_at, id fetch first #{rows} rows only
        """)
    List<AlarmRow> due(Instant now, int rows);

    /** Zero when somebody else rang, or somebody took it. */
    @Update("""
        update telephony_alarm set rings = rings + 1, next_at = #{next}
        where id = #{id} and alarm_state = 'RINGING' and rings = #{rings}
        """)
    int ring(String id, int rings, Instant next);

    /** Nobody is rung before then. */
    @Update(
            "update telephony_alarm set next_at = #{next} where id = #{id} and alarm_state = 'RINGING' and rings = #{rings}")
    int rest(String id, int rings, Instant next);

    /** The phones that were rung since then for the call of this name. */
    @Select("""
        select r.phone from telephony_alarm_ring r join telephony_alarm a on a.id = r.alarm_id
        join telephony_linkedid l on l.call_id = a.call_id
        where l.pbx = #{pbx} and l.linkedid = #{linkedid} and a.alarm_state = 'RINGING' and r.rung_at > #{since}
        """)
    List<String> ringing(String pbx, String linkedid, Instant since);

    /** Zero when it was taken before. */
    @Update("""
        update telephony_alarm set alarm_state = 'TAKEN', taken_by = #{by,jdbcType=VARCHAR}, taken_at = #{at}
        where id = #{id} and alarm_state <> 'TAKEN'
        """)
    int take(String id, @Nullable String by, Instant at);

    /** Those whose caller somebody spoke with need no phone any more. */
    @Update("""
        update telephony_alarm set alarm_state = 'ANSWERED' where alarm_state = 'RINGING'
        and exists (select 1 from telephony_call c where c.id = telephony_alarm.call_id and c.answered_at is not null)
        """)
    int answered();

    /** Those without an order whose caller somebody reached, or need not call. */
    @Update("""
        update telephony_alarm set alarm_state = 'SETTLED' where alarm_state = 'RINGING' and order_number is null
        and exists (select 1 from telephony_follow_up f where f.call_id = telephony_alarm.call_id
            and f.stage in ('REACHED', 'NOT_NEEDED', 'GOT_THROUGH'))
        """)
    int calledBack();

    @Update("update telephony_alarm set alarm_state = 'SETTLED' where id = #{id} and alarm_state = 'RINGING'")
    int settle(String id);

    /** Zero when it was taken, or given up before. */
    @Update("update telephony_alarm set alarm_state = 'GIVEN_UP' where id = #{id} and alarm_state = 'RINGING'")
    int giveUp(String id);

    @Insert("""
        insert into telephony_alarm_ring (alarm_id, place, person_id, phone, rung_at, taken)
        values (#{alarmId}, #{place}, #{personId,jdbcType=VARCHAR}, #{phone}, #{rungAt}, #{taken})
        """)
    void insertRing(RingRow row);

    @Select("select * from telephony_alarm_ring where alarm_id = #{alarmId} order by place")
    List<RingRow> rings(String alarmId);

    @Update("update telephony_alarm_ring set taken = 1 where alarm_id = #{alarmId} and place = #{place}")
    int takenAt(String alarmId, int place);
}
