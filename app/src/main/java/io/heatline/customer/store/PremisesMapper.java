package io.heatline.customer.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The table customer_premises. */
@Mapper
public interface PremisesMapper {

    String COLUMNS =
            "id, estate, building, unit, room, address, estate_key, building_key, unit_key, room_key, address_key,"
                    + " complete, created_at";

    /** An estate as it was first written. */
    record EstateRow(String estateKey, String estate) {}

    @Insert("""
            insert into customer_premises (estate, building, unit, room, address,
              estate_key, building_key, unit_key, room_key, address_key, complete, created_at)
            values (#{estate}, #{building}, #{unit,jdbcType=VARCHAR}, #{room}, #{address},
              #{estateKey}, #{buildingKey}, #{unitKey,jdbcType=VARCHAR}, #{roomKey}, #{addressKey}, #{complete}, #{createdAt})
            """)
    void insert(PremisesRow row);

    @Select("select " + COLUMNS + " from customer_premises where address_key = #{addressKey}")
    Optional<PremisesRow> byKey(String addressKey);

    @Select("select " + COLUMNS + " from customer_premises where id = #{id}")
    Optional<PremisesRow> byId(long id);

    List<PremisesRow> byIds(Collection<Long> ids);

    /**
     * Premises that every word fits in at least one of its readings, by id.
     *
     * @param after the id before the first one wanted
     */
    List<PremisesRow> search(List<List<PlaceOrPerson>> words, long after, int limit);

    @Select("""
            select estate_key, estate from customer_premises where estate_key = #{estateKey}
            order by id fetch first 1 rows only
            """)
    Optional<EstateRow> firstOf(String estateKey);

    @Select("select estate_key, min(estate) as estate from customer_premises group by estate_key")
    List<EstateRow> estates();

    /** 0 while there is none. */
    @Select("select coalesce(max(id), 0) from customer_premises")
    long lastId();

    /** An id by the key of its address. */
    record KeyedId(long id, String addressKey) {}

    @Select("select id, address_key from customer_premises where id > #{after}")
    List<KeyedId> idsAfter(long after);
}
