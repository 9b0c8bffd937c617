package io.heatline.calendar.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Every version of every calendar: written once, never changed. */
@Mapper
public interface CalendarMapper {

    /** A row of {@code calendar_version}; the plan is JSON. */
    record CalendarRow(
            String calendarKey,
            int version,
            String plan,
            Instant savedAt,
            @Nullable String savedBy,
            int removed) {}

    /** The latest version of a calendar. */
    record Latest(String calendarKey, int version) {}

    @Insert("""
            insert into calendar_version (calendar_key, version, plan, saved_at, saved_by, removed)
            values (#{calendarKey}, #{version}, #{plan}, #{savedAt}, #{savedBy,jdbcType=VARCHAR}, #{removed})
            """)
    void insert(CalendarRow row);

    @Select("select calendar_key, max(version) as version from calendar_version group by calendar_key")
    List<Latest> latest();

    @Select("select max(version) from calendar_version where calendar_key = #{key}")
    @Nullable
    Integer latestOf(String key);

    @Select("""
            select calendar_key, version, plan, saved_at, saved_by, removed from calendar_version
            where calendar_key = #{key} and version = #{version}
            """)
    Optional<CalendarRow> find(String key, int version);

    @Select("""
            select calendar_key, version, plan, saved_at, saved_by, removed from calendar_version
            where calendar_key = #{key} and version < #{before}
            order by version desc fetch first #{limit} rows only
            """)
    List<CalendarRow> versions(String key, int before, int limit);
}
