package io.heatline.workorder.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** One person's orders. */
@Mapper
public interface MyOrdersMapper {

    /**
     * Whose orders.
     *
     * @param desk whether those the person took count
     * @param crewOf the station whose offers to everybody count
     */
    record Mine(String person, boolean desk, @Nullable String crewOf) {}

    /** How many orders are in each state. */
    record Counts(int toAccept, int inProgress, int callback, int done) {}

    String WHOSE = """
              (technician = #{mine.person}
              <if test="mine.desk">or taken_by = #{mine.person}</if>
              <if test="mine.crewOf != null">
                or technician is null and status = 'DISPATCHED' and station_id = #{mine.crewOf}
              </if>)
              and order_number not in (select k.order_number from workorder_talk k where k.about = #{mine.person})
            """;

    @Select("<script>select * from workorder_order where " + WHOSE + """
            and status in <foreach collection="statuses" item="s" open="(" separator="," close=")">#{s}</foreach>
            <if test="beforeAt != null">
              and (taken_at &lt; #{beforeAt} or (taken_at = #{beforeAt} and order_number &lt; #{beforeNumber}))
            </if>
            order by taken_at desc, order_number desc offset 0 rows fetch next #{rows} rows only
            </script>""")
    List<OrderRow> page(
            @Param("mine") Mine mine,
            @Param("statuses") List<String> statuses,
            @Param("beforeAt") @Nullable Instant beforeAt,
            @Param("beforeNumber") @Nullable String beforeNumber,
            @Param("rows") int rows);

    @Select("<script>" + """
            select
              coalesce(sum(case when status in ('OPEN', 'DISPATCHED') then 1 else 0 end), 0) as to_accept,
              coalesce(sum(case when status in ('ACCEPTED', 'IN_PROGRESS') then 1 else 0 end), 0) as in_progress,
              coalesce(sum(case when status = 'COMPLETED' then 1 else 0 end), 0) as callback,
              coalesce(sum(case when status in ('CLOSED', 'CANCELLED') then 1 else 0 end), 0) as done
            from workorder_order where
            """ + WHOSE + "</script>")
    Counts counts(@Param("mine") Mine mine);
}
