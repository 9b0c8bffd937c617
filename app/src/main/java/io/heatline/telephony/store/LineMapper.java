package io.heatline.telephony.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table telephony_line, and the calls that are on a phone now. */
@Mapper
public interface LineMapper {

    /** What an agent does on the phone that no event tells: whom they are asking, and whether they record. */
    record LineRow(String extension, @Nullable String consulting, int recording) {}

    @Select("select * from telephony_line where extension = #{extension}")
    Optional<LineRow> of(String extension);

    @Insert("""
        insert into telephony_line (extension, consulting, recording)
        values (#{extension}, #{consulting,jdbcType=VARCHAR}, #{recording})
        """)
    void insert(LineRow row);

    @Update("""
        update telephony_line set consulting = #{consulting,jdbcType=VARCHAR}, recording = #{recording}
        where extension = #{extension}
        """)
    int update(LineRow row);

    /** Zero when they were asking nobody. */
    @Update("update telephony_line set consulting = null where extension = #{extension} and consulting is not null")
    int back(String extension);

    @Delete("delete from telephony_line where extension = #{extension}")
    int delete(String extension);

    /** A call and this phone's part in it. */
    record LineCallRow(
            String id,
            String direction,
            @Nullable String customer,
            String callState,
            String legOutcome,
            Instant beganAt,
            @Nullable Instant answeredAt,
            @Nullable String queueName) {}

    /** The calls this phone has a part in now, the oldest first; one it has let ring out is none, though its channel is still there. */
    @Select("""
        select c.id, c.direction, c.customer, c.call_state, l.outcome as leg_outcome, l.began_at, l.answered_at, c.queue_name
        from telephony_leg l join telephony_call c on c.id = l.call_id
        where l.party = #{extension} and l.ended_at is null and l.outcome in ('CALLED', 'RINGING', 'ANSWERED')
        and c.ended_at is null and c.merged_into is null
        order by l.began_at, l.channel_id
        """)
    List<LineCallRow> callsAt(String extension);

    /** Those of these phones that have a part in a call now. */
    @Select("""
        <script>
        select distinct l.party from telephony_leg l join telephony_call c on c.id = l.call_id
        where l.ended_at is null and l.outcome in ('CALLED', 'RINGING', 'ANSWERED')
        and c.ended_at is null and c.merged_into is null and l.party in
        <foreach collection="extensions" item="one" open="(" separator="," close=")">#{one}</foreach>
        </script>
        """)
    Set<String> talking(List<String> extensions);

    /** How many callers wait in a queue. */
    record QueueCount(String queueName, int callers) {}

    /** Who waits in which queue, of those who came since then; a queue where nobody does is left out. */
    @Select("""
        select queue_name, count(*) as callers from telephony_call
        where arrived_at >= #{since} and ended_at is null and merged_into is null and call_state = 'WAITING'
        and queue_name is not null
        group by queue_name
        """)
    List<QueueCount> waiting(Instant since);

    /** Whether this person's phone had a part in the call. */
    @Select("select count(*) from telephony_leg where call_id = #{callId} and person_id = #{personId}")
    int partsOf(String callId, String personId);

    @Select("""
        select distinct person_id from telephony_leg where call_id = #{callId} and person_id is not null
        order by person_id
        """)
    List<String> people(String callId);

    /** Who spoke last in any of these calls, or with any of these lines, since then. */
    @Select("""
        <script>
        select agent_id from telephony_call
        where merged_into is null and agent_id is not null and talk_ms > 0 and arrived_at >= #{since} and (1 = 0
        <if test="!digits.isEmpty()"> or line_digits in
          <foreach collection="digits" item="one" open="(" separator="," close=")">#{one}</foreach></if>
        <if test="!ids.isEmpty()"> or id in
          <foreach collection="ids" item="one" open="(" separator="," close=")">#{one}</foreach></if>)
        order by arrived_at desc, id desc fetch first 1 rows only
        </script>
        """)
    Optional<String> lastAgent(List<String> digits, List<String> ids, Instant since);

    @Select("select id from telephony_call where merged_into = #{callId}")
    List<String> mergedInto(String callId);

    @Select("""
        <script>
        select * from telephony_call where merged_into is null and line_digits in
        <foreach collection="digits" item="one" open="(" separator="," close=")">#{one}</foreach>
        order by arrived_at desc, id
        fetch first #{rows} rows only
        </script>
        """)
    List<CallRow> callsFrom(List<String> digits, int rows);

    @Select("""
        <script>
        select * from telephony_call where merged_into is null and id in
        <foreach collection="ids" item="one" open="(" separator="," close=")">#{one}</foreach>
        </script>
        """)
    List<CallRow> callsNamed(List<String> ids);
}
