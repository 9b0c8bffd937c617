package io.heatline.desk.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table desk_call. */
@Mapper
public interface DeskMapper {

    /** What is noted about a call; version counts the changes. */
    record DeskRow(
            String callId,
            @Nullable Long premisesId,
            @Nullable String draft,
            int version,
            String changedBy,
            Instant changedAt) {}

    @Select("""
        <script>
        select * from desk_call where call_id in
        <foreach collection="callIds" item="one" open="(" separator="," close=")">#{one}</foreach>
        order by changed_at desc, call_id
        </script>
        """)
    List<DeskRow> of(List<String> callIds);

    @Select("select * from desk_call where call_id = #{callId}")
    Optional<DeskRow> one(String callId);

    @Insert("""
        insert into desk_call (call_id, premises_id, draft, version, changed_by, changed_at)
        values (#{callId}, #{premisesId,jdbcType=BIGINT}, #{draft,jdbcType=CLOB}, #{version}, #{changedBy}, #{changedAt})
        """)
    void insert(DeskRow row);

    @Update("""
        update desk_call set premises_id = #{premisesId,jdbcType=BIGINT}, draft = #{draft,jdbcType=CLOB}, version = #{version},
            changed_by = #{changedBy}, changed_at = #{changedAt}
        where call_id = #{callId}
        """)
    int update(DeskRow row);

    /** The latest calls that were about this premises. */
    @Select("""
        select call_id from desk_call where premises_id = #{premisesId} order by changed_at desc
        fetch first #{rows} rows only
        """)
    List<String> callsAbout(long premisesId, int rows);

    /** Of these premises, those that a call was about. */
    @Select("""
        <script>
        select distinct premises_id from desk_call where premises_id in
        <foreach collection="premisesIds" item="one" open="(" separator="," close=")">#{one}</foreach>
        </script>
        """)
    List<Long> premisesAmong(List<Long> premisesIds);

    @Update("update desk_call set premises_id = #{into} where premises_id = #{from}")
    int move(long from, long into);
}
