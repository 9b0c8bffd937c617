package io.heatline.telephony.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The tables telephony_recording and telephony_listener. */
@Mapper
public interface RecordingMapper {

    /** What a search asks for, with {@link RecordingQuery}. */
    String WANTED = """
        from telephony_recording r join telephony_call c on c.id = r.call_id where c.merged_into is null
        <if test="call.from != null"> and c.arrived_at >= #{call.from}</if>
        <if test="call.to != null"> and c.arrived_at &lt; #{call.to}</if>
        <if test="call.line != null"> and c.line_digits like #{call.line}</if>
        <if test="call.agent != null"> and c.agent_id = #{call.agent}</if>
        <if test="call.queue != null"> and c.queue_name = #{call.queue}</if>
        <if test="!call.outcomes.isEmpty()"> and c.outcome in
          <foreach collection="call.outcomes" item="one" open="(" separator="," close=")">#{one}</foreach></if>
        <if test="call.order != null">
          and c.id in (select call_id from telephony_call_order where order_number = #{call.order})</if>
        <if test="call.lines != null"> and (1 = 0
          <if test="!call.lines.isEmpty()"> or c.line_digits in
            <foreach collection="call.lines" item="one" open="(" separator="," close=")">#{one}</foreach></if>
          <if test="!call.calls.isEmpty()"> or c.id in
            <foreach collection="call.calls" item="one" open="(" separator="," close=")">#{one}</foreach></if>)</if>
        <if test="extension != null">
          and c.id in (select call_id from telephony_leg where party = #{extension})</if>
        <if test="direction != null"> and c.direction = #{direction}</if>
        <if test="score != null"> and c.score = #{score}</if>
        <if test="!kinds.isEmpty()"> and r.kind in
          <foreach collection="kinds" item="one" open="(" separator="," close=")">#{one}</foreach></if>
        <if test="unheard"> and r.heard_at is null</if>
        <if test="kept"> and r.removed_at is null</if>
        """;

    /**
     * A sound file that was taken in.
     *
     * @param removedAt when the sound was thrown away
     * @param copyState how its copy in the second place stands
     * @param checkedAt when that was last looked at
     */
    record RecordingRow(
            String id,
            String callId,
            String pbx,
            String fileName,
            String kind,
            String sha256,
            long byteCount,
            long lengthMs,
            Instant takenAt,
            @Nullable Instant heardAt,
            @Nullable Instant removedAt,
            String copyState,
            @Nullable Instant checkedAt) {}

    @Insert("""
        insert into telephony_recording (id, call_id, pbx, file_name, kind, sha256, byte_count, length_ms, taken_at, copy_state)
        values (#{id}, #{callId}, #{pbx}, #{fileName}, #{kind}, #{sha256}, #{byteCount}, #{lengthMs}, #{takenAt}, #{copyState})
        """)
    void insert(RecordingRow row);

    /** Which of these files were taken in. */
    @Select("""
        <script>
        select file_name from telephony_recording where pbx = #{pbx} and file_name in
        <foreach collection="names" item="one" open="(" separator="," close=")">#{one}</foreach>
        </script>
        """)
    Set<String> taken(String pbx, Collection<String> names);

    @Select("select * from telephony_recording where id = #{id}")
    Optional<RecordingRow> byId(String id);

    @Select("select * from telephony_recording where call_id = #{callId} order by file_name")
    List<RecordingRow> ofCall(String callId);

    @Select("""
        <script>
        select * from telephony_recording where call_id in
        <foreach collection="callIds" item="one" open="(" separator="," close=")">#{one}</foreach>
        order by file_name
        </script>
        """)
    List<RecordingRow> ofCalls(Collection<String> callIds);

    @Update("update telephony_recording set call_id = #{into} where call_id = #{from}")
    int move(String from, String into);

    @Update("update telephony_recording set heard_at = #{at} where id = #{id} and heard_at is null")
    int heard(String id, Instant at);

    /** Those of the latest calls first. */
    @Select("<script>select r.* " + WANTED + """
        <if test="call.beforeAt != null">
          and (c.arrived_at &lt; #{call.beforeAt} or (c.arrived_at = #{call.beforeAt} and r.id &lt; #{call.beforeId}))</if>
        order by c.arrived_at desc, r.id desc
        fetch first #{call.rows} rows only
        </script>
        """)
    List<RecordingRow> search(RecordingQuery query);

    /** How many there are, how long together, and how large. */
    record SumRow(
            int recordings, @Nullable Long millis, @Nullable Long bytes) {}

    @Select("<script>select count(*) as recordings, sum(r.length_ms) as millis, sum(r.byte_count) as bytes " + WANTED
            + "</script>")
    SumRow sum(RecordingQuery query);

    /** Messages nobody listened to. */
    @Select("""
        select count(*) from telephony_recording
        where kind = 'voicemail' and heard_at is null and removed_at is null
        """)
    int unheard();

    // ---- who listened

    /** Who listened to a recording, first and last. */
    record ListenerRow(String recordingId, String personId, Instant firstAt, Instant lastAt) {}

    @Update("""
        update telephony_listener set last_at = #{at} where recording_id = #{id} and person_id = #{personId}
        """)
    int listensAgain(String id, String personId, Instant at);

    @Insert("""
        insert into telephony_listener (recording_id, person_id, first_at, last_at)
        values (#{id}, #{personId}, #{at}, #{at})
        """)
    void listens(String id, String personId, Instant at);

    @Select("""
        <script>
        select * from telephony_listener where recording_id in
        <foreach collection="ids" item="one" open="(" separator="," close=")">#{one}</foreach>
        order by first_at, person_id
        </script>
        """)
    List<ListenerRow> listeners(Collection<String> ids);

    // ---- how long it is kept

    /** The oldest of a kind that are still there, after the last one looked at. */
    @Select("""
        select * from telephony_recording
        where kind = #{kind} and removed_at is null and taken_at < #{until}
        and (taken_at > #{afterAt} or (taken_at = #{afterAt} and id > #{afterId}))
        order by taken_at, id
        fetch first #{rows} rows only
        """)
    List<RecordingRow> olderThan(String kind, Instant until, Instant afterAt, String afterId, int rows);

    /** Zero when it was thrown away before. */
    @Update("update telephony_recording set removed_at = #{at} where id = #{id} and removed_at is null")
    int removed(String id, Instant at);

    @Select("select * from telephony_recording where removed_at >= #{since} order by removed_at")
    List<RecordingRow> removedSince(Instant since);

    /** How many recordings still there have these bytes. */
    @Select("select count(*) from telephony_recording where sha256 = #{sha256} and removed_at is null")
    int keptWith(String sha256);

    // ---- the copy in the second place

    @Select("""
        select * from telephony_recording where copy_state = 'NONE' and removed_at is null
        order by taken_at
        fetch first #{rows} rows only
        """)
    List<RecordingRow> toCopy(int rows);

    @Select("""
        select * from telephony_recording where copy_state <> 'NONE' and removed_at is null and checked_at < #{before}
        order by checked_at
        fetch first #{rows} rows only
        """)
    List<RecordingRow> toCheck(Instant before, int rows);

    @Update("update telephony_recording set copy_state = #{state}, checked_at = #{at} where id = #{id}")
    int copied(String id, String state, Instant at);

    /** How many stand how. */
    record CopyCount(String copyState, int recordings) {}

    @Select("""
        select copy_state, count(*) as recordings from telephony_recording where removed_at is null group by copy_state
        """)
    List<CopyCount> copies();
}
