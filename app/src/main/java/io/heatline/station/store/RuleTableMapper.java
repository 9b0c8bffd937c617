package io.heatline.station.store;

import io.heatline.edge.table.TableShelf;
import io.heatline.edge.table.TableVersion;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The table station_rule_table. */
@Mapper
public interface RuleTableMapper extends TableShelf {

    @Override
    @Select("""
            select version, sha256, row_count, published_at, published_by from station_rule_table
            order by version desc fetch first 1 rows only
            """)
    Optional<TableVersion> latest();

    @Override
    @Select("""
            select version, sha256, row_count, published_at, published_by from station_rule_table
            where version < #{before} order by version desc fetch first #{limit} rows only
            """)
    List<TableVersion> versions(long before, int limit);

    @Override
    @Select("select workbook from station_rule_table where version = #{version}")
    Optional<Workbook> workbook(long version);

    @Override
    @Insert("""
            insert into station_rule_table (version, sha256, workbook, row_count, published_at, published_by)
            values (#{row.version}, #{row.sha256}, #{workbook}, #{row.rowCount}, #{row.publishedAt},
              #{row.publishedBy,jdbcType=VARCHAR})
            """)
    void insert(@Param("row") TableVersion row, @Param("workbook") byte[] workbook);
}
