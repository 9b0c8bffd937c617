package io.heatline.workorder.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Calls back: written once. */
@Mapper
public interface CallbackMapper {

    /** A row of {@code workorder_callback}. */
    record CallbackRow(
            String orderNumber,
            int attempt,
            int redo,
            Instant calledAt,
            String person,
            String outcome,
            @Nullable Integer score,
            @Nullable String onTime,
            @Nullable String attitude,
            @Nullable BigDecimal warmth,
            @Nullable String reasons,
            @Nullable String reason,
            @Nullable String note) {}

    @Insert("""
        insert into workorder_callback (order_number, attempt, redo, called_at, person, outcome, score, on_time,
            attitude, warmth, reasons, reason, note)
        values (#{orderNumber}, #{attempt}, #{redo}, #{calledAt}, #{person}, #{outcome}, #{score,jdbcType=INTEGER},
            #{onTime,jdbcType=VARCHAR}, #{attitude,jdbcType=VARCHAR}, #{warmth,jdbcType=DECIMAL},
            #{reasons,jdbcType=VARCHAR}, #{reason,jdbcType=VARCHAR}, #{note,jdbcType=VARCHAR})
        """)
    void insert(CallbackRow row);

    @Select("""
        select order_number, attempt, redo, called_at, person, outcome, score, on_time, attitude, warmth, reasons,
            reason, note
        from workorder_callback where order_number = #{number} order by attempt
        """)
    List<CallbackRow> of(String number);
}
