package io.heatline.calendar.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Changes on their way through the open orders. */
@Mapper
public interface RecalculationMapper {

    String COLUMNS = "select id, calendar_key, changed_version, begun_at, begun_by, pass_at, after_number, open_orders,"
            + " seen, moved, failed, finished_at from calendar_recalculation";

    /** A row of {@code calendar_recalculation}; the key is null where the table of limits has changed. */
    record RecalculationRow(
            long id,
            @Nullable String calendarKey,
            int changedVersion,
            Instant begunAt,
            @Nullable String begunBy,
            Instant passAt,
            String afterNumber,
            int openOrders,
            int seen,
            int moved,
            int failed,
            @Nullable Instant finishedAt) {}

    @Insert("""
            insert into calendar_recalculation (calendar_key, changed_version, begun_at, begun_by, pass_at, after_number,
                open_orders, seen, moved, failed)
            values (#{key,jdbcType=VARCHAR}, #{version}, #{at}, #{by,jdbcType=VARCHAR}, #{at}, '-', 0, 0, 0, 0)
            """)
    void begin(@Nullable String key, int version, Instant at, @Nullable String by);

    @Select(COLUMNS + " where finished_at is null order by id desc fetch first 1 rows only")
    Optional<RecalculationRow> current();

    @Select(COLUMNS + " order by id desc fetch first #{limit} rows only")
    List<RecalculationRow> newest(int limit);

    /** Steps from one order to the next; zero rows when another node was faster. */
    @Update("""
            update calendar_recalculation set after_number = #{to}, seen = seen + 1, moved = moved + #{moved},
                failed = failed + #{failed}
            where id = #{id} and after_number = #{from} and pass_at = #{pass} and finished_at is null
            """)
    int step(long id, Instant pass, String from, String to, int moved, int failed);

    @Update("""
            update calendar_recalculation set after_number = '-', seen = 0, open_orders = #{orders}, pass_at = #{next}
            where id = #{id} and pass_at = #{pass} and finished_at is null
            """)
    int pass(long id, Instant pass, Instant next, int orders);

    @Update("update calendar_recalculation set open_orders = #{orders} where id = #{id}")
    void orders(long id, int orders);

    /** A change that has arrived has overtaken those before it. */
    @Update("update calendar_recalculation set finished_at = #{at} where id <= #{id} and finished_at is null")
    int finish(long id, Instant at);
}
