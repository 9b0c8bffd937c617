package io.heatline.station.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The tables station_office and station_substation, and what hangs on them. */
@Mapper
public interface HeatNetworkMapper {

    /** A row of station_office. */
    record OfficeRow(String id, String name, @Nullable String stationId) {}

    /** A row of station_substation. */
    record SubstationRow(String id, String name, @Nullable String officeId) {}

    /** An estate with all it hangs on. */
    record PlaceRow(
            String nameKey,
            String substationId,
            String substation,
            @Nullable String officeId,
            @Nullable String office,
            @Nullable String stationId) {}

    String PLACE =
            "select e.name_key, s.id as substation_id, s.name as substation, o.id as office_id, o.name as office,"
                    + " o.station_id from station_estate e join station_substation s on s.id = e.substation_id"
                    + " left join station_office o on o.id = s.office_id";

    @Select(PLACE)
    List<PlaceRow> places();

    @Select("<script>" + PLACE
            + " where e.name_key in <foreach collection='nameKeys' item='key' open='(' separator=',' close=')'>"
            + "#{key}</foreach></script>")
    List<PlaceRow> placesOf(Collection<String> nameKeys);

    @Select(PLACE + " where e.name_key = #{nameKey}")
    Optional<PlaceRow> place(String nameKey);

    @Select("select id, name, office_id from station_substation order by name, id")
    List<SubstationRow> substations();

    @Select("select id, name, station_id from station_office order by name, id")
    List<OfficeRow> offices();

    @Insert("insert into station_office (id, name, station_id) values (#{id}, #{name}, #{stationId,jdbcType=VARCHAR})")
    void insertOffice(OfficeRow row);

    @Update("update station_office set name = #{name}, station_id = #{stationId,jdbcType=VARCHAR} where id = #{id}")
    int updateOffice(OfficeRow row);

    @Insert("insert into station_substation (id, name, office_id) values (#{id}, #{name},"
            + " #{officeId,jdbcType=VARCHAR})")
    void insertSubstation(SubstationRow row);

    @Update("update station_substation set name = #{name}, office_id = #{officeId,jdbcType=VARCHAR} where id = #{id}")
    int updateSubstation(SubstationRow row);

    @Update("update station_estate set substation_id = #{substationId} where name_key = #{nameKey}")
    int connect(String nameKey, String substationId);
}
