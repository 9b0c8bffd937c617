package io.heatline.station.store;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where the estates of station_estate lie. */
@Mapper
public interface EstateMapMapper {

    /** A row of station_estate whose place is known. */
    record PlaceRow(String nameKey, String name, double latitude, double longitude) {}

    @Select("""
            select name_key, name, latitude, longitude from station_estate
            where latitude is not null and longitude is not null
            """)
    List<PlaceRow> located();

    @Update("""
            update station_estate set latitude = #{latitude}, longitude = #{longitude} where name_key = #{nameKey}
            """)
    int locate(PlaceRow row);
}
