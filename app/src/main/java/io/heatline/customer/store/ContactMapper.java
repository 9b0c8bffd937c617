package io.heatline.customer.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The table customer_contact. */
@Mapper
public interface ContactMapper {

    String COLUMNS = "id, premises_id, name, name_key, contact_key, sex, relation, customer_type, employer, email, fax,"
            + " postal_address, vip, vulnerable, quiet_from, quiet_to, registered_on, registered_via, created_at";

    @Insert("""
        insert into customer_contact (premises_id, name, name_key, contact_key, sex, relation, customer_type, employer,
          email, fax, postal_address, vip, vulnerable, quiet_from, quiet_to, registered_on, registered_via, created_at)
        values (#{premisesId}, #{name,jdbcType=VARCHAR}, #{nameKey,jdbcType=VARCHAR}, #{contactKey},
          #{sex,jdbcType=VARCHAR}, #{relation,jdbcType=VARCHAR}, #{customerType,jdbcType=VARCHAR},
          #{employer,jdbcType=VARCHAR}, #{email,jdbcType=VARCHAR}, #{fax,jdbcType=VARCHAR},
          #{postalAddress,jdbcType=VARCHAR}, #{vip}, #{vulnerable,jdbcType=VARCHAR}, #{quietFrom,jdbcType=VARCHAR},
          #{quietTo,jdbcType=VARCHAR}, #{registeredOn,jdbcType=DATE}, #{registeredVia,jdbcType=VARCHAR}, #{createdAt})
        """)
    void insert(ContactRow row);

    @Update("""
        update customer_contact set name = #{name,jdbcType=VARCHAR}, name_key = #{nameKey,jdbcType=VARCHAR},
          contact_key = #{contactKey}, sex = #{sex,jdbcType=VARCHAR}, relation = #{relation,jdbcType=VARCHAR},
          customer_type = #{customerType,jdbcType=VARCHAR}, employer = #{employer,jdbcType=VARCHAR},
          email = #{email,jdbcType=VARCHAR}, fax = #{fax,jdbcType=VARCHAR},
          postal_address = #{postalAddress,jdbcType=VARCHAR}, vip = #{vip}, vulnerable = #{vulnerable,jdbcType=VARCHAR},
          quiet_from = #{quietFrom,jdbcType=VARCHAR}, quiet_to = #{quietTo,jdbcType=VARCHAR},
          registered_on = #{registeredOn,jdbcType=DATE}, registered_via = #{registeredVia,jdbcType=VARCHAR}
        where id = #{id} and premises_id = #{premisesId}
        """)
    int update(ContactRow row);

    @Select("select " + COLUMNS
            + " from customer_contact where premises_id = #{premisesId} and contact_key = #{contactKey}")
    Optional<ContactRow> byKey(long premisesId, String contactKey);

    @Select("select " + COLUMNS + " from customer_contact where premises_id = #{premisesId} and id = #{id}")
    Optional<ContactRow> byId(long premisesId, long id);

    /** Hours as they are written down. */
    record Hours(String quietFrom, String quietTo) {}

    /** When those who have this number there do not want to be rung. */
    @Select("""
        select distinct c.quiet_from, c.quiet_to
        from customer_phone p join customer_contact c on c.id = p.contact_id
        where p.premises_id = #{premisesId} and p.line_key = #{lineKey} and c.quiet_from is not null
        order by c.quiet_from, c.quiet_to
        """)
    List<Hours> quietHours(long premisesId, String lineKey);

    /** Of all these premises, who was known first coming first. */
    List<ContactRow> ofPremises(Collection<Long> premisesIds);

    @Delete("delete from customer_contact where premises_id = #{premisesId} and id = #{id}")
    int delete(long premisesId, long id);

    /** An id by its premises and key. */
    record KeyedId(long id, long premisesId, String contactKey) {}

    /** 0 while there is none. */
    @Select("select coalesce(max(id), 0) from customer_contact")
    long lastId();

    @Select("select id, premises_id, contact_key from customer_contact where id > #{after}")
    List<KeyedId> idsAfter(long after);

    /** A nameless contact is known by its line; that line has been read anew. */
    @Update("update customer_contact set contact_key = #{contactKey} where id = #{id} and name_key is null")
    int rename(long id, String contactKey);

    @Delete("delete from customer_contact where premises_id = #{premisesId}")
    int deleteOfPremises(long premisesId);

    @Update("update customer_contact set premises_id = #{premisesId} where id = #{id}")
    int move(long id, long premisesId);
}
