package io.heatline.workorder.store;

import io.heatline.workorder.store.TimelineMapper.TimelineRow;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The timeline: written once, read in order. */
@Mapper
public interface TimelineMapper {

    /** A row of {@code workorder_timeline}; the id is the database's. */
    record TimelineRow(
            long id,
            String orderNumber,
            Instant happenedAt,
            String kind,
            @Nullable String stepKey,
            @Nullable String stepName,
            @Nullable Instant startedAt,
            @Nullable String person,
            @Nullable String fromText,
            @Nullable String toText,
            @Nullable String note,
            @Nullable String fields,
            @Nullable Instant capturedAt) {}

    @Insert("""
        insert into workorder_timeline (order_number, happened_at, kind, step_key, step_name, started_at, person,
            from_text, to_text, note, fields, captured_at)
        values (#{orderNumber}, #{happenedAt}, #{kind}, #{stepKey,jdbcType=VARCHAR}, #{stepName,jdbcType=VARCHAR},
            #{startedAt,jdbcType=TIMESTAMP}, #{person,jdbcType=VARCHAR}, #{fromText,jdbcType=VARCHAR},
            #{toText,jdbcType=VARCHAR}, #{note,jdbcType=CLOB}, #{fields,jdbcType=CLOB},
            #{capturedAt,jdbcType=TIMESTAMP})
        """)
    void insert(TimelineRow row);

    /** Read anew each time: lines are written past the session that asks. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select * from workorder_timeline where order_number = #{number} order by id")
    List<TimelineRow> of(String number);
}
