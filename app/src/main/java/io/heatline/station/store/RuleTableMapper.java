package io.heatline.station.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The table station_rule_table. */
@Mapper
public interface RuleTableMapper {

    /** A row without its workbook. */
    record RuleTableRow(
            long version,
            String sha256,
            int rowCount,
            Instant publishedAt,
            @Nullable String publishedBy) {}

    @Select("""
            select version, sha256, row_count, published_at, published_by from station_rule_table
            order by version desc fetch first 1 rows only
            """)
    Optional<RuleTableRow> latest();

    @Select("""
            select version, sha256, row_count, published_at, published_by from station_rule_table
            where version < #{before} order by version desc fetch first #{limit} rows only
            """)
    List<RuleTableRow> versions(long before, int limit);

    @Select("select workbook from station_rule_table where version = #{version}")
    Optional<Workbook> workbook(long version);

    /** The bytes of an .xlsx file. */
    record Workbook(byte[] workbook) {}

    @Insert("""
            insert into station_rule_table (version, sha256, workbook, row_count, published_at, published_by)
            values (#{row.version}, #{row.sha256}, #{workbook}, #{row.rowCount}, #{row.publishedAt},
              #{row.publishedBy,jdbcType=VARCHAR})
            """)
    void insert(@Param("row") RuleTableRow row, @Param("workbook") byte[] workbook);
}
