package io.heatline.customer.store;

import io.heatline.customer.Relation;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table customer_phone. */
@Mapper
public interface PhoneMapper {

    String COLUMNS = "id, premises_id, contact_id, written, e164, line_key, tail, relation, created_at";

    @Insert("""
        insert into customer_phone (premises_id, contact_id, written, e164, line_key, tail, relation, created_at)
        values (#{premisesId}, #{contactId}, #{written}, #{e164}, #{lineKey}, #{tail}, #{relation,jdbcType=VARCHAR},
          #{createdAt})
        """)
    void insert(PhoneRow row);

    /** Of all these premises, what was known first coming first. */
    List<PhoneRow> ofPremises(Collection<Long> premisesIds);

    @Select("select " + COLUMNS + " from customer_phone where contact_id = #{contactId} order by id")
    List<PhoneRow> ofContact(long contactId);

    @Select("select " + COLUMNS
            + " from customer_phone where e164 = #{e164} order by id fetch first #{limit} rows only")
    List<PhoneRow> withNumber(String e164, int limit);

    @Select("select " + COLUMNS
            + " from customer_phone where tail = #{tail} order by id fetch first #{limit} rows only")
    List<PhoneRow> withTail(String tail, int limit);

    @Delete("delete from customer_phone where id = #{id} and contact_id = #{contactId}")
    int delete(long contactId, long id);

    @Delete("delete from customer_phone where contact_id = #{contactId}")
    int deleteOfContact(long contactId);

    /** Numbers whose country nobody has told yet, by id. */
    @Select("select " + COLUMNS + " from customer_phone where id > #{after} and e164 not like '+%' and length(e164) > 6"
            + " order by id fetch first #{limit} rows only")
    List<PhoneRow> unread(long after, int limit);

    @Update("update customer_phone set e164 = #{e164}, line_key = #{lineKey} where id = #{id}")
    int reread(long id, String e164, String lineKey);

    @Update("update customer_phone set written = #{written}, relation = #{relation,jdbcType=VARCHAR} where id = #{id}")
    int rewrite(long id, String written, @Nullable Relation relation);

    @Delete("delete from customer_phone where premises_id = #{premisesId}")
    int deleteOfPremises(long premisesId);

    @Update("update customer_phone set premises_id = #{premisesId} where contact_id = #{contactId}")
    int moveOfContact(long contactId, long premisesId);

    @Update("update customer_phone set premises_id = #{premisesId}, contact_id = #{contactId} where id = #{id}")
    int move(long id, long premisesId, long contactId);
}
