package io.heatline.workorder.store;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** What people have done: the table workorder_work. */
@Mapper
public interface WorkMapper {

    /** Something done. */
    record WorkRow(
            String orderNumber,
            @Nullable String person,
            @Nullable String stationId,
            String requestType,
            @Nullable String result,
            int redo,
            @Nullable Instant acceptedAt,
            Instant doneAt,
            LocalDate doneOn,
            @Nullable Integer minutes) {}

    @Insert("""
            insert into workorder_work (order_number, person, station_id, request_type, result, redo, accepted_at,
                done_at, done_on, minutes)
            values (#{orderNumber}, #{person,jdbcType=VARCHAR}, #{stationId,jdbcType=VARCHAR}, #{requestType},
                #{result,jdbcType=VARCHAR}, #{redo}, #{acceptedAt,jdbcType=TIMESTAMP}, #{doneAt}, #{doneOn},
                #{minutes,jdbcType=INTEGER})
            """)
    void insert(WorkRow row);
}
