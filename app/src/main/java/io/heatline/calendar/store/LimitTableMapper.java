package io.heatline.calendar.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Every table of limits: written once, never changed. */
@Mapper
public interface LimitTableMapper {

    /** A row of {@code calendar_limit_table} without its workbook. */
    record LimitTableRow(
            int version,
            String sha256,
            int rowCount,
            Instant publishedAt,
            @Nullable String publishedBy) {}

    @Select("""
            select version, sha256, row_count, published_at, published_by from calendar_limit_table
            order by version desc fetch first 1 rows only
            """)
    Optional<LimitTableRow> latest();

    @Select("""
            select version, sha256, row_count, published_at, published_by from calendar_limit_table
            where version < #{before} order by version desc fetch first #{limit} rows only
            """)
    List<LimitTableRow> versions(int before, int limit);

    @Select("select workbook from calendar_limit_table where version = #{version}")
    Optional<Workbook> workbook(int version);

    /** The bytes of an .xlsx file. */
    record Workbook(byte[] workbook) {}

    @Insert("""
            insert into calendar_limit_table (version, sha256, workbook, row_count, published_at, published_by)
            values (#{row.version}, #{row.sha256}, #{workbook}, #{row.rowCount}, #{row.publishedAt},
              #{row.publishedBy,jdbcType=VARCHAR})
            """)
    void insert(@Param("row") LimitTableRow row, @Param("workbook") byte[] workbook);
}
