package io.heatline.customer.store;

import io.heatline.customer.PremisesState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table customer_premises. */
@Mapper
public interface PremisesMapper {

    String COLUMNS =
            "id, estate, building, unit, room, address, estate_key, building_key, unit_key, room_key, address_key,"
                    + " complete, state, heated_area, customer_type, account_no, note, version, created_at, changed_at,"
                    + " changed_by, merged_into";

    /** An estate as it was first written. */
    record EstateRow(String estateKey, String estate) {}

    @Insert("""
        insert into customer_premises (estate, building, unit, room, address, estate_key, building_key, unit_key, room_key,
          address_key, complete, state, heated_area, customer_type, account_no, note, version, created_at, changed_at,
          changed_by)
        values (#{estate}, #{building}, #{unit,jdbcType=VARCHAR}, #{room}, #{address}, #{estateKey}, #{buildingKey},
          #{unitKey,jdbcType=VARCHAR}, #{roomKey}, #{addressKey}, #{complete}, #{state}, #{heatedArea,jdbcType=DECIMAL},
          #{customerType,jdbcType=VARCHAR}, #{accountNo,jdbcType=VARCHAR}, #{note,jdbcType=VARCHAR}, #{version},
          #{createdAt}, #{changedAt}, #{changedBy,jdbcType=VARCHAR})
        """)
    void insert(PremisesRow row);

    @Select("select " + COLUMNS + " from customer_premises where address_key = #{addressKey}")
    Optional<PremisesRow> byKey(String addressKey);

    @Select("select " + COLUMNS + " from customer_premises where id = #{id}")
    Optional<PremisesRow> byId(long id);

    /** Two at most: whoever asks needs no more to see that it isn't clear. */
    @Select("select " + COLUMNS + " from customer_premises where account_no = #{accountNo} and state <> 'ARCHIVED'"
            + " order by id fetch first 2 rows only")
    List<PremisesRow> ofAccount(String accountNo);

    List<PremisesRow> byIds(Collection<Long> ids);

    List<PremisesRow> byKeys(Collection<String> keys);

    /** Somebody was added, or another system said something new: what an import made is no longer as it made it. */
    @Update("update customer_premises set batch_id = null where id = #{id} and batch_id is not null")
    int joined(long id);

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

    @Select("select count(*) from customer_premises")
    long total();

    /** 0 while there is none. */
    @Select("select coalesce(max(id), 0) from customer_premises")
    long lastId();

    /** An id by the key of its address. */
    record KeyedId(long id, String addressKey) {}

    @Select("select id, address_key from customer_premises where id > #{after}")
    List<KeyedId> idsAfter(long after);

    /** Counts a change of what somebody read as this version; 0 when it is another by now, or merged into another. */
    @Update("""
        update customer_premises set version = version + 1, changed_at = #{at}, changed_by = #{by,jdbcType=VARCHAR},
          batch_id = null
        where id = #{id} and version = #{version} and merged_into is null
        """)
    int touch(long id, int version, Instant at, @Nullable String by);

    @Update("""
        update customer_premises set estate = #{row.estate}, building = #{row.building}, unit = #{row.unit,jdbcType=VARCHAR},
          room = #{row.room}, address = #{row.address}, estate_key = #{row.estateKey}, building_key = #{row.buildingKey},
          unit_key = #{row.unitKey,jdbcType=VARCHAR}, room_key = #{row.roomKey}, address_key = #{row.addressKey},
          complete = #{row.complete}, state = #{row.state}, heated_area = #{row.heatedArea,jdbcType=DECIMAL},
          customer_type = #{row.customerType,jdbcType=VARCHAR}, account_no = #{row.accountNo,jdbcType=VARCHAR},
          note = #{row.note,jdbcType=VARCHAR}
        where id = #{id}
        """)
    int update(long id, PremisesRow row);

    @Update("update customer_premises set state = #{state} where id = #{id}")
    int state(long id, PremisesState state);

    @Update("update customer_premises set state = 'ARCHIVED', merged_into = #{into} where id = #{id}")
    int merge(long id, long into);

    /** What was merged into one that is merged itself follows it. */
    @Update("update customer_premises set merged_into = #{into} where merged_into = #{from}")
    int follow(long from, long into);

    @Select("select count(*) from customer_premises where merged_into = #{id}")
    int mergedInto(long id);

    @Delete("delete from customer_premises where id = #{id}")
    int delete(long id);

    List<PremisesRow> list(ListQuery query);

    long count(List<FilterTerm> terms);

    @Select("select " + COLUMNS + " from customer_premises where merged_into = #{id} order by id")
    List<PremisesRow> intoWhich(long id);
}
