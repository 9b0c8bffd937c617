package io.heatline.station.store;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The table station_estate. */
@Mapper
public interface EstateMapper {

    /** A row of station_estate. */
    record EstateRow(String nameKey, String name, @Nullable String district) {}

    @Select("select name_key, name, district from station_estate order by name_key")
    List<EstateRow> all();

    @Select("select name_key, name, district from station_estate where name_key = #{nameKey}")
    Optional<EstateRow> byKey(String nameKey);

    @Insert("""
            insert into station_estate (name_key, name, district)
            values (#{nameKey}, #{name}, #{district,jdbcType=VARCHAR})
            """)
    void insert(EstateRow row);
}
