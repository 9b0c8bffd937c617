package io.heatline.report.store;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What people have done, by person and day: the view v_report_work_done. */
@Mapper
public interface WorkDoneMapper {

    /**
     * What one person did on one day, of one type and with one result.
     *
     * @param minutes from accepting to completing, summed over those of which it is known: {@code timed}
     */
    record DoneRow(
            String person,
            LocalDate doneOn,
            String requestType,
            @Nullable String result,
            int works,
            int redone,
            int minutes,
            int timed) {}

    @Select("""
            <script>
            select person, done_on, request_type, result, count(*) as works, sum(redo) as redone,
              coalesce(sum(minutes), 0) as minutes, count(minutes) as timed
            from v_report_work_done
            where done_on between #{first} and #{last}
              <if test="station != null">and station_id = #{station}</if>
              <if test="person != null">and person = #{person}</if>
            group by person, done_on, request_type, result
            order by done_on desc, person, request_type, result
            </script>
            """)
    List<DoneRow> between(
            @Param("first") LocalDate first,
            @Param("last") LocalDate last,
            @Param("station") @Nullable String station,
            @Param("person") @Nullable String person);
}
