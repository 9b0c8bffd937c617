package io.heatline.station.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table station_duty. */
@Mapper
public interface DutyMapper {

    /** A row of station_duty; the shift in minutes of the day, skills by name with commas between. */
    record DutyRow(
            String personId,
            @Nullable String skills,
            int shiftStarts,
            int shiftEnds,
            @Nullable String awayReason,
            @Nullable Instant awayStarts,
            @Nullable Instant awayEnds) {}

    @Select("""
            <script>
            select person_id, skills, shift_starts, shift_ends, away_reason, away_starts, away_ends from station_duty
            where person_id in <foreach collection="people" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    List<DutyRow> of(Collection<String> people);

    @Select("""
            select person_id, skills, shift_starts, shift_ends, away_reason, away_starts, away_ends
            from station_duty where person_id = #{person}
            """)
    Optional<DutyRow> byPerson(String person);

    @Select("select count(*) from station_duty")
    int count();

    @Update("""
            update station_duty set skills = #{skills,jdbcType=VARCHAR}, shift_starts = #{shiftStarts},
                shift_ends = #{shiftEnds}, away_reason = #{awayReason,jdbcType=VARCHAR},
                away_starts = #{awayStarts,jdbcType=TIMESTAMP}, away_ends = #{awayEnds,jdbcType=TIMESTAMP}
            where person_id = #{personId}
            """)
    int update(DutyRow row);

    @Insert("""
            insert into station_duty (person_id, skills, shift_starts, shift_ends, away_reason, away_starts, away_ends)
            values (#{personId}, #{skills,jdbcType=VARCHAR}, #{shiftStarts}, #{shiftEnds},
                #{awayReason,jdbcType=VARCHAR}, #{awayStarts,jdbcType=TIMESTAMP}, #{awayEnds,jdbcType=TIMESTAMP})
            """)
    void insert(DutyRow row);
}
