package io.heatline.telephony.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table telephony_recording. */
@Mapper
public interface RecordingMapper {

    /** A sound file that was taken in. */
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
            @Nullable Instant heardAt) {}

    @Insert("""
        insert into telephony_recording (id, call_id, pbx, file_name, kind, sha256, byte_count, length_ms, taken_at)
        values (#{id}, #{callId}, #{pbx}, #{fileName}, #{kind}, #{sha256}, #{byteCount}, #{lengthMs}, #{takenAt})
        """)
    void insert(RecordingRow row);

    @Select("select count(*) from telephony_recording where pbx = #{pbx} and file_name = #{name}")
    int taken(String pbx, String name);

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
}
