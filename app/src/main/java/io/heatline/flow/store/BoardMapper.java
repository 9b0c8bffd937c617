package io.heatline.flow.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The open tasks as a dispatch board shows them: what somebody has yet to do for an order. Nobody is sent for a question or a complaint. */
@Mapper
public interface BoardMapper {

    /** How much is open at a station. */
    record StationLoad(String stationId, int orders, int overdue, int unheld) {}

    /** What is to be done at the station, the soonest due first. */
    @Select("""
            select * from flow_task where station_id = #{station}
              and status not in ('COMPLETED', 'CLOSED', 'CANCELLED') and request_type not in ('CONSULTATION', 'COMPLAINT')
            order by sort_due, task_id offset 0 rows fetch next #{rows} rows only
            """)
    List<TaskRow> atStation(@Param("station") String station, @Param("rows") int rows);

    /** What no station has yet. */
    @Select("""
            select * from flow_task where station_id is null
              and status not in ('COMPLETED', 'CLOSED', 'CANCELLED') and request_type not in ('CONSULTATION', 'COMPLAINT')
            order by sort_due, task_id offset 0 rows fetch next #{rows} rows only
            """)
    List<TaskRow> nowhere(@Param("rows") int rows);

    /** How much is open at each station. */
    @Select("""
            <script>
            select station_id, count(*) as orders,
              coalesce(sum(case when sort_due &lt; #{now} then 1 else 0 end), 0) as overdue,
              coalesce(sum(case when assignee is null then 1 else 0 end), 0) as unheld
            from flow_task where station_id is not null
              and status not in ('COMPLETED', 'CLOSED', 'CANCELLED') and request_type not in ('CONSULTATION', 'COMPLAINT')
              <if test="station != null">and station_id = #{station}</if>
            group by station_id
            </script>
            """)
    List<StationLoad> loads(@Param("now") Instant now, @Param("station") @Nullable String station);
}
